package relay

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"talkoot/workshop/audience"
)

// version is that of the wire. It changes with what an older window could not
// show.
const version = 1

// longest is how many bytes a line may have. The largest frame has a fraction of
// that.
const longest = 4 << 20

// message is a line of the wire.
type message struct {
	Version int             `json:"v"`
	Frame   *audience.Frame `json:"frame"`
}

// errVersion says that program and window are of different versions.
var errVersion = errors.New("another version of the wire")

// errNoFrame says that a line holds no frame.
var errNoFrame = errors.New("no frame")

// encode writes a frame as a line.
func encode(f audience.Frame) ([]byte, error) {
	line, err := json.Marshal(message{version, &f})
	return append(line, '\n'), err
}

// decode reads a line. What it returns holds no more than a frame may.
func decode(line []byte) (audience.Frame, error) {
	var m message
	if err := json.Unmarshal(line, &m); err != nil {
		// Of a newer version nothing but its number need be as it is here.
		var v struct {
			Version int `json:"v"`
		}
		if json.Unmarshal(line, &v) == nil && v.Version > version {
			return audience.Frame{}, errVersion
		}
		return audience.Frame{}, err
	}
	switch {
	case m.Version != version:
		return audience.Frame{}, errVersion
	case m.Frame == nil:
		return audience.Frame{}, errNoFrame
	}
	return m.Frame.Bounded(), nil
}

// read hands on the frames that come, until there is something wrong with them
// or nothing comes any more.
func read(from io.Reader, show func(audience.Frame)) error {
	lines := bufio.NewScanner(from)
	lines.Buffer(make([]byte, 0, 1<<14), longest)
	for lines.Scan() {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		f, err := decode(line)
		if err != nil {
			return err
		}
		show(f)
	}
	return lines.Err()
}
