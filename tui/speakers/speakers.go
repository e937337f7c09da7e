// Package speakers is the speakers' list: who asked to speak, who speaks, and how
// long each has spoken. It lies over any screen of a meeting, so that a half-typed
// note waits below it.
package speakers

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// List is the speakers' list. What is typed on its line is looked for among those
// present; other words are taken as they are.
type List struct {
	host kit.Host
	line *kit.Line
	list kit.List // among those who wait or, while something is typed, of those found
	// chosen says that one of those found was selected by hand.
	chosen bool
}

// New returns the list with nothing typed.
func New(host kit.Host) *List { return &List{host: host, line: kit.NewLine("")} }

// Name is somebody as the facilitator sees them.
func Name(host kit.Host, who workshop.Owner) string {
	return kit.Plain(host.Words().Owner(who, host.Session().People(), workshop.Revision.Name))
}

func (l *List) meeting() *workshop.Meeting { return l.host.Session().Meeting() }

// found are those whom the words on the line can mean: those present of whose
// name they are the starts, and last the words themselves.
func (l *List) found() []workshop.Owner {
	typed := workshop.CleanLine(l.line.Value())
	if typed == "" {
		return nil
	}
	out, whole := l.present(typed)
	if whole == 0 { // a name in full is not taken for other words too
		out = append(out, l.host.Session().People().OwnerNamed(typed))
	}
	return out
}

// present are those present whom the words can mean. The words are the whole name of
// the first so many of them.
func (l *List) present(typed string) (out []workshop.Owner, whole int) {
	people := l.host.Session().People()
	for _, p := range l.meeting().Attendance.Presences {
		r, ok := people.Revision(p.PersonRef)
		if ok && p.To.IsZero() && workshop.Matches(typed, r.Name()+" "+r.Organisation) {
			at := len(out)
			if strings.EqualFold(r.Name(), typed) {
				at, whole = whole, whole+1
			}
			out = slices.Insert(out, at, workshop.Owner{PersonRef: p.PersonRef})
		}
	}
	return out, whole
}

// several is how many of those present the words can mean where they are more than
// one and nobody was selected by hand: none of them is taken silently. Of two who
// fit the words are those of one in full.
func (l *List) several() int {
	typed := workshop.CleanLine(l.line.Value())
	if l.chosen || typed == "" {
		return 0
	}
	fit, whole := l.present(typed)
	n := len(fit)
	if whole > 0 {
		n = whole
	}
	if n < 2 {
		return 0
	}
	return n
}

// Key implements [kit.Overlay].
func (l *List) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	m, found, waiting := l.meeting(), l.found(), l.meeting().Waiting()
	n := len(waiting)
	if len(found) > 0 {
		n = len(found)
	}
	switch key := k.String(); key {
	case "esc", "ctrl+s":
		return true, nil
	case "up", "shift+tab":
		l.move(-1, n)
	case "down", "tab":
		l.move(1, n)
	case "enter":
		if fit := l.several(); fit > 0 {
			l.host.Say(l.host.Words().T("attendance.several", fit))
			return false, nil
		}
		if len(found) > 0 {
			return false, l.ask(found)
		}
		l.list = kit.List{}
		return false, l.do(m.NextSpeaker())
	case "delete", "shift+up", "shift+down", "ctrl+o":
		l.list.Clamp(n)
		if len(found) > 0 || l.list.At < 0 {
			return false, l.line.Key(k)
		}
		return false, l.act(key, waiting[l.list.At].ID)
	default:
		cmd := l.line.Key(k)
		l.list, l.chosen = kit.List{}, false
		return false, cmd
	}
	return false, nil
}

// move moves the selection; where several fit, first onto the first of them.
func (l *List) move(by, n int) {
	if l.several() > 0 {
		l.list.At = -1
	}
	l.list.Move(by, n)
	l.chosen = true
}

// act does something with the one who is selected.
func (l *List) act(key string, turn workshop.ID) tea.Cmd {
	m := l.meeting()
	switch key {
	case "shift+up", "shift+down":
		by := 1
		if key == "shift+up" {
			by = -1
		}
		c, err := m.MoveTurn(turn, by)
		cmd, ok := l.host.Do(c, err)
		if ok {
			l.list.Move(by, len(m.Waiting()))
		}
		return cmd
	case "ctrl+o":
		l.list = kit.List{}
		return l.do(m.LetSpeak(turn))
	}
	return l.do(m.RemoveTurn(turn))
}

// ask puts the one who is selected at the end of the list.
func (l *List) ask(found []workshop.Owner) tea.Cmd {
	l.list.Clamp(len(found))
	c, err := l.meeting().AskToSpeak(l.host.Moment(), found[max(0, l.list.At)])
	cmd, ok := l.host.Do(c, err)
	if ok {
		l.line.Clear()
		l.list, l.chosen = kit.List{}, false
	}
	return cmd
}

func (l *List) do(c workshop.Change, err error) tea.Cmd {
	cmd, _ := l.host.Do(c, err)
	return cmd
}

// Paste implements [kit.Overlay].
func (l *List) Paste(text string) tea.Cmd {
	l.line.Insert(text)
	l.list, l.chosen = kit.List{}, false
	return nil
}

// NewLimit asks how long each should speak at most.
func NewLimit(host kit.Host) *kit.Form {
	w := host.Words()
	value := ""
	if n := host.Session().Meeting().TurnLimit; n > 0 {
		value = w.T("minutes", n)
	}
	minutes := kit.NewField(w.T("field.minutes"), value, w.T("turns.limit.hint"))
	return kit.NewForm(host, w.T("cmd.turns.limit"), func() (tea.Cmd, error) {
		n, err := intake.Minutes(minutes.Value())
		if err != nil {
			return nil, err
		}
		c, err := host.Session().Meeting().LimitTurns(n)
		return kit.Accepted(host, c, err)
	}, minutes)
}
