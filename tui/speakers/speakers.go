// Package speakers is the speakers' list: who asked to speak, who speaks, and how
// long each has spoken. It lies over any screen of a meeting, so that a half-typed
// note waits below it.
package speakers

import (
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
	people := l.host.Session().People()
	var out []workshop.Owner
	named := false
	for _, p := range l.meeting().Attendance.Presences {
		r, ok := people.Revision(p.PersonRef)
		if ok && p.To.IsZero() && workshop.Matches(typed, r.Name()+" "+r.Organisation) {
			out = append(out, workshop.Owner{PersonRef: p.PersonRef})
			named = named || strings.EqualFold(r.Name(), typed)
		}
	}
	if !named { // a name in full is not taken for other words too
		out = append(out, people.OwnerNamed(typed))
	}
	return out
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
		l.list.Move(-1, n)
	case "down", "tab":
		l.list.Move(1, n)
	case "enter":
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
		l.list = kit.List{}
		return false, cmd
	}
	return false, nil
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
		l.list = kit.List{}
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
