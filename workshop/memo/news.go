package memo

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/report"
)

// News makes a news item of a meeting for a web page, or, of one that is still to
// come, an announcement. It is a draft to be edited: whole sentences with nothing
// in them but what the meeting holds. For that, names of places and people stay
// in the form in which somebody typed them.
//
// It is for the public: no remarks, no voting that the room has not seen, nothing
// that was dropped; of people their offices, and their names only as the options
// ask. [Input.Now] tells what is still to come.
func News(in Input, opt Options) document.Document {
	opt.For = Public
	n := &newsItem{builder: newBuilder(in, opt)}
	n.coming = isAhead(n.m.Header(), in.Now)
	n.lead()
	if n.coming {
		n.plan()
		n.say(n.w.T("news.welcome"))
	} else {
		n.stages()
		n.figuresOf("", document.Heading{Level: 2, Text: n.w.T("doc.figures")})
		n.conclusions()
		n.agreed()
		n.ahead()
		n.thanks()
	}
	n.links(document.Heading{Level: 2, Text: n.w.T("doc.materials")})
	return document.Document{Language: n.w.Language(), Letterhead: opt.Letterhead, Title: n.title(), Brief: true, Blocks: n.blocks}
}

// isAhead reports whether a meeting is still to come, as far as anybody can know:
// also on its day, as long as nothing was recorded of it.
func isAhead(h workshop.Header, now time.Time) bool {
	blank := h.Status == workshop.Planned && h.Notes == 0 && h.Agreed == 0 && !h.Count.Known()
	return report.IsComing(h, now) || blank && h.Date == workshop.DateOf(now)
}

// newsItem builds a news item with the means of a memo.
type newsItem struct {
	*builder
	coming  bool // the meeting is still to be held
	grouped bool // the small groups were told of
}

// say adds a paragraph of sentences, none where there is nothing to say.
func (n *newsItem) say(sentences ...string) {
	if text := document.Join(" ", sentences...); text != "" {
		n.add(document.Paragraph{Text: text})
	}
}

// title is what, where and when, without what the title tells by itself.
func (n *newsItem) title() string {
	title, place, day := document.Clean(n.m.Title), document.Clean(n.m.Place), n.w.LongDate(n.m.Date)
	if strings.Contains(strings.ToLower(title), strings.ToLower(place)) {
		place = ""
	}
	last, _ := utf8.DecodeLastRuneInString(title)
	switch {
	case place == "" && day == "":
		return title
	case day == "":
		return document.Join(", ", title, place)
	case unicode.IsPunct(last): // "what can we offer?", and a comma does not go together
		return title + " – " + document.Join(" ", place, day)
	case place == "":
		return n.w.T("news.title", title, day)
	}
	return n.w.T("news.title.place", title, place, day)
}

// lead says when, where, by whom, in which series, and how many came.
func (n *newsItem) lead() {
	n.say(n.told("news.held", n.moment(n.m.Date, n.hoursOn)), n.told("news.place", document.Clean(n.m.Place)), n.organiser(), n.series(), n.came())
}

// told returns the sentence with a key about a text, in the tense of the meeting;
// "" if there is no text.
func (n *newsItem) told(key, text string) string {
	if text == "" {
		return ""
	}
	if n.coming {
		key += ".coming"
	}
	return capital(n.w.T(key, text))
}

// moment returns a day as a sentence has it, "onsdagen den 21.1.2015", with its
// hours; "" for no day.
func (n *newsItem) moment(d workshop.Date, hours func(day string) string) string {
	if d.IsZero() {
		return ""
	}
	return hours(n.w.T("news.day", n.w.Weekday(d), n.w.LongDate(d)))
}

// hoursOn puts the hours of the meeting behind its day. When one ended is told as
// it was recorded: that it ended as planned would be a guess.
func (n *newsItem) hoursOn(day string) string {
	from, to := n.hours()
	if began := n.m.Started(); !n.coming && (began.IsZero() || workshop.DateOf(began) != n.m.Date) {
		to = workshop.NoTime
	}
	switch {
	case !from.Known():
		return day
	case !to.Known():
		return n.w.T("doc.day.from", day, n.w.TimeOfDay(from))
	}
	return n.w.T("doc.day.hours", day, n.w.TimeOfDay(from), n.w.TimeOfDay(to))
}

func (n *newsItem) organiser() string { return n.told("news.organiser", document.Clean(n.m.Organiser)) }

// series says in which series the meeting is, but for those that its title names.
func (n *newsItem) series() string {
	var names []string
	for _, s := range n.in.seriesNames() {
		if s = document.Clean(s); s != "" && !strings.Contains(strings.ToLower(n.m.Title), strings.ToLower(s)) {
			names = append(names, s)
		}
	}
	key := "news.series"
	if len(names) > 1 {
		key = "news.series.several"
	}
	return n.told(key, n.w.And(names...))
}

// came says how many were there, how sure that is, and of what kind they were;
// "" where nobody counted.
func (n *newsItem) came() string {
	a := &n.m.Attendance
	best := a.Best()
	if n.coming || !best.Known() {
		return ""
	}
	var kinds []string
	for _, p := range a.Parts {
		switch {
		case !p.Known():
		case p.Count == best: // all of them, so that the number need not be said again
			kinds = append(kinds, n.w.CountKind(p))
		default:
			kinds = append(kinds, n.w.Counted(p))
		}
	}
	return sentence(document.Join(" ", n.w.T("news.came."+string(best.Certainty), best.N), document.Parenthesised(document.Join(", ", kinds...))))
}

// sentence ends a text with a full stop, unless it ends like a sentence already.
func sentence(text string) string {
	text = document.Clean(text)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, `”"'’)»`))
	if text == "" || strings.ContainsRune(".!?…:", last) {
		return text
	}
	return text + "."
}

// phrase is a text as it stands inside a sentence: without the full stop of its
// own.
func phrase(text string) string {
	text = document.Clean(text)
	if strings.HasSuffix(text, "..") {
		return text
	}
	return strings.TrimSuffix(text, ".")
}

// capital begins a text with a capital letter, as a sentence does.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
