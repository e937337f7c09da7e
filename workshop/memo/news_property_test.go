package memo

import (
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// textsOf returns every text of a document, of the blocks that news items have.
func textsOf(t *testing.T, doc document.Document) (out []string) {
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case document.Heading:
			out = append(out, b.Text)
		case document.Paragraph:
			out = append(out, b.Text)
		case document.List:
			for _, x := range b.Items {
				out = append(out, x.Text, x.Aside)
			}
		case document.Facts:
			for _, f := range b.Rows {
				out = append(append(out, f.Label), f.Values...)
			}
		default:
			t.Errorf("a news item has a %T", b)
		}
	}
	return append(out, doc.Title)
}

// anyNews is what the news of any meeting are made of, written some day after it.
func anyNews(r *rapid.T, t *testing.T) (Input, Options) {
	in := anyMeeting(r, t)
	in.Now = dayAfter(in.Meeting.Date)
	return in, Options{Words: lang.New(rapid.SampledFrom(lang.Languages).Draw(r, "language"))}
}

// chapterOf is the archive page of a series with one meeting.
func chapterOf(t *testing.T, in Input, opt Options) document.Document {
	t.Helper()
	h := in.Meeting.Header()
	h.Series = []workshop.ID{"series"}
	page, err := Archive(ArchiveInput{
		Series: workshop.Series{ID: "series", Name: "Sarja"}, Headers: []workshop.Header{h}, People: in.People, Now: in.Now,
		Read: func(workshop.ID) (*workshop.Meeting, error) { return in.Meeting, nil },
	}, opt.Words)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// Where names were not asked for, none appears; an archive page never has one.
func TestNewsNameNobody(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in, opt := anyNews(r, t)
		for _, doc := range []document.Document{News(in, opt), chapterOf(t, in, opt)} {
			for _, text := range textsOf(t, doc) {
				if strings.Contains(text, secret) {
					r.Fatalf("a name stands in %q", text)
				}
			}
		}
	})
}

// Whatever was agreed stands there, unless it was dropped.
func TestNewsTellWhatWasAgreed(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in, opt := anyNews(r, t)
		for _, doc := range []document.Document{News(in, opt), chapterOf(t, in, opt)} {
			texts := textsOf(t, doc)
			for _, a := range in.Meeting.Agreements {
				stands := slices.ContainsFunc(texts, func(s string) bool { return strings.HasPrefix(s, document.Clean(a.What)) })
				if a.State != workshop.Dropped && !stands {
					r.Errorf("%q was agreed and is not in the news", a.What)
				}
			}
		}
	})
}

var digits = regexp.MustCompile(`\d+`)

// numbersIn adds the numbers of a text to some, without zeros before them.
func numbersIn(some map[string]bool, text string) {
	for _, d := range digits.FindAllString(text, -1) {
		n := strings.TrimLeft(d, "0")
		some[n] = true
	}
}

// Every number of a news item is one of the meeting: it stands in its data, or is
// how many of something there are.
func TestNewsInventNoNumbers(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in, opt := anyNews(r, t)
		m, known := in.Meeting, map[string]bool{}
		data := documentData(t, in)
		numbersIn(known, data)
		count := func(n int) { known[strings.TrimLeft(strconv.Itoa(n), "0")] = true }
		count(len(m.Groups))
		count(m.Attendance.Best().N)
		for _, s := range m.Stages {
			count(len(s.Board.Lanes))
			count(surveyAnswers(s))
			noted := map[*workshop.Note]bool{}
			for _, l := range telling(s) {
				for _, x := range l.Notes {
					noted[x] = true
				}
			}
			count(len(noted))
			for _, v := range s.Board.Votings {
				if v.Revealed {
					for _, x := range v.Ranking() {
						numbersIn(known, opt.Words.Score(v, x.Tally))
					}
				}
			}
		}
		for _, f := range m.Figures {
			numbersIn(known, opt.Words.Figure(m, f.FigureTerms))
		}
		for _, text := range textsOf(t, News(in, opt)) {
			found := map[string]bool{}
			numbersIn(found, text)
			for n := range maps.Keys(found) {
				if !known[n] {
					r.Errorf("the number %s of %q is not of the meeting", n, text)
				}
			}
		}
	})
}

