package kit

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"talkoot/workshop"
)

// Ink is a style made ready: what comes before and after a text. It is made
// once a theme, since drawing happens at every key.
type Ink struct{ pre, post string }

func ink(s lipgloss.Style) Ink {
	pre, post, _ := strings.Cut(s.Render("x"), "x")
	return Ink{pre, post}
}

// S styles a plain text.
func (i Ink) S(s string) string { return i.Raw(Plain(s)) }

// Raw styles a text that is known to be plain.
func (i Ink) Raw(s string) string {
	if s == "" {
		return ""
	}
	return i.pre + s + i.post
}

// Theme is the look of the program. No meaning is carried by colour alone: a
// word or a glyph goes with it.
type Theme struct {
	Name string

	Base     Ink // ordinary text
	Muted    Ink // what matters less
	Strong   Ink // what matters more
	Accent   Ink // where the text goes, what is chosen
	Good     Ink
	Warn     Ink
	Danger   Ink
	Selected Ink
	Bar      Ink // header
	BarDim   Ink
	BarWarn  Ink // in the header, what is running low
	BarAlarm Ink // in the header, what is nearly up or over
	Key      Ink // a key in a hint
	Edge     Ink // borders
	EdgeOn   Ink // the border of what has the focus

	themes  [workshop.ThemeColours]Ink // see [Theme.ThemeInk]
	palette palette
	text    lipgloss.Style
	hint    lipgloss.Style
}

// palette is the colours of a theme, for drawing and for the contrast test.
type palette struct {
	fg, bg, muted, accent, good, warn, danger, barFg, barBg, selFg, selBg string
}

// Themes are the names of the themes, in the order in which they are offered.
var Themes = []string{"dark", "light", "mono"}

// ParseTheme returns the name of a theme, and whether there is one such.
func ParseTheme(name string) (string, bool) { return name, slices.Contains(Themes, name) }

var palettes = map[string]palette{
	"dark": {
		fg: "#e8e8e8", bg: "#101418", muted: "#9aa5b1", accent: "#7cc4ff", good: "#8fd694",
		warn: "#ffd166", danger: "#ff9b9b", barFg: "#ffffff", barBg: "#243447", selFg: "#ffffff", selBg: "#1d5a96",
	},
	// Projectors wash out greys: black on white, and dark strong colours.
	"light": {
		fg: "#000000", bg: "#ffffff", muted: "#454545", accent: "#003c82", good: "#00531c",
		warn: "#6b4100", danger: "#960000", barFg: "#000000", barBg: "#dddddd", selFg: "#ffffff", selBg: "#003c82",
	},
}

// NewTheme returns the theme with a name, the dark one for any other.
func NewTheme(name string) *Theme {
	if name == "mono" {
		return monoTheme()
	}
	p, ok := palettes[name]
	if !ok {
		name, p = "dark", palettes["dark"]
	}
	return &Theme{
		Name: name, palette: p,
		Base: ink(on(p.fg, p.bg)), Muted: ink(on(p.muted, p.bg)), Strong: ink(on(p.fg, p.bg).Bold(true)),
		Accent: ink(on(p.accent, p.bg).Bold(true)), Good: ink(on(p.good, p.bg)),
		Warn: ink(on(p.warn, p.bg).Bold(true)), Danger: ink(on(p.danger, p.bg).Bold(true)),
		Selected: ink(on(p.selFg, p.selBg)), Bar: ink(on(p.barFg, p.barBg).Bold(true)), BarDim: ink(on(p.barFg, p.barBg)),
		BarWarn: ink(on(p.warn, p.barBg).Bold(true)), BarAlarm: ink(on(p.danger, p.barBg).Bold(true).Reverse(true)),
		Key: ink(on(p.accent, p.bg)), Edge: ink(on(p.muted, p.bg)), EdgeOn: ink(on(p.accent, p.bg).Bold(true)),
		themes: themeInks(name, p.bg),
		text:   on(p.fg, p.bg), hint: on(p.muted, p.bg),
	}
}

// on is a style of one colour on another.
func on(fg, bg string) lipgloss.Style {
	return lipgloss.NewStyle().Foreground(lipgloss.Color(fg)).Background(lipgloss.Color(bg))
}

func monoTheme() *Theme {
	s := lipgloss.NewStyle()
	return &Theme{
		Name: "mono",
		Base: Ink{}, Muted: Ink{}, Strong: ink(s.Bold(true)), Accent: ink(s.Bold(true)),
		Good: Ink{}, Warn: ink(s.Bold(true)), Danger: ink(s.Bold(true)),
		Selected: ink(s.Reverse(true)), Bar: ink(s.Reverse(true)), BarDim: ink(s.Reverse(true)),
		BarWarn: ink(s.Reverse(true).Bold(true)), BarAlarm: ink(s.Bold(true)),
		Key: ink(s.Bold(true)), Edge: Ink{}, EdgeOn: ink(s.Bold(true)),
		text: s, hint: s,
	}
}
