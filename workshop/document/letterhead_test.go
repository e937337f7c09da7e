package document

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

func drawn(w, h int) image.Image {
	m := image.NewNRGBA64(image.Rect(0, 0, w, h))
	for i := range min(w, h) {
		m.Set(i, i, color.NRGBA{R: 200, A: 255})
	}
	return m
}

func pngOf(t testing.TB, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, drawn(w, h)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func logo(t testing.TB) Picture {
	t.Helper()
	p, err := ReadPicture(pngOf(t, 60, 20))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestReadPicture(t *testing.T) {
	p := logo(t)
	if p.Format != "png" || p.Width != 60 || p.Height != 20 {
		t.Errorf("got %s of %d by %d", p.Format, p.Width, p.Height)
	}
	if info, err := png.DecodeConfig(bytes.NewReader(p.Data)); err != nil || info.ColorModel != color.NRGBAModel {
		t.Errorf("got %v, %v: sixteen bits a colour", info, err)
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, drawn(40, 40), nil); err != nil {
		t.Fatal(err)
	}
	located := append(append([]byte{0xFF, 0xD8, 0xFF, 0xE1, 0, 12}, "Exif\x00\x00GPS!"...), photo.Bytes()[2:]...)
	p, err := ReadPicture(located)
	if err != nil || p.Format != "jpeg" || bytes.Contains(p.Data, []byte("GPS!")) {
		t.Errorf("got %s, %v: it tells where it was taken", p.Format, err)
	}
	if again := StoredPicture(p.Data); again.Format != p.Format || again.Width != p.Width || again.Height != p.Height || StoredPicture([]byte("x")).Known() {
		t.Errorf("stored, it is %s of %d by %d", again.Format, again.Width, again.Height)
	}
	whole := pngOf(t, 60, 20)
	for name, bad := range map[string][]byte{
		"nothing": nil, "text": []byte("<svg/>"), "half": whole[:len(whole)/2], "wide": pngOf(t, maxPictureSide+1, 1),
	} {
		if _, err := ReadPicture(bad); workshop.ErrorCode(err) != workshop.CodeBadPicture {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func FuzzReadPicture(f *testing.F) {
	f.Add(pngOf(f, 3, 2))
	f.Add([]byte("\x89PNG\r\n\x1a\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := ReadPicture(data)
		if err != nil {
			return
		}
		if _, err := ReadPicture(p.Data); err != nil && len(p.Data) <= MaxPicture {
			t.Fatalf("what was written cannot be read: %v", err)
		}
	})
}

// The letterhead stands in every format, the logo where there are pictures.
func TestLetterhead(t *testing.T) {
	doc := Document{Language: lang.Finnish, Title: "Ilta", Letterhead: Letterhead{Name: "Kylä & <ry>", Logo: logo(t)}}
	write := func(encode func(io.Writer, Document) error) string {
		return documenttest.Written(t, func(w io.Writer) error { return encode(w, doc) })
	}
	page, parts := write(HTML), documenttest.Parts(t, write(DOCX))
	for name, got := range map[string][2]string{
		"HTML":     {page, `">Kylä &amp; &lt;ry&gt;</p>`},
		"picture":  {page, `<img src="data:image/png;base64,iVBOR`},
		"policy":   {page, "img-src data:;"},
		"Markdown": {write(Markdown), "Kylä & \\<ry\\>\n\n# Ilta"},
		"text":     {write(Text), "Kylä & <ry>\n"},
		"DOCX":     {parts["word/document.xml"], "Kylä &amp; &lt;ry&gt;"},
		"drawing":  {parts["word/document.xml"], `r:embed="` + docxLogoID + `"`},
		"relation": {parts["word/_rels/document.xml.rels"], `Target="media/logo.png"`},
		"type":     {parts["[Content_Types].xml"], `PartName="/word/media/logo.png" ContentType="image/png"`},
	} {
		if !strings.Contains(got[0], got[1]) {
			t.Errorf("%s: no %q", name, got[1])
		}
	}
	if parts["word/media/logo.png"] != string(doc.Letterhead.Logo.Data) {
		t.Error("the logo is not in the DOCX")
	}
}
