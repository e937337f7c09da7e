package document

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"

	"talkoot/workshop"
)

// Letterhead is whose document it is: the name of an organisation and its logo,
// which stand above the title. Either may be missing.
type Letterhead struct {
	Name string
	Logo Picture
}

// Limits of a [Picture]: the size of its file in bytes, and its width and height in
// points of the picture.
const (
	MaxPicture     = 1 << 20
	maxPictureSide = 4000
)

// Picture is a picture as a PNG without interlacing, with eight bits a colour, or as
// a JPEG: what every reader takes. The zero value is none.
type Picture struct {
	Data          []byte
	Format        string // png or jpeg
	Width, Height int    // in points of the picture
}

// Known reports whether there is a picture.
func (p Picture) Known() bool { return len(p.Data) > 0 }

// ReadPicture reads a PNG or JPEG and writes it anew, so that nothing comes along but
// what can be seen: not where and with what a photograph was taken. It gives
// [workshop.CodeBadPicture] for anything else, and for what is too large.
func ReadPicture(data []byte) (Picture, error) {
	info, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return Picture{}, workshop.Wrap(err, workshop.CodeBadPicture)
	}
	if len(data) > MaxPicture || info.Width > maxPictureSide || info.Height > maxPictureSide || info.Width*info.Height == 0 {
		return Picture{}, workshop.Err(workshop.CodeBadPicture)
	}
	drawn, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return Picture{}, workshop.Wrap(err, workshop.CodeBadPicture)
	}
	p := Picture{Format: format, Width: info.Width, Height: info.Height}
	var out bytes.Buffer
	if format == "jpeg" {
		err = jpeg.Encode(&out, drawn, &jpeg.Options{Quality: 92})
	} else {
		err = png.Encode(&out, eightBits(drawn))
	}
	p.Data = out.Bytes()
	return p, err
}

// StoredPicture returns a picture that [ReadPicture] once gave, by its data. It looks at
// the measures alone, which takes no time whatever the size. What is no picture is
// none.
func StoredPicture(data []byte) Picture {
	info, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return Picture{}
	}
	return Picture{Data: data, Format: format, Width: info.Width, Height: info.Height}
}

// eightBits is a picture with eight bits a colour: some readers of PNG know no more.
func eightBits(drawn image.Image) image.Image {
	switch drawn.(type) {
	case *image.NRGBA64, *image.RGBA64, *image.Gray16:
	default:
		return drawn
	}
	out := image.NewNRGBA(drawn.Bounds())
	for y := out.Rect.Min.Y; y < out.Rect.Max.Y; y++ {
		for x := out.Rect.Min.X; x < out.Rect.Max.X; x++ {
			out.Set(x, y, drawn.At(x, y))
		}
	}
	return out
}

// fit returns the size of a picture that fills a box of some size without being
// drawn out of shape.
func (p Picture) fit(width, height float64) (w, h float64) {
	if p.Width == 0 || p.Height == 0 {
		return 0, 0
	}
	scale := min(width/float64(p.Width), height/float64(p.Height))
	return float64(p.Width) * scale, float64(p.Height) * scale
}