// documentData is everything that there is to know of a meeting, as text.
func documentData(t *testing.T, in Input) string {
	opt := Options{Words: lang.New(lang.English), Names: FullNames, For: Internal}
	return markdownOf(t, Build(in, opt)) + markdownOf(t, Build(in, Options{Words: lang.New(lang.Finnish)})) +
		documenttest.Written(t, func(w io.Writer) error { return JSON(w, in, opt) })
}

// A hostile meeting gives harmless news, and a harmless archive page.
func TestHostileNews(t *testing.T) {
	in := hostileMeeting(t, documenttest.Hostile)
	in.Now = dayAfter(in.Meeting.Date)
	opt := Options{Words: lang.New(lang.Finnish), Names: FullNames}
	for _, doc := range []document.Document{News(in, opt), chapterOf(t, in, opt)} {
		page, md := htmlOf(t, doc), markdownOf(t, doc)
		documenttest.CheckHarmless(t, "the meeting", page)
		documenttest.CheckHarmless(t, "the meeting", md)
		for _, bad := range []string{"<script", "<img", "<svg", `href="javascript`, "onerror=alert(1)>"} {
			if strings.Contains(page, bad) {
				t.Errorf("the page holds %s", bad)
			}
		}
	}
	doc := everywhere(News(liperiNews(t), opt), func(string) string { return "teksti" })
	want, wantHTML := markdownSkeleton(markdownOf(t, doc)), htmlSkeleton(htmlOf(t, doc))
	for _, s := range documenttest.Hostile {
		if document.Clean(s) == "" {
			continue
		}
		bad := everywhere(doc, func(string) string { return s })
		if got := markdownSkeleton(markdownOf(t, bad)); got != want {
			t.Errorf("%q changes the Markdown:\n%s", s, got)
		}
		if got := htmlSkeleton(htmlOf(t, bad)); got != wantHTML {
			t.Errorf("%q changes the page:\n%s", s, got)
		}
	}
}

// liperiNews is what the news of the meeting of the fixture are made of.
func liperiNews(t *testing.T) Input {
	in := liperi(t).input()
	in.Now = dayAfter(in.Meeting.Date)
	return in
}

// What was told, and what was not: the facilitator's remarks, hidden votes, what
// was dropped, stages that were left out, and a count that nobody made.
func TestNewsLeaveOut(t *testing.T) {
	e := liperi(t)
	swot := e.m().Stages[2]
	note := swot.Board.Lanes[0].Notes[0]
	e.do(e.m().Remark(note.ID, "Huomautus vetäjälle"))
	e.do(e.m().OpenVoting(e.moment(), swot.ID, workshop.VotingTerms{Kind: workshop.Dots, Title: "Salainen", Voters: 9, Budget: 3}))
	e.do(e.m().EnterVotes(swot.Board.LastVoting().ID, note.ID, 8))
	e.do(e.m().FollowAgreement(e.m().Agreements[0].ID, workshop.Dropped, ""))
	e.stage(workshop.StageDraft{Kind: workshop.Talk, Title: workshop.Text("Pitämättä jäänyt"), Speaker: workshop.Owner{Office: "rehtori"}})
	e.do(e.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: 0}))
	in := e.input()
	in.Now = dayAfter(e.m().Date)
	opt := Options{Words: lang.New(lang.Finnish)}
	md := markdownOf(t, News(in, opt))
	for _, bad := range []string{"Huomautus", "Salainen", "äänestys", "hyvinvointiryhmälle", "Pitämättä", "rehtori", "Kiitos"} {
		if strings.Contains(md, bad) {
			t.Errorf("the news tell of %q:\n%s", bad, md)
		}
	}
	for _, want := range []string{
		"keskiviikkona 21.1.2015 klo 17.35–20.02", "Puheenvuoro: kunnanjohtaja.", "Vastuussa: tekninen johtaja. Määräaika on 7.4.2015.",
		"- Kutsua nuoret mukaan.\n", "Osallistujat jakautuivat 5 ryhmään. Pohdittavana oli 2 kysymystä:", "<https://www.liperi.fi/esitys?sivu=1&kieli=fi>",
	} {
		if !strings.Contains(md, want) {
			t.Errorf("the news lack %q:\n%s", want, md)
		}
	}
	e.do(e.m().RevealVoting(swot.Board.LastVoting().ID, true))
	e.do(e.m().SetCount(workshop.Count{Certainty: workshop.Uncounted}))
	for _, p := range slices.Clone(e.m().Attendance.Presences) {
		e.do(e.m().RemovePresence(p.Person))
	}
	in = e.input()
	in.Now = dayAfter(e.m().Date)
	if md = markdownOf(t, News(in, opt)); !strings.Contains(md, "Salainen. Kärjessä: ”Vahva yhteisöllisyys” (8).") || strings.Contains(md, "henkilö") ||
		!strings.Contains(md, "Kiitos osallistujille!") {
		t.Errorf("%s", md)
	}
}

