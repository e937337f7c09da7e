package memo

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// failing is what tests and properties have in common.
type failing interface {
	Fatalf(format string, args ...any)
}

// icsRead is what a calendar file says, event by event; the properties of the
// file itself come first.
func icsRead(t failing, file string) []map[string]string {
	if !utf8.ValidString(file) || !strings.HasSuffix(file, "\r\n") || strings.ContainsAny(strings.ReplaceAll(file, "\r\n", ""), "\r\n") {
		t.Fatalf("not lines of text: %q", file)
	}
	rows := strings.Split(strings.TrimSuffix(file, "\r\n"), "\r\n")
	var whole []string
	for _, row := range rows {
		if len(row) > 75 || !utf8.ValidString(row) {
			t.Fatalf("%d octets in %q", len(row), row)
		}
		if rest, folded := strings.CutPrefix(row, " "); folded {
			whole[len(whole)-1] += rest
			continue
		}
		whole = append(whole, row)
	}
	out := []map[string]string{{}}
	open := 0
	for _, row := range whole {
		name, value, ok := strings.Cut(row, ":")
		switch {
		case !ok:
			t.Fatalf("no property: %q", row)
		case row == "BEGIN:VEVENT":
			out = append(out, map[string]string{})
			open++
		case row == "END:VEVENT":
			open--
		default:
			at := out[0]
			if open > 0 {
				at = out[len(out)-1]
			}
			if _, twice := at[name]; twice && name != "BEGIN" {
				t.Fatalf("%s stands twice", name)
			}
			at[name] = icsUnescaped(t, value)
		}
	}
	if open != 0 || whole[0] != "BEGIN:VCALENDAR" || whole[len(whole)-1] != "END:VCALENDAR" {
		t.Fatalf("not a whole calendar: %q", whole)
	}
	return out
}

func icsUnescaped(t failing, s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] != '\\':
			b.WriteByte(s[i])
			continue
		case i+1 == len(s):
			t.Fatalf("ends with half an escape: %q", s)
		}
		i++
		switch s[i] {
		case 'n':
			b.WriteByte('\n')
		case '\\', ';', ',':
			b.WriteByte(s[i])
		default:
			t.Fatalf("an unknown escape in %q", s)
		}
	}
	return b.String()
}

func icsWritten(t *testing.T, c Calendar, people workshop.People, opt Options) []map[string]string {
	var b bytes.Buffer
	if err := ICS(&b, c, people, opt); err != nil {
		t.Fatal(err)
	}
	return icsRead(t, b.String())
}

func due(what string, who workshop.Owner, day workshop.Date, state workshop.AgreementState) workshop.Recalled {
	return workshop.Recalled{
		Meeting: workshop.Header{Title: "Ilta; nyt", Date: workshop.Date{Year: 2015, Month: 1, Day: 21}},
		AgreementSummary: workshop.AgreementSummary{
			ID: "a1", State: state, Terms: workshop.Terms{Kind: workshop.Action, What: what, Who: who, Due: day, Next: "ryhmä"},
		},
	}
}

// eastern is a zone whose summer time begins between the two meetings.
func eastern(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Helsinki")
	if err != nil {
		t.Skip("no time zones on this machine")
	}
	return zone
}

func TestCalendar(t *testing.T) {
	day := workshop.Date{Year: 2015, Month: 4, Day: 7}
	ref := workshop.PersonRef{Person: "p1", Rev: 1}
	people := workshop.People{}
	people.Add(workshop.Revision{PersonRef: ref, Given: "Aino", Family: "Karttunen"})
	c := Calendar{
		Now: time.Date(2015, 1, 21, 20, 0, 0, 0, eastern(t)),
		Actions: []workshop.Recalled{
			due(`Kysy, "mitä"; \ja`, workshop.Owner{PersonRef: ref}, day, workshop.Open),
			due("ilman päivää", workshop.Owner{}, workshop.Date{}, workshop.Open),
			due("valmis", workshop.Owner{Office: "kunnanjohtaja"}, day, workshop.Done),
		},
		Meetings: []Appointment{
			{"m1", "Talvella", workshop.Date{Year: 2015, Month: 2, Day: 1}, 17*60 + 30, 90, "Liperi, koulu"},
			{"m2", "Kesällä", workshop.Date{Year: 2015, Month: 6, Day: 1}, 17*60 + 30, 0, ""},
			{"m3", "Jonain päivänä", day, workshop.NoTime, 90, ""},
		},
	}
	got := icsWritten(t, c, people, Options{Words: lang.New(lang.Finnish)})
	want := []map[string]string{
		{"VERSION": "2.0", "METHOD": "PUBLISH", "CALSCALE": "GREGORIAN", "PRODID": "-//Talkoot//Talkoot//FI", "BEGIN": "VCALENDAR", "END": "VCALENDAR"},
		{"UID": "m1@talkoot", "SUMMARY": "Talvella", "DTSTART": "20150201T153000Z", "DTEND": "20150201T170000Z", "LOCATION": "Liperi, koulu"},
		{"UID": "m2@talkoot", "SUMMARY": "Kesällä", "DTSTART": "20150601T143000Z"},
		{"UID": "m3@talkoot", "SUMMARY": "Jonain päivänä", "DTSTART;VALUE=DATE": "20150407"},
		{
			"UID": "a1@talkoot", "SUMMARY": `Kysy, "mitä"; \ja`, "DTSTART;VALUE=DATE": "20150407", "TRANSP": "TRANSPARENT",
			"DESCRIPTION": "Vastuuhenkilö: (nimi ei esillä)\nJatko: ryhmä\nSovittu: 21.1.2015 Ilta; nyt",
		},
		{
			"UID": "a1@talkoot", "SUMMARY": "tehty: valmis", "DTSTART;VALUE=DATE": "20150407", "TRANSP": "TRANSPARENT",
			"DESCRIPTION": "Vastuuhenkilö: kunnanjohtaja\nJatko: ryhmä\nSovittu: 21.1.2015 Ilta; nyt",
		},
	}
	if len(got) != len(want) {
		t.Fatalf("got %v", got)
	}
	for i, w := range want {
		if i > 0 {
			w["DTSTAMP"], w["SEQUENCE"] = "20150121T180000Z", "23697720"
		}
		for k, v := range w {
			if got[i][k] != v {
				t.Errorf("%d: %s is %q, want %q", i, k, got[i][k], v)
			}
		}
		if len(got[i]) != len(w) {
			t.Errorf("%d: %v, want %v", i, got[i], w)
		}
	}
	if named := icsWritten(t, c, people, Options{Names: FullNames})[4]["DESCRIPTION"]; !strings.Contains(named, "Aino Karttunen") {
		t.Errorf("with names: %q", named)
	}
}

