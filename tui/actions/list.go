// Package actions is the actions of all meetings: who sees to what and until
// when. It lies over whatever screen it was asked for on, and what changes there
// is said in the meeting where the action stands.
package actions

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// List is the list of actions, narrowed down by typing.
type List struct {
	host kit.Host
	line *kit.Line
	list kit.List
	// done says that those are shown too that are not open, and byDay that they
	// stand by day and not by who sees to them.
	done, byDay bool
	all         []workshop.Recalled
	rows        []workshop.Recalled // those that what was typed lets through
	changed     []workshop.ID       // meetings in which something was changed here, in order
	page        int
	names       map[workshop.Owner]string // what owners are called
}

// Ask reads the actions of all meetings and shows them.
func Ask(host kit.Host) tea.Cmd {
	return host.ReadActions(func(err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		l := &List{host: host, line: kit.NewLine("")}
		l.load()
		host.Show(l)
	})
}

func (l *List) people() workshop.People { return l.host.Catalogue().Directory() }

func (l *List) who(o workshop.Owner) string {
	name, known := l.names[o]
	if !known {
		name = l.host.Words().Owner(l.people().Recognise(o), l.people(), workshop.Revision.Name)
		l.names[o] = name
	}
	return name
}

func (l *List) today() workshop.Date { return workshop.DateOf(l.host.Now()) }

// load takes the actions as they are now.
func (l *List) load() {
	l.names = map[workshop.Owner]string{}
	l.all = l.host.Catalogue().Actions(workshop.ActionFilter{Done: l.done}, l.today(), l.who)
	if l.byDay {
		workshop.ByDue(l.all)
	}
	l.narrow()
}

// narrow keeps those in which what was typed is found: in what, who, the meeting
// and the state.
func (l *List) narrow() {
	l.rows = l.all
	if !l.line.Empty() {
		l.rows = nil
		q := workshop.NewQuery(l.line.Value())
		for _, a := range l.all {
			text := strings.Join([]string{a.What, l.who(a.Who), a.Meeting.Title, a.Meeting.Place, l.host.Words().ActionState(a, l.today())}, " ")
			if q.In(workshop.NewFindable(text)) {
				l.rows = append(l.rows, a)
			}
		}
	}
	l.list.Clamp(len(l.rows))
	if l.list.At < 0 && len(l.rows) > 0 {
		l.list.At = 0
	}
}

// Key implements [kit.Overlay].
func (l *List) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch k.String() {
	case "esc":
		return true, nil
	case "up":
		l.list.Move(-1, len(l.rows))
	case "down":
		l.list.Move(1, len(l.rows))
	case "pgup", "ctrl+p":
		l.list.Move(-l.page, len(l.rows))
	case "pgdown", "ctrl+n":
		l.list.Move(l.page, len(l.rows))
	case "tab", "shift+tab":
		l.byDay = !l.byDay
		l.load()
	case "ctrl+l":
		l.done = !l.done
		l.load()
	case "ctrl+z":
		return false, l.undo()
	case "enter":
		if l.list.At >= 0 && l.list.At < len(l.rows) {
			l.menu(l.rows[l.list.At])
		}
	default:
		cmd := l.line.Key(k)
		l.list = kit.List{}
		l.narrow()
		return false, cmd
	}
	return false, nil
}

// Paste implements [kit.Overlay].
func (l *List) Paste(text string) tea.Cmd {
	l.line.Insert(text)
	l.narrow()
	return nil
}
