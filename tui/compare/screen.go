// Package compare shows boards laid beside each other: the same board at
// several times, or those of groups or municipalities.
package compare

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/compare"
	"talkoot/workshop/lang"
	"talkoot/workshop/likeness"
)

// Screen is a comparison, an idea a row. What is typed narrows the rows down,
// and so does Tab, by what became of them.
type Screen struct {
	host  kit.Host
	build func() (compare.Comparison, string)
	line  *kit.Line
	list  kit.List // of shown

	c     compare.Comparison
	title string
	of    state
	// searched is the text of each row, and of each theme, in which typed
	// words are looked for.
	searched, searchedThemes []string

	view   view
	matrix matrix
	filter string
	shown  []int   // the rows, or themes, that are shown
	lines  []entry // the same with the headings of the lanes
	window kit.List
}

// view is which rows are shown: those of a status, all, or the themes in place
// of rows; or the matrix of questions and groups.
type view string

const (
	viewAll    view = ""
	viewThemes view = "themes"
	viewMatrix view = "matrix"
)

// state tells whether the open meeting, or the language, may have changed since
// the comparison was made.
type state struct {
	words   *lang.Words
	meeting *workshop.Meeting
	entries int
}

// entry is a line of the list: the heading of a lane, or a row.
type entry struct {
	heading bool
	lane    int
	row     int
}

// New returns the comparison that build makes, with its title. Build is called
// again when the open meeting or the language changes.
func New(host kit.Host, build func() (compare.Comparison, string)) *Screen {
	s := &Screen{host: host, build: build, line: kit.NewLine("")}
	s.make()
	if s.c.Matrix != nil {
		s.view = viewMatrix
	}
	s.narrow()
	return s
}

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line { return s.line }

// Paste implements [kit.Screen].
func (s *Screen) Paste(text string) tea.Cmd { s.line.Insert(text); return nil }

// Refresh implements [kit.Screen]. It is called at every key that is text: the
// comparison is made anew only if there is another meeting to compare.
func (s *Screen) Refresh() {
	if s.of != s.now() {
		s.make()
	}
	s.narrow()
}

func (s *Screen) now() state {
	now := state{words: s.host.Words()}
	if session := s.host.Session(); session != nil {
		now.meeting, now.entries = session.Meeting(), len(session.Entries())
	}
	return now
}

// make makes the comparison and what is searched of it.
func (s *Screen) make() {
	s.of = s.now()
	s.c, s.title = s.build()
	s.searched = make([]string, len(s.c.Rows))
	for i, r := range s.c.Rows {
		var b strings.Builder
		for _, item := range slices.Concat(r.On...) {
			for _, part := range append([]string{strconv.Itoa(item.Number), item.Text, item.Theme, s.laneNames(item.Lanes)}, item.Also...) {
				b.WriteString(part + "\n")
			}
		}
		s.searched[i] = b.String()
	}
	s.searchedThemes = make([]string, len(s.c.Themes))
	for i, t := range s.c.Themes {
		s.searchedThemes[i] = t.Name
	}
	if s.view == viewThemes && len(s.c.Themes) == 0 || s.view == viewMatrix && s.c.Matrix == nil {
		s.view = viewAll
	}
}

// narrow finds the rows to show.
func (s *Screen) narrow() {
	if f := s.line.Value(); f != s.filter {
		s.filter = f
		s.list, s.matrix = kit.List{}, matrix{}
	}
	if s.view == viewMatrix {
		s.shown, s.lines = nil, nil
		return
	}
	texts := s.searched
	if s.view == viewThemes {
		texts = s.searchedThemes
	}
	s.shown, s.lines = nil, nil
	query := likeness.NewQuery(s.filter)
	for i, text := range texts {
		if s.inView(i) && query.Matches(text) {
			s.show(i)
		}
	}
	s.list.Clamp(len(s.shown))
	if len(s.shown) > 0 && s.list.At < 0 {
		s.list.At = 0
	}
}

func (s *Screen) inView(row int) bool {
	return s.view == viewAll || s.view == viewThemes || string(s.c.Rows[row].Status) == string(s.view)
}

// show puts a row, or theme, at the end of the list.
func (s *Screen) show(i int) {
	e := entry{row: i}
	if s.view != viewThemes {
		e.lane = s.c.Rows[i].Lane
		if n := len(s.shown); n == 0 || s.c.Rows[s.shown[n-1]].Lane != e.lane {
			s.lines = append(s.lines, entry{heading: true, lane: e.lane})
		}
	}
	s.shown = append(s.shown, i)
	s.lines = append(s.lines, e)
}

// selected returns the row, or theme, that is selected, and whether one is.
func (s *Screen) selected() (int, bool) {
	if s.list.At < 0 || s.list.At >= len(s.shown) {
		return 0, false
	}
	return s.shown[s.list.At], true
}

// views are what Tab goes through.
func (s *Screen) views() []view {
	var out []view
	if s.c.Matrix != nil {
		out = append(out, viewMatrix)
	}
	out = append(out, viewAll)
	for _, status := range s.c.Kind.Statuses() {
		out = append(out, view(status))
	}
	if len(s.c.Themes) > 0 {
		out = append(out, viewThemes)
	}
	return out
}

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	w := s.host.Words()
	_, on := s.selected()
	off := ""
	if !on && (s.view != viewMatrix || len(s.c.Matrix.Questions) == 0) {
		off = w.T("off.no_point")
	}
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { s.move(by); return nil }
	}
	turn := func(by int) func() tea.Cmd {
		return func() tea.Cmd { s.turn(by); return nil }
	}
	return []kit.Command{
		{ID: kit.Record, Name: w.T("compare.open"), Hint: w.T("hint.open"), Off: off, Run: s.open},
		{ID: kit.Next, Name: w.T("compare.turn"), Hint: w.T("compare.turn.hint"), Run: turn(1)},
		{ID: kit.Previous, Name: w.T("compare.turn.back"), Quiet: true, Run: turn(-1)},
		{ID: kit.Up, Quiet: true, Run: move(-1)},
		{ID: kit.Down, Run: move(1)},
	}
}

// turn shows the next of the views, going round.
func (s *Screen) turn(by int) {
	all := s.views()
	s.view = all[(slices.Index(all, s.view)+by+len(all))%len(all)]
	s.list, s.matrix = kit.List{}, matrix{}
	s.narrow()
}

// move selects another row, or goes on in the matrix.
func (s *Screen) move(by int) {
	if s.view == viewMatrix {
		s.matrix.move(by)
		return
	}
	s.list.Move(by, len(s.shown))
}

// open shows the selected row, or question, with all its words.
func (s *Screen) open() tea.Cmd {
	if s.view == viewMatrix {
		s.host.Show(s.detailOfQuestion(s.matrix.at))
		return nil
	}
	if i, on := s.selected(); on {
		s.host.Show(s.detailOf(i))
	}
	return nil
}

// laneNames names lanes.
func (s *Screen) laneNames(lanes []compare.Lane) string {
	var names []string
	for _, l := range lanes {
		names = append(names, s.host.Words().Label(l.Label))
	}
	return strings.Join(names, ", ")
}
