package memo

import (
	"bytes"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// Names stand on sheets only where they were asked for, and everything is text.
func TestSheetsOfPeople(t *testing.T) {
	in := liperi(t).input()
	opt := Options{Words: lang.New(lang.English), Names: FullNames, Blank: 3}
	var named, blank, badges bytes.Buffer
	if err := Print(&named, in, opt, SignInSheet, "txt"); err != nil || !strings.Contains(named.String(), "Aino Karttunen") || strings.Count(named.String(), "____") < 9 {
		t.Errorf("%v\n%s", err, named.String())
	}
	if err := Print(&badges, in, opt, BadgesSheet, "html"); err != nil || !strings.Contains(badges.String(), `<p class="who">Aino Karttunen</p>`) || strings.Contains(badges.String(), "<script>") {
		t.Errorf("%v\n%s", err, badges.String())
	}
	opt.Names = NoNames
	if err := Print(&blank, in, opt, SignInSheet, "html"); err != nil || strings.Contains(blank.String(), "Karttunen") || strings.Count(blank.String(), `<th scope="row"`) != 6 {
		t.Errorf("%v\n%s", err, blank.String())
	}
	if err := Print(&blank, in, opt, BadgesSheet, "html"); workshop.ErrorCode(err) != workshop.CodeSheetNames {
		t.Errorf("%v", err)
	}
	in.Meeting, opt.Names = workshop.NewMeeting(), FullNames
	if err := Print(&blank, in, opt, BadgesSheet, "html"); workshop.ErrorCode(err) != workshop.CodeNobodyListed {
		t.Errorf("%v", err)
	}
}