// Names stand there only as far as they were asked for, and only of those who
// spoke or have something to see to.
func TestNewsNamesAsAsked(t *testing.T) {
	in := liperiNews(t)
	for names, want := range map[Names]string{NoNames: "- Kutsua nuoret mukaan.\n", Initials: "Vastuussa: Å. Ö.", FullNames: "Vastuussa: Åke Öhman."} {
		md := markdownOf(t, News(in, Options{Words: lang.New(lang.Finnish), Names: names}))
		if !strings.Contains(md, want) || strings.Contains(md, "Karttunen") {
			t.Errorf("%s: %s", names, md)
		}
	}
}

// A meeting that is still to come is announced: nothing is told as if it had
// happened.
func TestAnnouncement(t *testing.T) {
	in := liperiNews(t)
	e := newEvening(t, workshop.Details{
		Title: "Kyläilta", Date: workshop.Date{Year: 2015, Month: 3, Day: 4}, Time: 18 * 60, Place: "Kylätalo, Liperi", Organiser: "kylätoimikunta",
	})
	e.stage(workshop.StageDraft{Kind: workshop.Talk, Title: workshop.Text("Tilat"), Speaker: workshop.Owner{Office: "tekninen johtaja"}})
	e.stage(workshop.StageDraft{Kind: workshop.Break})
	in.Meeting, in.Series = e.m(), []workshop.Series{{Name: "Kyläillat"}, {Name: "Ralli"}}
	for l, want := range map[lang.Language][]string{
		lang.Finnish: {"Tilaisuus pidetään keskiviikkona 4.3.2015 klo 18.00. Paikkana on Kylätalo, Liperi. Järjestäjänä on kylätoimikunta. Tilaisuus kuuluu sarjoihin Kyläillat ja Ralli.", "- Tilat (tekninen johtaja)", "Tervetuloa!"},
		lang.Swedish: {"Mötet hålls onsdagen den 4.3.2015 kl. 18.00. Mötesplatsen är Kylätalo, Liperi. Kylätoimikunta ordnar mötet.", "Välkommen!"},
		lang.English: {"The meeting will be held on Wednesday 4 March 2015 at 18:00. It takes place in Kylätalo, Liperi. Kylätoimikunta will organise the meeting.", "Welcome!"},
	} {
		md := markdownOf(t, News(in, Options{Words: lang.New(l)}))
		for _, s := range want {
			if !strings.Contains(md, s) {
				t.Errorf("the announcement lacks %q:\n%s", s, md)
			}
		}
		if strings.Contains(md, "Tauko") || strings.Contains(md, "Kiitos") {
			t.Errorf("%s", md)
		}
	}
}

// On its day a meeting is to come until something of it was recorded.
func TestNewsOfToday(t *testing.T) {
	e := newEvening(t, workshop.Details{Title: "Ilta", Date: workshop.Date{Year: 2015, Month: 1, Day: 21}, Time: 17*60 + 30})
	in := e.input()
	in.Now = time.Date(2015, 1, 21, 20, 0, 0, 0, helsinki)
	opt := Options{Words: lang.New(lang.Finnish)}
	if md := markdownOf(t, News(in, opt)); !strings.Contains(md, "Tilaisuus pidetään") {
		t.Error(md)
	}
	e.at("19.00").do(e.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: 13}))
	in.Meeting = e.m()
	if md := markdownOf(t, News(in, opt)); !strings.Contains(md, "Tilaisuus pidettiin") || !strings.Contains(md, "Mukana oli 13 henkilöä.") {
		t.Error(md)
	}
}

