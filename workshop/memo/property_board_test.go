package memo

import (
	"html"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// private is a part of every remark of the meetings that [anyMeeting] makes, and
// of nothing else.
const private = "Rqxwk"

// boardActions are what people do with a board besides noting what is said.
func boardActions(e *evening, try func(workshop.Change, error), words *rapid.Generator[string]) map[string]func(*rapid.T) {
	stage := func(t *rapid.T) *workshop.Stage { return rapid.SampledFrom(e.m().Stages).Draw(t, "stage") }
	note := func(t *rapid.T) *workshop.Note {
		return e.m().NoteByNumber(rapid.IntRange(1, 2+e.m().NoteCount()).Draw(t, "number"))
	}
	onNote := func(do func(t *rapid.T, n *workshop.Note)) func(*rapid.T) {
		return func(t *rapid.T) {
			if n := note(t); n != nil {
				do(t, n)
			}
		}
	}
	on := rapid.Bool()
	return map[string]func(*rapid.T){
		"merge": onNote(func(t *rapid.T, n *workshop.Note) {
			if o := note(t); o != nil {
				try(e.m().MergeNotes(n.ID, o.ID))
			}
		}),
		"unmerge": onNote(func(_ *rapid.T, n *workshop.Note) { try(e.m().UnmergeNote(n.ID)) }),
		"list": onNote(func(t *rapid.T, n *workshop.Note) {
			b := &n.Lane().Stage().Board
			lane := rapid.SampledFrom(append(slices.Clone(b.All()), b.Parking)).Draw(t, "lane").ID
			switch rapid.IntRange(0, 2).Draw(t, "how") {
			case 0:
				try(e.m().UnlistNote(n.ID, lane))
			case 1:
				try(e.m().MoveNote(n.ID, lane))
			default:
				try(e.m().ListNote(n.ID, lane))
			}
		}),
		"mark": onNote(func(t *rapid.T, n *workshop.Note) {
			try(e.m().StarNote(n.ID, on.Draw(t, "star")))
			try(e.m().SourceNote(n.ID, "", workshop.Source{Kind: workshop.FromTable, Table: rapid.IntRange(0, 9).Draw(t, "table")}))
		}),
		"remark": onNote(func(t *rapid.T, n *workshop.Note) {
			try(e.m().Remark(n.ID, private+words.Draw(t, "remark")))
			try(e.m().Remark(stage(t).ID, private+words.Draw(t, "remark")))
		}),
		"partner": onNote(func(t *rapid.T, n *workshop.Note) {
			try(e.m().SetPartnership(n.ID, workshop.Partnership{
				Partner: words.Draw(t, "partner"), Department: words.Draw(t, "department"), Period: words.Draw(t, "period"),
				Cents: rapid.Int64Range(0, 100_000).Draw(t, "cents"),
			}))
		}),
		"theme": onNote(func(t *rapid.T, n *workshop.Note) {
			s := n.Lane().Stage()
			try(e.m().MakeTheme(e.moment(), s.ID, words.Draw(t, "theme"), n.ID))
			if len(s.Board.Themes) > 1 {
				try(e.m().DissolveTheme(s.Board.Themes[0].ID))
			}
		}),
		"priority": onNote(func(t *rapid.T, n *workshop.Note) {
			try(e.m().AddPriorities(e.moment(), words.Draw(t, "priority")))
			if len(e.m().Priorities) == 0 {
				return
			}
			p := rapid.SampledFrom(e.m().Priorities).Draw(t, "which")
			try(e.m().MatchNote(n.ID, p.ID, on.Draw(t, "serves")))
			try(e.m().Conclude(p.ID, words.Draw(t, "conclusion")))
		}),
		"vote": func(t *rapid.T) { anyVotes(t, e, try, stage(t), words) },
		"change board": func(t *rapid.T) {
			keys := []string{"swot", "swot-plus", "tows", "levels", "ideas", "none"}
			try(e.m().ChangeTemplate(e.moment(), stage(t).ID, workshop.Templates[rapid.SampledFrom(keys).Draw(t, "template")]))
			try(e.m().SetSecond(stage(t).ID, rapid.SampledFrom([]string{"", "sv", "xx"}).Draw(t, "second")))
			s := stage(t)
			try(e.m().CompareBoards(s.ID, workshop.BoardRef{Meeting: e.m().ID, Stage: s.ID}))
		},
		"tows": func(t *rapid.T) { try(e.m().OpenTOWS(e.moment(), stage(t).ID, rapid.IntRange(1, 3).Draw(t, "n"))) },
		"import": func(t *rapid.T) {
			s := stage(t)
			if len(s.Board.Lanes) == 0 {
				return
			}
			try(e.m().SetSurvey(s.ID, workshop.Survey{Opens: workshop.Date{Year: 2015, Month: 1, Day: 2}}))
			c, _, err := e.m().ImportNotes(e.moment(), s.ID, s.Board.Lanes[0].ID,
				workshop.ImportedNote{Text: words.Draw(t, "answer"), Theme: words.Draw(t, "theme"), Votes: 3})
			try(c, err)
		},
		"ask": func(t *rapid.T) {
			s := stage(t)
			try(e.m().AskQuestions(e.moment(), s.ID, workshop.Question{Topic: words.Draw(t, "topic"), Text: words.Draw(t, "question")}))
			if len(s.Board.Lanes) > 0 {
				try(e.m().RenameLane(s.Board.Lanes[0].ID, words.Draw(t, "question")))
				try(e.m().SetOneEach(s.ID, on.Draw(t, "one each")))
			}
		},
		"harvest": onNote(func(t *rapid.T, n *workshop.Note) {
			for _, g := range e.m().Givers(n) {
				try(e.m().TopAnswer(n.ID, g.ID, on.Draw(t, "top")))
				try(e.m().HarvestAnswer(n.ID, g.ID))
			}
			try(e.m().OpenVoting(e.moment(), n.Lane().Stage().ID, workshop.VotingTerms{Kind: workshop.Dots}, n.ID))
		}),
		"figure": func(t *rapid.T) {
			terms := workshop.FigureTerms{
				Name: words.Draw(t, "name"), Unit: words.Draw(t, "unit"), Source: words.Draw(t, "source"),
				Value: workshop.Decimal{Digits: rapid.Int64Range(-9_999, 9_999).Draw(t, "digits"), Places: rapid.IntRange(0, 3).Draw(t, "places")},
			}
			if n := len(e.m().Figures); n > 0 && on.Draw(t, "derived") {
				terms.Quotient = workshop.Quotient{Of: e.m().Figures[0].ID, Divisor: workshop.Whole(3)}
			}
			try(e.m().AddFigure(e.moment(), "", terms))
		},
		"agree on": onNote(func(t *rapid.T, n *workshop.Note) {
			try(e.m().AgreeOn(e.moment(), workshop.Terms{What: words.Draw(t, "what")}, n.ID))
		}),
	}
}

// anyVotes opens a voting on a board and enters something for a note or theme.
func anyVotes(t *rapid.T, e *evening, try func(workshop.Change, error), s *workshop.Stage, words *rapid.Generator[string]) {
	try(e.m().OpenVoting(e.moment(), s.ID, workshop.VotingTerms{
		Kind: rapid.SampledFrom(workshop.VotingKinds).Draw(t, "kind"), Title: words.Draw(t, "title"),
		OnThemes: rapid.Bool().Draw(t, "on themes"), Voters: rapid.IntRange(0, 9).Draw(t, "voters"), Budget: rapid.IntRange(0, 5).Draw(t, "budget"),
	}))
	v := e.m().Stage(s.ID).Board.LastVoting()
	if v == nil {
		return
	}
	counts := make([]int, v.Kind.Numbers())
	for i := range counts {
		counts[i] = rapid.IntRange(0, 3).Draw(t, "count")
	}
	for _, n := range v.Stage().Board.Notes() {
		try(e.m().EnterVotes(v.ID, n.ID, counts...))
	}
	for _, theme := range v.Stage().Board.Themes {
		try(e.m().EnterVotes(v.ID, theme.ID, counts...))
	}
	try(e.m().RevealVoting(v.ID, rapid.Bool().Draw(t, "revealed")))
}

// The facilitator's remarks stand in no document for the public, in no list of
// what happened, and all in the internal ones.
func TestRemarksStayIn(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := anyMeeting(r, t)
		for name, o := range outputs {
			for _, part := range o {
				for _, v := range Variants {
					opt := Options{Words: lang.New(lang.Finnish), Variant: v, Names: FullNames}
					if out := documenttest.Written(t, func(w io.Writer) error { return part.write(w, in, opt) }); strings.Contains(out, private) {
						r.Fatalf("a remark stands in the %s %s", v, name)
					}
				}
			}
		}
		for _, l := range Timeline(in.Entries, in.Meeting, lang.New(lang.English)) {
			if strings.Contains(l.Text, private) {
				r.Fatalf("a remark stands in the timeline: %q", l.Text)
			}
		}
		opt := Options{Words: lang.New(lang.Finnish), For: Internal}
		doc := Build(in, opt)
		page, md := html.UnescapeString(htmlOf(t, doc)), documenttest.Unescape(markdownOf(t, doc))
		data := dataOf(t, in, opt)
		rows := notesOf(t, in, opt)
		for i, s := range in.Meeting.Stages {
			checkRemark(r, s.Remark, page, md, data.Stages[i].Remark)
			for _, n := range s.Board.Notes() {
				checkRemark(r, n.Remark, page, md, findData(data, n.Number).Remark)
				if got := rows[n.Number][0]; got[len(got)-1] != document.Cell(n.Remark) {
					r.Errorf("note %d in the CSV: %q", n.Number, got)
				}
			}
		}
	})
}

