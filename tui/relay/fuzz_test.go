package relay

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	draw "talkoot/tui/audience"
	"talkoot/tui/kit"
	"talkoot/workshop/audience"
	"talkoot/workshop/lang"
)

// Whatever comes over the wire, what a window takes for a frame can be drawn, and
// fills the window.
func FuzzRead(f *testing.F) {
	seed, err := encode(audience.Frame{
		Kind: audience.Board, Language: "fi", Meeting: "Kyläilta", Title: "SWOT", Layout: audience.Beside,
		Lanes:  []audience.Lane{{Title: "Vahvuudet", Count: 3, Notes: []audience.Note{{Number: 3, Text: "Talkoohenki", Times: 2, Votes: "4"}}}},
		Timers: []audience.Timer{{Running: true, Deadline: time.Unix(1421854200, 0).UTC(), Total: time.Hour}},
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(seed))
	f.Add(`{"v":1,"frame":{"kind":"groups","groups":[{"name":"1","size":-1,"names":["a"]}]}}`)
	f.Add(`{"v":1,"frame":{"kind":"clock","timers":[{"left":-9223372036854775808,"total":-1}]}}`)
	f.Add(`{"v":1,"frame":{"kind":"votes","rows":[{"mark":"1.","state":"done","text":"\u001b[31m\u202e"}],"more":-3}}`)
	f.Add(`{"v":2}`)
	f.Add("\x00\n{}\n[]\nnull\n")
	now := time.Unix(1421854200, 0).UTC()
	f.Fuzz(func(t *testing.T, sent string) {
		_ = read(strings.NewReader(sent), func(frame audience.Frame) {
			for _, size := range [][2]int{{60, 18}, {200, 60}} {
				lines := draw.Draw(kit.NewTheme("dark"), lang.New(lang.English), frame, now, size[0], size[1])
				if len(lines) != size[1] {
					t.Fatalf("%d lines of %d", len(lines), size[1])
				}
				for _, l := range lines {
					if got := ansi.StringWidth(l); got != size[0] {
						t.Fatalf("%d cells of %d: %q", got, size[0], l)
					}
				}
			}
		})
	})
}