func TestMeetingCalendar(t *testing.T) {
	in := carriedEvening(t)
	in.Now = time.Date(2015, 1, 20, 12, 0, 0, 0, helsinki)
	summaries := func() (out []string) {
		for _, x := range icsWritten(t, meetingCalendar(in, Options{}), in.People, Options{})[1:] {
			out = append(out, x["UID"]+" "+x["SUMMARY"])
		}
		return out
	}
	// The action has no day yet.
	if got, want := summaries(), []string{"meeting@talkoot Toinen ilta", "meeting-next@talkoot Next meeting: Toinen ilta"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	in.Next.ID, in.Next.Title = "m9", "Kolmas ilta"
	if got := summaries(); got[1] != "m9@talkoot Kolmas ilta" {
		t.Errorf("planned: %q", got)
	}
	in.Next = workshop.Header{}
	in.Meeting.Closed = in.Now
	dir := t.TempDir()
	if _, err := Export(dir, in, Options{}, []string{"ics"}, Writing{}); workshop.ErrorCode(err) != workshop.CodeNothingDue {
		t.Errorf("an empty calendar: %v", err)
	}
	paths, err := Export(dir, in, Options{}, []string{"md", "ics"}, Writing{})
	if err != nil || len(paths) != 1 {
		t.Errorf("beside a memo: %v, %v", paths, err)
	}
}

// TestCalendarSurvivesAnyText: whatever somebody typed comes back as the one line
// that it is, and never as a property or an event of its own.
func TestCalendarSurvivesAnyText(t *testing.T) {
	hostile := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
		"\r\nEND:VEVENT\r\nBEGIN:VALARM", `\n\,\;`, strings.Repeat("👩‍👧", 40), strings.Repeat("ä", 200), "\x1b[1m", " ", "a\x00b",
	}))
	rapid.Check(t, func(t *rapid.T) {
		a := due(hostile.Draw(t, "what"), workshop.Owner{Office: hostile.Draw(t, "who")}, workshop.Date{Year: 2015, Month: 4, Day: 7}, workshop.Open)
		a.ID = workshop.ID(hostile.Draw(t, "id"))
		m := Appointment{"m", hostile.Draw(t, "title"), a.Due, 1, 5, hostile.Draw(t, "place")}
		checkCalendar(t, a, m)
	})
}

func FuzzCalendar(f *testing.F) {
	f.Add("Kysy bussia", "Liperi, koulu")
	f.Add("\r\nEND:VEVENT\r\n", `\;,\`)
	f.Add(strings.Repeat("ä", 100), strings.Repeat("👩‍👧", 30))
	f.Fuzz(func(t *testing.T, what, place string) {
		a := due(what, workshop.Owner{Office: place}, workshop.Date{Year: 2015, Month: 4, Day: 7}, workshop.Open)
		checkCalendar(t, a, Appointment{"m", what, a.Due, 1, 5, place})
	})
}

func checkCalendar(t failing, a workshop.Recalled, m Appointment) {
	var b bytes.Buffer
	if err := ICS(&b, Calendar{Actions: []workshop.Recalled{a}, Meetings: []Appointment{m}}, nil, Options{}); err != nil {
		t.Fatalf("%v", err)
	}
	got := icsRead(t, b.String())
	if len(got) != 3 {
		t.Fatalf("%d events: %q", len(got)-1, b.String())
	}
	oneLine := func(s string) string {
		lines := strings.Split(s, "\n")
		for i := range lines {
			lines[i] = document.Clean(lines[i])
		}
		return strings.Join(lines, "\n")
	}
	if got[1]["SUMMARY"] != oneLine(m.Title) || got[1]["LOCATION"] != oneLine(m.Place) || got[2]["SUMMARY"] != oneLine(a.What) {
		t.Fatalf("read back %q", got)
	}
}