func TestNewsTitles(t *testing.T) {
	day := workshop.Date{Year: 2016, Month: 11, Day: 2}
	for _, tt := range []struct {
		d    workshop.Details
		l    lang.Language
		want string
	}{
		{workshop.Details{Title: "Järjestöralli", Place: "Liperi", Date: day}, lang.Finnish, "Järjestöralli, Liperi 2.11.2016"},
		{workshop.Details{Title: "Järjestöralli Liperissä", Place: "Liperi", Date: day}, lang.Finnish, "Järjestöralli Liperissä 2.11.2016"},
		{workshop.Details{Title: "Mitä tarjota?", Place: "Liperi", Date: day}, lang.Swedish, "Mitä tarjota? – Liperi 2.11.2016"},
		{workshop.Details{Title: "The rally", Place: "Liperi", Date: day}, lang.English, "The rally, Liperi, 2 November 2016"},
		{workshop.Details{Title: "The rally", Date: day}, lang.English, "The rally, 2 November 2016"},
		{workshop.Details{Title: "Ralli", Place: "Liperi"}, lang.Finnish, "Ralli, Liperi"},
		{workshop.Details{Title: "Ralli"}, lang.Finnish, "Ralli"},
	} {
		m := workshop.NewMeeting()
		m.Details = tt.d
		if got := News(Input{Meeting: m}, Options{Words: lang.New(tt.l)}).Title; got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "Tilat": "Tilat.", "Tilat.": "Tilat.", "Miksi?": "Miksi?", "”Tilat!”": "”Tilat!”", "Tilat (kolme)": "Tilat (kolme).", "Ja …": "Ja …",
	} {
		if got := sentence(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"": "", "Tilat.": "Tilat", "Ja...": "Ja...", "Miksi?": "Miksi?"} {
		if got := phrase(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
	if got := capital("ääni") + capital(""); got != "Ääni" {
		t.Error(got)
	}
}

// What was edited is never written over.
func TestExportNews(t *testing.T) {
	dir, in, opt := t.TempDir(), liperiNews(t), Options{Words: lang.New(lang.Finnish)}
	for _, want := range []string{"2015-01-21 Liperi SWOT-uutinen.md", "2015-01-21 Liperi SWOT-uutinen (2).md"} {
		path, err := ExportNews(dir, in, opt, "md", Writing{})
		if err != nil || filepath.Base(path) != want {
			t.Fatalf("%s, %v", path, err)
		}
		if err := os.WriteFile(path, []byte("omaa"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, format := range NewsFormats {
		path, err := ExportNews(dir, in, opt, format, Writing{})
		if info, e := os.Stat(path); err != nil || e != nil || info.Size() == 0 {
			t.Errorf("%s: %v, %v", path, err, e)
		}
	}
	page := chapterOf(t, in, opt)
	for _, format := range ArchiveFormats {
		if path, err := ExportArchive(dir, page, format, Writing{}); err != nil || filepath.Base(path) != "Arkistosivu Sarja."+format {
			t.Errorf("%s, %v", path, err)
		}
	}
	if _, err := ExportNews(dir, in, opt, "pdf", Writing{}); workshop.ErrorCode(err) != workshop.CodeUnknownFormat {
		t.Error(err)
	}
	if _, err := ExportArchive(dir, page, "docx", Writing{}); workshop.ErrorCode(err) != workshop.CodeUnknownFormat {
		t.Error(err)
	}
}

// A meeting that cannot be read gives no archive page, and a series without
// meetings one that says so. What is to come stands first.
func TestArchive(t *testing.T) {
	broken := errors.New("broken")
	in := ArchiveInput{
		Series: workshop.Series{ID: "s", Name: "Sarja"}, Now: reportDay,
		Read: func(workshop.ID) (*workshop.Meeting, error) { return nil, broken },
	}
	words := lang.New(lang.Finnish)
	page, err := Archive(in, words)
	if md := markdownOf(t, page); err != nil || !strings.Contains(md, words.T("report.none")) || strings.Contains(md, "Kiitos") {
		t.Errorf("%v\n%s", err, md)
	}
	day := workshop.DateOf(reportDay)
	day.Year++
	in.Headers = []workshop.Header{{ID: "m", Title: "Ilta", Place: "Kitee", Date: day, Time: workshop.NoTime, Status: workshop.Planned, Series: []workshop.ID{"s"}}}
	if page, err = Archive(in, words); err != nil || !strings.Contains(markdownOf(t, page), "## Tulevat tilaisuudet\n\n- 1.12.2017, Kitee: Ilta\n") {
		t.Errorf("%v\n%s", err, markdownOf(t, page))
	}
	in.Headers[0].Status = workshop.Held
	if _, err = Archive(in, words); !errors.Is(err, broken) {
		t.Error(err)
	}
}
