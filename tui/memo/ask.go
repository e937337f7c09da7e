package memo

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
	"talkoot/workshop/memo"
)

// dialog is the form that asks for everything about the files at once.
type dialog struct {
	host                                        kit.Host
	formats, variant, audience, names, language *kit.Field
	sections, separator, letterhead, folder     *kit.Field
	// tried keeps the folder that was typed: where it cannot be written to, it stands
	// there again.
	tried *string
}

// separators are the choices of the field for the separator.
var separators = append([]memo.Separator{""}, memo.Separators...)

// ask opens the dialog; Enter takes what stands there.
func (s *Screen) ask() tea.Cmd {
	w, c := s.host.Words(), s.host.Choices()
	d := &dialog{
		host: s.host, tried: &s.folder,
		variant:   choice(w, "field.variant", "memo.variant.", memo.Variants, c.Variant),
		audience:  choice(w, "field.for", "memo.for.", memo.Audiences, c.For),
		names:     choice(w, "field.names", "memo.shownames.", memo.NameChoices, c.Names),
		language:  choice(w, "field.language", "language.", lang.Languages, s.options().Words.Language()),
		separator: choice(w, "field.separator", "separator.", separators, c.Separator),
		folder:    kit.NewField(w.T("field.folder"), cmp.Or(s.folder, s.host.ExportFolder()), w.T("field.folder.hint")),
	}
	d.formats = kit.NewChecks(s.host, w.T("field.formats"), named(w, "format.", memo.Formats), chosen(memo.Formats, c.Formats, true),
		func() []int { return positions(memo.Formats, memo.Formats) })
	all := memo.Full.Sections()
	d.sections = kit.NewChecks(s.host, w.T("field.sections"), named(w, "section.", all), chosen(all, c.Without, false),
		func() []int { return positions(all, memo.Variants[d.variant.At()].Sections()) })
	d.letterhead = kit.NewOpening(w.T("field.letterhead"), s.host.LetterheadText, func(h kit.Host) { h.AskLetterhead() })
	s.host.Show(kit.NewForm(s.host, w.T("cmd.memo.write"), d.accept,
		d.formats, d.variant, d.audience, d.names, d.language, d.sections, d.separator, d.letterhead, d.folder))
	return nil
}

// accept remembers what was chosen and writes the memo so.
func (d *dialog) accept() (tea.Cmd, error) {
	c := d.choices()
	if len(c.Formats) == 0 {
		return nil, workshop.Err(workshop.CodeNoFormat)
	}
	*d.tried = strings.TrimSpace(d.folder.Value())
	return tea.Batch(d.host.Choose(c), d.host.Export(c.Formats, *d.tried, c.Options(d.host.Words()))), nil
}

// choices are what the fields hold. The language of the screen is that of the memo
// for as long as no other one is chosen.
func (d *dialog) choices() memo.Choices {
	c := memo.Choices{
		Variant: memo.Variants[d.variant.At()], For: memo.Audiences[d.audience.At()], Names: memo.NameChoices[d.names.At()],
		Language: lang.Languages[d.language.At()], Separator: separators[d.separator.At()],
	}
	if d.host.Choices().Language == "" && c.Language == d.host.Words().Language() {
		c.Language = ""
	}
	for i, f := range memo.Formats {
		if d.formats.Checked(i) {
			c.Formats = append(c.Formats, f)
		}
	}
	for i, x := range memo.Full.Sections() {
		if !d.sections.Checked(i) {
			c.Without = append(c.Without, x)
		}
	}
	return c
}

// choice makes a field of one of several things.
func choice[T ~string](w *lang.Words, label, prefix string, all []T, now T) *kit.Field {
	f := kit.NewChoice(w.T(label), named(w, prefix, all), max(0, slices.Index(all, now)))
	f.Hint = w.T("field.choice.hint")
	return f
}

// named are the names of things, by the start of the keys of their words.
func named[T ~string](w *lang.Words, prefix string, all []T) []string {
	out := make([]string, len(all))
	for i, x := range all {
		out[i] = w.T(prefix + string(x))
	}
	return out
}

// chosen tells of each of all things whether it is among some, or is not.
func chosen[T comparable](all, some []T, is bool) []bool {
	out := make([]bool, len(all))
	for i, x := range all {
		out[i] = slices.Contains(some, x) == is
	}
	return out
}

// positions are the places of some things among all.
func positions[T comparable](all, some []T) []int {
	out := make([]int, len(some))
	for i, x := range some {
		out[i] = slices.Index(all, x)
	}
	return out
}
