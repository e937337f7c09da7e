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
	opt  memo.Options
	top  int

	lines []string // the preview, for a width
	width int
	page  int
}

// New returns the preview of the open meeting's memo: full, for everybody,
// without names, in the language of the screen.
func New(host kit.Host) *Screen {
	return &Screen{host: host, opt: memo.Options{
		Words: host.Words(), Variant: memo.Full, Names: memo.NoNames, For: memo.Public,
	}}
}

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
		s.lines, s.width = kit.Preview(t, s.host.Document(s.opt), min(w-2, 100)), w
	}
	s.page = max(1, h-len(head))
	s.top = min(max(0, s.top), max(0, len(s.lines)-s.page))
	lines := append(head, s.lines[s.top:min(len(s.lines), s.top+s.page)]...)
	return kit.Frame{Lines: t.Base.Fill(lines, w, h)}
}

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
		lines = append(lines, t.Base.Pad(t.Good.S("   "+filepath.Base(p)), w))
	}
	return lines
}

// choices says which memo this is.
func (s *Screen) choices() string {
	w := s.host.Words()
	return strings.Join([]string{
		w.T("memo.variant." + string(s.opt.Variant)), w.T("memo.shownames." + string(s.opt.Names)),
		w.T("language." + string(s.opt.Words.Language())), w.T("memo.for." + string(s.opt.For)),
	}, " · ")
}

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	w := s.host.Words()
	scroll := func(by func() int) func() tea.Cmd {
		return func() tea.Cmd { s.top += by(); return nil }
	}
	return []kit.Command{
		{ID: kit.Record, Name: w.T("cmd.memo.write"), Hint: w.T("hint.write"), Run: s.ask},
		{ID: kit.Up, Quiet: true, Run: scroll(func() int { return -1 })},
		{ID: kit.Down, Name: w.T("cmd.scroll"), Hint: w.T("hint.scroll"), Run: scroll(func() int { return 1 })},
		{ID: kit.StageNext, Name: w.T("cmd.page.down"), Quiet: true, Run: scroll(func() int { return s.page })},
		{ID: kit.StagePrev, Name: w.T("cmd.page.up"), Quiet: true, Run: scroll(func() int { return -s.page })},
		{ID: kit.MemoWrite, Quiet: true, Run: s.ask},
		{ID: kit.MemoVariant, Quiet: true, Run: s.change(func() { s.opt.Variant = after(memo.Variants, s.opt.Variant) })},
		{ID: kit.MemoNames, Quiet: true, Run: s.change(func() { s.opt.Names = after(memo.NameChoices, s.opt.Names) })},
		{ID: kit.MemoFor, Quiet: true, Run: s.change(func() { s.opt.For = after(memo.Audiences, s.opt.For) })},
		{ID: kit.MemoLang, Quiet: true, Run: s.change(func() {
			s.opt.Words = lang.New(after(lang.Languages, s.opt.Words.Language()))
		})},
	}
}

func (s *Screen) change(f func()) func() tea.Cmd {
	return func() tea.Cmd { f(); s.Refresh(); return nil }
}

// after returns the element that follows x in a list, going round.
func after[T comparable](list []T, x T) T { return list[(slices.Index(list, x)+1)%len(list)] }

// ask asks for everything about the files at once; Enter takes what stands
// there.
func (s *Screen) ask() tea.Cmd {
	w := s.host.Words()
	names := func(prefix string, keys []string) []string {
		var out []string
		for _, k := range keys {
			out = append(out, w.T(prefix+k))
		}
		return out
	}
	formats := append([]string{"all"}, memo.Formats...)
	format := kit.NewChoice(w.T("field.format"), names("format.", formats), 0)
	variant := kit.NewChoice(w.T("field.variant"), names("memo.variant.", texts(memo.Variants)), slices.Index(memo.Variants, s.opt.Variant))
	people := kit.NewChoice(w.T("field.names"), names("memo.shownames.", texts(memo.NameChoices)), slices.Index(memo.NameChoices, s.opt.Names))
	language := kit.NewChoice(w.T("field.language"), names("language.", texts(lang.Languages)), slices.Index(lang.Languages, s.opt.Words.Language()))
	audience := kit.NewChoice(w.T("field.for"), names("memo.for.", texts(memo.Audiences)), slices.Index(memo.Audiences, s.opt.For))
	for _, f := range []*kit.Field{format, variant, people, audience, language} {
		f.Hint = w.T("field.choice.hint")
	}
	folder := kit.NewField(w.T("field.folder"), s.host.ExportFolder(), w.T("field.folder.hint"))
	s.host.Show(kit.NewForm(s.host, w.T("cmd.memo.write"), func() (tea.Cmd, error) {
		s.opt = memo.Options{
			Words: lang.New(lang.Languages[language.At()]), Variant: memo.Variants[variant.At()], Names: memo.NameChoices[people.At()],
			For: memo.Audiences[audience.At()],
		}
		s.Refresh()
		chosen := memo.Formats
		if format.At() > 0 {
			chosen = formats[format.At() : format.At()+1]
		}
		return s.host.Export(chosen, strings.TrimSpace(folder.Value()), s.opt), nil
	}, format, variant, people, audience, language, folder))
	return nil
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = string(x)
	}
	return out
}
