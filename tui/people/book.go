// Package people is everybody on record and their organisations: found by typing,
// corrected, and said to be the same. It lies over whatever screen it was asked
// for on.
package people

import (
	"maps"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/directory"
)

// Page is what a [Book] lists.
type Page int

// The pages.
const (
	People Page = iota
	Organisations
	pages = iota
)

// Book lists everybody on record, and on its other page their organisations. What
// could be the same stands first, as long as nothing is looked for.
type Book struct {
	host kit.Host
	page Page
	line *kit.Line
	list kit.List
	rows []row

	directory directory.Directory
	read      bool
	texts     [pages][]workshop.Findable // in which typed words are looked for
	like      [pages][][]int             // what could be the same
	more      bool                       // all of it is listed
	made      int                        // how often the directory was made
	// aside are pairs of people of whom was said that they are not the same. It is
	// not recorded: nothing depends on it, and no journal of the library names
	// people.
	aside map[[2]workshop.ID]bool
	// joining is the place of what is said to be the same as another, which is yet
	// to be chosen; -1 for nothing.
	joining      int
	done, undone []step
}

// row is a line of the list.
type row struct {
	kind rowKind
	at   int // in the directory, or among what could be the same
}

type rowKind int

const (
	rowLike  rowKind = iota // some that could be the same
	rowMore                 // there are more of those
	rowEntry                // a person or an organisation
)

// mostLike is how many suggestions are listed before somebody asks for all.
const mostLike = 5

// New returns a book open at a page, and what reads it beside the keys.
func New(host kit.Host, page Page) (*Book, tea.Cmd) {
	b := &Book{host: host, page: page, line: kit.NewLine(""), aside: map[[2]workshop.ID]bool{}, joining: -1}
	return b, host.ReadPeople(func(err error) tea.Cmd {
		if err != nil {
			host.Fail(err)
			return nil
		}
		b.read = true
		return b.reload()
	})
}

// reload makes the directory anew, and has what could be the same looked for
// beside the keys.
func (b *Book) reload() tea.Cmd {
	b.directory = directory.New(b.host.Catalogue())
	b.makeTexts()
	b.made++
	b.like = [pages][][]int{}
	b.fill()
	known, err := b.host.Catalogue().Apart()
	if err != nil {
		b.host.Fail(err)
		return nil
	}
	d, made, aside, apart := b.directory, b.made, maps.Clone(b.aside), maps.Clone(known)
	return func() tea.Msg {
		var like [pages][][]int
		like[People] = d.LikePeople(func(x, y workshop.ID) bool { return aside[pair(x, y)] })
		like[Organisations] = d.LikeOrganisations(apart)
		return kit.Found(func() {
			if made == b.made {
				b.like = like
				b.fill()
			}
		})
	}
}

func pair(a, b workshop.ID) [2]workshop.ID {
	if b < a {
		a, b = b, a
	}
	return [2]workshop.ID{a, b}
}

// makeTexts makes the texts in which words are looked for.
func (b *Book) makeTexts() {
	b.texts[People] = make([]workshop.Findable, len(b.directory.People))
	for i, p := range b.directory.People {
		text := []string{p.Name(), p.Organisation, p.Role, p.Place}
		for _, o := range p.Others {
			text = append(text, o.Name(), o.Organisation)
		}
		b.texts[People][i] = workshop.NewFindable(strings.Join(text, " "))
	}
	b.texts[Organisations] = make([]workshop.Findable, len(b.directory.Organisations))
	for i, o := range b.directory.Organisations {
		b.texts[Organisations][i] = workshop.NewFindable(o.Name + " " + strings.Join(o.Aliases, " "))
	}
}

// fill lists what the words on the line let through.
func (b *Book) fill() {
	b.rows = b.rows[:0]
	if b.line.Empty() && b.joining < 0 {
		like := len(b.like[b.page])
		shown := like
		if !b.more {
			shown = min(like, mostLike)
		}
		for i := range shown {
			b.rows = append(b.rows, row{rowLike, i})
		}
		if shown < like {
			b.rows = append(b.rows, row{rowMore, like - shown})
		}
	}
	q := workshop.NewQuery(b.line.Value())
	for i, text := range b.texts[b.page] {
		if i != b.joining && q.In(text) {
			b.rows = append(b.rows, row{rowEntry, i})
		}
	}
	b.list.Clamp(len(b.rows))
	b.list.At = max(0, b.list.At)
}

func (b *Book) selected() (row, bool) {
	if b.list.At < 0 || b.list.At >= len(b.rows) {
		return row{}, false
	}
	return b.rows[b.list.At], true
}

// turn shows the other page.
func (b *Book) turn(to Page) {
	b.page, b.list, b.more = to, kit.List{}, false
	b.line.Clear()
	b.fill()
}

// Key implements [kit.Overlay].
func (b *Book) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch k.String() {
	case "esc":
		if b.joining < 0 {
			return true, nil
		}
		b.joining = -1
		b.fill()
	case "up":
		b.list.Move(-1, len(b.rows))
	case "down":
		b.list.Move(1, len(b.rows))
	case "pgup", "ctrl+p":
		b.list.Move(-10, len(b.rows))
	case "pgdown", "ctrl+n":
		b.list.Move(10, len(b.rows))
	case "tab", "shift+tab":
		if b.joining < 0 {
			b.turn((b.page + 1) % pages)
		}
	case "enter":
		return false, b.enter()
	default:
		before := b.line.Value()
		cmd := b.line.Key(k)
		if b.line.Value() != before {
			b.list = kit.List{}
			b.fill()
		}
		return false, cmd
	}
	return false, nil
}

// Paste implements [kit.Overlay].
func (b *Book) Paste(text string) tea.Cmd {
	b.line.Insert(text)
	b.list = kit.List{}
	b.fill()
	return nil
}

// enter opens what can be done with what is selected, or says that it is the same
// as what was chosen before.
func (b *Book) enter() tea.Cmd {
	r, ok := b.selected()
	switch {
	case !ok:
	case b.joining >= 0:
		b.askWhich([]int{b.joining, r.at})
	case r.kind == rowMore:
		b.more = true
		b.fill()
	case r.kind == rowLike:
		b.askLike(b.like[b.page][r.at])
	case b.page == People:
		b.personMenu(b.directory.People[r.at])
	default:
		b.organisationMenu(b.directory.Organisations[r.at])
	}
	return nil
}
