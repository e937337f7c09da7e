// Package memo shows the memo as it will read, and writes it.
package memo

import (
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop/lang"
	"talkoot/workshop/memo"
)

// Screen is the preview of the memo.
type Screen struct {
	host kit.Host
	top  int // the line that is wanted at the top, though the memo may end before
	at   int // the line that is there

	lines []string // the preview, for a width
	width int
	page  int

	folder string // where the memo was to go last, "" before it was written here
}

// New returns the preview of the open meeting's memo, as memos were chosen last.
func New(host kit.Host) *Screen { return &Screen{host: host} }

// options are how the memo is to be.
func (s *Screen) options() memo.Options { return s.host.Choices().Options(s.host.Words()) }

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line { return nil }

// Paste implements [kit.Screen].
func (s *Screen) Paste(string) tea.Cmd { return nil }

// Refresh implements [kit.Screen].
func (s *Screen) Refresh() { s.width = 0 }

// Draw implements [kit.Screen].
func (s *Screen) Draw(w, h int) kit.Frame {
	t := s.host.Theme()
	head := []string{t.Base.Pad(t.Muted.S(" "+s.choices()), w)}
	head = append(head, written(s.host, w)...)
	head = append(head, t.Edge.Raw(strings.Repeat("─", w)))
	if s.width != w {
		s.lines, s.width = kit.Preview(t, s.host.Document(s.options()), min(w-2, widest)), w
	}
	s.page = max(1, h-len(head))
	s.at = min(max(0, s.top), max(0, len(s.lines)-s.page))
	lines := append(head, s.lines[s.at:min(len(s.lines), s.at+s.page)]...)
	return kit.Frame{Lines: t.Base.Fill(lines, w, h)}
}

// widest is how wide the memo is shown at most, in cells: boards side by side fit.
const widest = 120

// written tells what was last written: the folder, and the files in it, so that
// neither is cut.
func written(host kit.Host, w int) []string {
	t, paths := host.Theme(), host.Exported()
	if len(paths) == 0 {
		return nil
	}
	var lines []string
	for _, r := range kit.Wrap(host.Words().T("memo.written")+" "+filepath.Dir(paths[0]), w-2) {
		lines = append(lines, t.Base.Pad(t.Good.S(" "+r), w))
	}
	for _, p := range paths {
		for _, r := range kit.Wrap(filepath.Base(p), w-4) {
			lines = append(lines, t.Base.Pad(t.Good.S("   "+r), w))
		}
	}
	return lines
}

// choices says which memo this is.
func (s *Screen) choices() string {
	w, opt := s.host.Words(), s.options()
	texts := []string{w.T("memo.variant." + string(opt.Variant))}
	all := opt.Variant.Sections()
	stand := slices.DeleteFunc(slices.Clone(all), func(x memo.Section) bool { return slices.Contains(opt.Without, x) })
	if len(stand) < len(all) {
		texts = append(texts, w.T("memo.sections", len(stand), len(all)))
	}
	return strings.Join(append(texts,
		w.T("memo.shownames."+string(opt.Names)), w.T("language."+string(opt.Words.Language())), w.T("memo.for."+string(opt.For))), " · ")
}

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	w := s.host.Words()
	scroll := func(to func() int) func() tea.Cmd {
		return func() tea.Cmd { s.top = to(); return nil }
	}
	out := []kit.Command{
		{ID: kit.Record, Name: w.T("cmd.memo.write"), Hint: w.T("hint.write"), Run: s.ask},
		{ID: kit.Up, Quiet: true, Run: scroll(func() int { return s.at - 1 })},
		{ID: kit.Down, Name: w.T("cmd.scroll"), Hint: w.T("hint.scroll"), Run: scroll(func() int { return s.at + 1 })},
		{ID: kit.StageNext, Name: w.T("cmd.page.down"), Quiet: true, Run: scroll(func() int { return s.at + s.page })},
		{ID: kit.StagePrev, Name: w.T("cmd.page.up"), Quiet: true, Run: scroll(func() int { return s.at - s.page })},
		{ID: kit.MemoTop, Quiet: true, Run: scroll(func() int { return 0 })},
		{ID: kit.MemoEnd, Quiet: true, Run: scroll(func() int { return len(s.lines) })},
		{ID: kit.MemoWrite, Quiet: true, Run: s.ask},
		{ID: kit.MemoVariant, Quiet: true, Run: s.change(func(c *memo.Choices) { c.Variant = after(memo.Variants, c.Variant) })},
		{ID: kit.MemoNames, Quiet: true, Run: s.change(func(c *memo.Choices) { c.Names = after(memo.NameChoices, c.Names) })},
		{ID: kit.MemoFor, Quiet: true, Run: s.change(func(c *memo.Choices) { c.For = after(memo.Audiences, c.For) })},
		{ID: kit.MemoLang, Quiet: true, Run: s.change(func(c *memo.Choices) {
			c.Language = after(lang.Languages, s.options().Words.Language())
		})},
	}
	if len(s.host.Exported()) > 0 {
		out = append(out, kit.Command{ID: kit.Next, Name: w.T("cmd.memo.files"), Hint: w.T("hint.files"), Run: func() tea.Cmd {
			s.host.ShowExported()
			return nil
		}})
	}
	return out
}

// change makes another choice about the memo, which is remembered.
func (s *Screen) change(f func(*memo.Choices)) func() tea.Cmd {
	return func() tea.Cmd {
		c := s.host.Choices()
		f(&c)
		return s.host.Choose(c)
	}
}

// after returns the element that follows x in a list, going round.
func after[T comparable](list []T, x T) T { return list[(slices.Index(list, x)+1)%len(list)] }