func checkRemark(r *rapid.T, remark, page, md string, data *string) {
	if !strings.Contains(page, document.Clean(remark)) || !strings.Contains(md, document.Clean(remark)) {
		r.Errorf("the remark %q is missing", remark)
	}
	if (data == nil) != (remark == "") || data != nil && *data != remark {
		r.Errorf("the remark %q is %v in the JSON", remark, data)
	}
}

// findData returns a note of the JSON by its number.
func findData(d meetingData, number int) noteData {
	for _, s := range d.Stages {
		for _, l := range s.Lanes {
			for _, n := range l.Notes {
				if n.Number == number {
					return n
				}
			}
		}
	}
	return noteData{}
}

// Themes, votings and priorities are all told, and a merged note with the words
// in which it was said.
func TestEverythingOfABoardAppears(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := anyMeeting(r, t)
		doc := Build(in, Options{Words: lang.New(rapid.SampledFrom(lang.Languages).Draw(r, "language"))})
		page, md := html.UnescapeString(htmlOf(t, doc)), documenttest.Unescape(markdownOf(t, doc))
		told := func(what, text string) {
			if !strings.Contains(page, document.Clean(text)) || !strings.Contains(md, document.Clean(text)) {
				r.Errorf("%s %q is missing", what, text)
			}
		}
		for _, s := range in.Meeting.Stages {
			if s.Board.NoteCount() == 0 {
				continue // nothing of it is told
			}
			for _, theme := range s.Board.Themes {
				told("the theme", theme.Name)
			}
			for _, v := range s.Board.Votings {
				told("the voting", v.Title)
			}
			for _, n := range s.Board.Notes() {
				for _, said := range n.Sayings() {
					told("the wording", said)
				}
				for _, number := range mergedNumbers(n) {
					told("the merged note", strconv.Itoa(number))
				}
			}
		}
		for _, p := range in.Meeting.Priorities {
			told("the priority", p.Text)
			told("the conclusion", p.Conclusion)
		}
	})
}
