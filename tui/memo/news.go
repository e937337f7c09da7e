package memo

import (
	"bytes"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
	"talkoot/workshop/memo"
)

// News is the preview of the open meeting's news item, to be copied or written to
// a file.
type News struct {
	host kit.Host
	opt  memo.Options
	top  int

	lines []string // the preview, for a width
	width int
	page  int
}

// NewNews returns the news item without names, in the language of the screen.
func NewNews(host kit.Host) *News {
	return &News{host: host, opt: memo.Options{Words: host.Words(), Names: memo.NoNames}}
}

// Line implements [kit.Screen].
func (s *News) Line() *kit.Line { return nil }

// Paste implements [kit.Screen].
func (s *News) Paste(string) tea.Cmd { return nil }

// Refresh implements [kit.Screen].
func (s *News) Refresh() { s.width = 0 }

// Draw implements [kit.Screen].
func (s *News) Draw(w, h int) kit.Frame {
	t, words := s.host.Theme(), s.host.Words()
	choices := strings.Join([]string{
		words.T("cmd.go.news"), words.T("memo.shownames." + string(s.opt.Names)), words.T("language." + string(s.opt.Words.Language())),
	}, " · ")
	head := []string{t.Base.Pad(t.Muted.S(" "+choices), w)}
	head = append(head, written(s.host, w)...)
	head = append(head, t.Edge.Raw(strings.Repeat("─", w)))
	if s.width != w {
		s.lines, s.width = kit.Preview(t, s.host.News(s.opt), min(w-2, 100)), w
	}
	s.page = max(1, h-len(head))
	s.top = min(max(0, s.top), max(0, len(s.lines)-s.page))
	return kit.Frame{Lines: t.Base.Fill(append(head, s.lines[s.top:min(len(s.lines), s.top+s.page)]...), w, h)}
}

// Commands implements [kit.Screen].
func (s *News) Commands() []kit.Command {
	w := s.host.Words()
	scroll := func(by func() int) func() tea.Cmd {
		return func() tea.Cmd { s.top += by(); return nil }
	}
	change := func(f func()) func() tea.Cmd {
		return func() tea.Cmd { f(); s.Refresh(); return nil }
	}
	return []kit.Command{
		{ID: kit.Record, Name: w.T("cmd.news.take"), Hint: w.T("hint.news.take"), Run: s.take},
		{ID: kit.Up, Quiet: true, Run: scroll(func() int { return -1 })},
		{ID: kit.Down, Name: w.T("cmd.scroll"), Hint: w.T("hint.scroll"), Run: scroll(func() int { return 1 })},
		{ID: kit.StageNext, Name: w.T("cmd.page.down"), Quiet: true, Run: scroll(func() int { return s.page })},
		{ID: kit.StagePrev, Name: w.T("cmd.page.up"), Quiet: true, Run: scroll(func() int { return -s.page })},
		{ID: kit.NewsTake, Quiet: true, Run: s.take},
		{ID: kit.NewsNames, Quiet: true, Run: change(func() { s.opt.Names = after(memo.NameChoices, s.opt.Names) })},
		{ID: kit.NewsLang, Quiet: true, Run: change(func() { s.opt.Words = lang.New(after(lang.Languages, s.opt.Words.Language())) })},
	}
}

// take lets somebody choose what becomes of the news item.
func (s *News) take() tea.Cmd {
	w := s.host.Words()
	choices := []kit.Choice{{Name: w.T("news.copy"), Run: s.copy}}
	for _, format := range memo.NewsFormats {
		choices = append(choices, kit.Choice{Name: w.T("news.write", w.T("format."+format)), Run: func() tea.Cmd {
			return s.host.ExportNews(format, s.host.ExportFolder(), s.opt)
		}})
	}
	s.host.Show(kit.NewMenu(s.host, w.T("cmd.news.take"), []string{w.T("news.folder", s.host.ExportFolder())}, choices...))
	return nil
}

// copy puts the news item on the clipboard, as text that can be pasted anywhere.
// Not every terminal hands it on, which nobody can find out; so it is said where
// else it can be had.
func (s *News) copy() tea.Cmd {
	var text bytes.Buffer
	if err := document.Markdown(&text, s.host.News(s.opt)); err != nil {
		s.host.Fail(err)
		return nil
	}
	s.host.Say(s.host.Words().T("news.copied"))
	return tea.SetClipboard(text.String())
}
