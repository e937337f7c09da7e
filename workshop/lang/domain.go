package lang

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"talkoot/workshop"
)

// Label returns what a stage, lane or group is called, in both of its languages
// if somebody gave it two.
func (w *Words) Label(l workshop.Label) string {
	switch {
	case l.Key == "" && l.Also != "":
		return l.Text + twoLanguages + l.Also
	case l.Key == "":
		return l.Text
	}
	return w.T("label." + l.Key)
}

// twoLanguages stands between the titles of a lane in two languages.
const twoLanguages = " / "

// Lane returns what a lane is called, in the second language of its board too if
// it has one.
func (w *Words) Lane(l *workshop.Lane) string {
	second, ok := Parse(l.Stage().Board.Second)
	title := w.Label(l.Label)
	if !ok || l.Label.Key == "" || second == w.lang {
		return title
	}
	if also := New(second).Label(l.Label); also != title {
		return title + twoLanguages + also
	}
	return title
}

// Template returns what a template is called: the ready ones by their key.
func (w *Words) Template(key string, t workshop.Template) string {
	if t.Name != "" {
		return t.Name
	}
	return w.T("board." + key)
}

// Stage returns what a stage is called: its title, or else the name of its
// board or kind.
func (w *Words) Stage(s *workshop.Stage) string {
	switch {
	case !s.Title.IsZero():
		return w.Label(s.Title)
	case s.Kind == workshop.BoardStage && s.Board.TemplateKey() != "":
		return w.T("board." + s.Board.TemplateKey())
	}
	return w.T("kind." + string(s.Kind))
}

// Group returns what a group is called, with its number: "3 Leppä". One that was
// there before has the number that it had.
func (w *Words) Group(m *workshop.Meeting, g *workshop.Group) string {
	number := fmt.Sprint(m.GiverNumber(g.ID))
	if g.Label.IsZero() {
		return w.T("group.numbered", number)
	}
	return number + " " + w.Label(g.Label)
}

// Source returns where a note came from that no group gave; "" for the floor.
func (w *Words) Source(s workshop.Source) string {
	switch s.Kind {
	case workshop.FromTable:
		return w.T("source.table", fmt.Sprint(s.Table))
	case workshop.FromSurvey:
		return w.T("source.survey")
	case workshop.FromMeeting:
		return w.T("source.meeting")
	}
	return ""
}

// GroupSize returns what a group is called and how many it has: "3 Leppä 4".
// The number is left out where nobody counted the room.
func (w *Words) GroupSize(m *workshop.Meeting, g *workshop.Group) string {
	if g.Size() == 0 {
		return w.Group(m, g)
	}
	return w.Group(m, g) + " " + fmt.Sprint(g.Size())
}

// LaneLetter returns the letter that picks a lane while typing, "" if it has
// none.
func (w *Words) LaneLetter(l workshop.Label) string {
	if l.Key == "" || !Has("letter."+l.Key) {
		return ""
	}
	return w.T("letter." + l.Key)
}

// Error returns the sentence about an error: what happened, that nothing is
// lost, what to do next.
func (w *Words) Error(err error) string {
	if err == nil {
		return ""
	}
	code := workshop.ErrorCode(err)
	if code == "" {
		return w.T("error.other", clean(err.Error()))
	}
	e := find(err)
	args := make([]any, len(e.Args))
	for i, a := range e.Args {
		switch x := a.(type) {
		case string:
			a = shorten(clean(x), 200)
		case []workshop.Label:
			a = w.labels(x)
		case workshop.TimeOfDay:
			a = w.TimeOfDay(x)
		}
		args[i] = a
	}
	s := w.T("error."+string(code), args...)
	if code == workshop.CodeStorage && e.Cause != nil {
		s = w.T("error.storage", clean(e.Cause.Error()))
	}
	return s
}

// labels lists labels, each name once.
func (w *Words) labels(labels []workshop.Label) string {
	var out []string
	for _, l := range labels {
		if name := w.Label(l); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return strings.Join(out, ", ")
}

func find(err error) *workshop.Error {
	for {
		if e, ok := err.(*workshop.Error); ok {
			return e
		}
		u, ok := err.(interface{ Unwrap() error })
		if !ok {
			return &workshop.Error{}
		}
		err = u.Unwrap()
	}
}

func clean(s string) string { return workshop.CleanLine(s) }

// shorten cuts a text to some characters, with an ellipsis.
func shorten(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return string(r[:most-1]) + "…"
}

// Count returns how many were there, with its certainty: "noin 20".
func (w *Words) Count(c workshop.Count) string {
	switch c.Certainty {
	case workshop.Exact:
		return w.T("count.exact", c.N)
	case workshop.Approximate:
		return w.T("count.approximate", c.N)
	case workshop.AtLeast:
		return w.T("count.atleast", c.N)
	}
	return w.T("count.unknown")
}

// Date returns a civil date as it is written: "22.11.2026", "22 Nov 2026".
// The zero date is "".
func (w *Words) Date(d workshop.Date) string {
	switch {
	case d.IsZero():
		return ""
	case w.lang == English:
		return d.Time().Format("2 Jan 2006")
	}
	return d.Time().Format("2.1.2006")
}

// Weekday returns the day of the week of a date in small letters.
func (w *Words) Weekday(d workshop.Date) string {
	return w.T("weekday." + fmt.Sprint(int(d.Time().Weekday())))
}

// TimeOfDay returns a civil time as it is written: "14.32", "14:32".
func (w *Words) TimeOfDay(t workshop.TimeOfDay) string {
	if w.lang == English {
		return t.String()
	}
	return strings.Replace(t.String(), ":", ".", 1)
}

// Clock returns the time of day of a moment in its own zone.
func (w *Words) Clock(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return w.TimeOfDay(workshop.TimeOfDayOf(t))
}

// Duration returns a stretch of time as on a stopwatch: "08:41", with a sign
// below 0, and hours where there are any.
func Duration(d time.Duration) string {
	sign := ""
	if d < 0 {
		sign, d = "-", -d
	}
	s := int(d.Round(time.Second) / time.Second)
	if s >= 3600 {
		return fmt.Sprintf("%s%d:%02d:%02d", sign, s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%s%02d:%02d", sign, s/60, s%60)
}

// Owner returns who it is: the name of a person as show writes it, with the
// office behind it, or the office alone where nobody is named, the name was
// erased, or show gives none.
func (w *Words) Owner(o workshop.Owner, people workshop.People, show func(workshop.Revision) string) string {
	if o.Person == "" {
		return o.Office
	}
	name, fallback := "", w.T("person.withheld")
	if r, ok := people.Revision(o.PersonRef); ok {
		name = show(r)
	} else {
		fallback = w.T("person.erased")
	}
	switch {
	case name == "" && o.Office == "":
		return fallback
	case name == "":
		return o.Office
	case o.Office == "":
		return name
	}
	return name + ", " + o.Office
}
