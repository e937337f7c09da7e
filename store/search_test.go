package store

import (
	"strings"
	"testing"

	"talkoot/workshop"
)

func TestSearchValue(t *testing.T) {
	for _, c := range []struct {
		where, words, want string
	}{
		{"", "", ""},
		{"threats", "", ""},
		{"", "Tiet", "\x00Tiet"},
		{"threats", "Tiet", "threats\x00Tiet"},
		{"\nHuolet\n\nKulku", "Tiet\nKadut", "\nHuolet\n\nKulku\x00Tiet\nKadut"},
	} {
		in := workshop.SearchText{Meeting: "m", Number: 7, Where: workshop.SearchPlace(c.where), Words: c.words}
		v := searchValue(in)
		if string(v) != c.want {
			t.Errorf("%+v is stored as %q, want %q", in, v, c.want)
		}
		if got := readSearchText("m", 7, string(v)); c.want != "" && got != in {
			t.Errorf("%q reads %+v", v, got)
		}
	}
}

// FuzzSearchText: whatever stands in a record is read, and what is written is
// read as it was.
func FuzzSearchText(f *testing.F) {
	f.Add("threats\n\n\nSchool\x00The school may close\nNo school", "strengths", "", "", "", "Lakes")
	f.Add("", "", "Huolet", "Oro", "Koulu", "Kyläkoulu\nyksi")
	f.Add("\x00\x00", "a\nb", "\n", "x\x00y", "c\r\nd", "e\nf\x00")
	f.Add("\xff\x00", "\xff", "\u2028", "", "\t", "\n")
	f.Fuzz(func(t *testing.T, stored, key, typed, also, theme, words string) {
		read := readSearchText("m", 7, stored)
		read.Text()
		read.Where.Unpack()
		if again := searchValue(read); read.Words != "" && string(again) != stored {
			t.Errorf("%q is written as %q", stored, again)
		}
		if words == "" {
			return
		}
		lane := workshop.Label{Key: key, Text: typed, Also: also}
		got := readSearchText("m", 7, string(searchValue(workshop.SearchText{Where: workshop.SearchPlaceOf(lane, theme), Words: words})))
		gotLane, gotTheme := got.Where.Unpack()
		clean := strings.NewReplacer("\n", " ", "\x00", " ").Replace
		if gotLane != (workshop.Label{Key: clean(key), Text: clean(typed), Also: clean(also)}) || gotTheme != clean(theme) || got.Words != words {
			t.Errorf("%+v, %q, %q read %+v, %q, %q", lane, theme, words, gotLane, gotTheme, got.Words)
		}
	})
}
