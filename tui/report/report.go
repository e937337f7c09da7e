package report

import (
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop/lang"
	"talkoot/workshop/memo"
	"talkoot/workshop/report"
)

// widest is how wide a report is drawn at most, in cells.
const widest = 110

// Report is a report that is shown: the totals in words, a bar and a row for
// each meeting.
type Report struct {
	host   kit.Host
	report report.Report
	words  *lang.Words // the language of the report
	lines  []string    // the preview, for a width
	width  int
	top    int
	page   int
	asked  bool // somebody had it written
}

// Draw implements [kit.Overlay].
func (r *Report) Draw(w, h int) kit.Frame {
	t, words := r.host.Theme(), r.host.Words()
	bw, bh := min(w-2, widest), h-4 // what is told stands below
	inner := bw - 2
	if r.width != inner {
		r.lines, r.width = kit.Preview(t, memo.Report(r.report, r.words), inner-1), inner
	}
	all := slices.Concat(r.written(inner), r.lines)
	keys := kit.Wrap(words.T("report.keys"), inner-2)
	r.page = max(1, bh-2-len(keys))
	r.top = min(max(0, r.top), max(0, len(all)-r.page))
	lines := t.Base.Fill(slices.Clone(all[r.top:min(len(all), r.top+r.page)]), inner, bh-2-len(keys))
	for _, row := range keys {
		lines = append(lines, t.Muted.S(" "+row))
	}
	return kit.Frame{Lines: t.Box(words.T("cmd.report"), lines, bw, bh, true)}
}

// written tells, above the report, where it was last written to.
func (r *Report) written(w int) []string {
	paths := r.host.Exported()
	if !r.asked || len(paths) == 0 {
		return nil
	}
	t := r.host.Theme()
	texts := []string{r.host.Words().T("memo.written") + " " + filepath.Dir(paths[0])}
	for _, p := range paths {
		texts = append(texts, "  "+filepath.Base(p))
	}
	var lines []string
	for _, text := range texts {
		for _, row := range kit.Wrap(text, w-2) {
			lines = append(lines, t.Base.Pad(t.Good.S(" "+row), w))
		}
	}
	return append(lines, "")
}

// Key implements [kit.Overlay]. Esc leads back to what can be chosen.
func (r *Report) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch k.String() {
	case "esc":
		r.host.Show(Choose(r.host))
		return true, nil
	case "up":
		r.top--
	case "down":
		r.top++
	case "pgup", "ctrl+p":
		r.top -= r.page
	case "pgdown", "ctrl+n":
		r.top += r.page
	case "enter":
		r.ask()
	}
	return false, nil
}

// Paste implements [kit.Overlay].
func (r *Report) Paste(string) tea.Cmd { return nil }

// ask asks for everything about the files at once; Enter takes what stands
// there.
func (r *Report) ask() {
	w := r.host.Words()
	names := func(prefix string, keys []string) []string {
		var out []string
		for _, k := range keys {
			out = append(out, w.T(prefix+k))
		}
		return out
	}
	var languages []string
	for _, l := range lang.Languages {
		languages = append(languages, string(l))
	}
	formats := append([]string{"all"}, memo.ReportFormats...)
	format := kit.NewChoice(w.T("field.format"), names("format.", formats), 0)
	language := kit.NewChoice(w.T("field.language"), names("language.", languages), slices.Index(lang.Languages, r.words.Language()))
	for _, f := range []*kit.Field{format, language} {
		f.Hint = w.T("field.choice.hint")
	}
	folder := kit.NewField(w.T("field.folder"), r.host.ExportFolder(), w.T("field.folder.hint"))
	r.host.Show(kit.NewForm(r.host, w.T("report.write"), func() (tea.Cmd, error) {
		r.words, r.width, r.top, r.asked = lang.New(lang.Languages[language.At()]), 0, 0, true
		chosen := memo.ReportFormats
		if format.At() > 0 {
			chosen = formats[format.At() : format.At()+1]
		}
		return r.host.ExportReport(r.report, chosen, strings.TrimSpace(folder.Value()), r.words), nil
	}, format, language, folder))
}
