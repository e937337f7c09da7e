package kit

import (
	"math"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"talkoot/workshop"
)

var (
	colour = regexp.MustCompile(`([34])8;2;(\d+);(\d+);(\d+)`)
	sgr    = regexp.MustCompile(`\x1b\[([\d;]*)m`)
)

// inks are all inks of a theme, by name.
func inks(t *Theme) map[string]Ink {
	out := map[string]Ink{
		"text": ink(t.text), "hint": ink(t.hint),
	}
	for c := 1; c <= workshop.ThemeColours; c++ {
		out["theme "+strconv.Itoa(c)] = t.ThemeInk(c)
	}
	v := reflect.ValueOf(*t)
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() && f.Type == reflect.TypeFor[Ink]() {
			out[f.Name] = v.Field(i).Interface().(Ink)
		}
	}
	return out
}

// luminance is the relative luminance of WCAG 2.
func luminance(rgb [3]float64) float64 {
	l := 0.0
	for i, weight := range [3]float64{0.2126, 0.7152, 0.0722} {
		c := rgb[i] / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		l += weight * c
	}
	return l
}

func contrast(a, b [3]float64) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrastIsWCAGs(t *testing.T) {
	black, white, grey := [3]float64{}, [3]float64{255, 255, 255}, [3]float64{118, 118, 118}
	if got := contrast(black, white); math.Abs(got-21) > 0.01 {
		t.Errorf("black on white is %.2f", got)
	}
	if got := contrast(grey, white); math.Abs(got-4.54) > 0.01 {
		t.Errorf("#767676 on white is %.2f", got)
	}
}

// Every ink can be read: 4.5 to 1 at least.
func TestThemesCanBeRead(t *testing.T) {
	for _, name := range []string{"dark", "light"} {
		all := inks(NewTheme(name))
		if len(all) < 12+workshop.ThemeColours {
			t.Fatalf("%s has %d inks", name, len(all))
		}
		for which, i := range all {
			ground := map[string][3]float64{}
			for _, m := range colour.FindAllStringSubmatch(i.S("x"), -1) {
				var rgb [3]float64
				for n := range rgb {
					rgb[n], _ = strconv.ParseFloat(m[n+2], 64)
				}
				ground[m[1]] = rgb
			}
			if len(ground) != 2 {
				t.Errorf("%s of %s does not set both colours: %q", which, name, i.S("x"))
				continue
			}
			if got := contrast(ground["3"], ground["4"]); got < 4.5 {
				t.Errorf("%s of %s has a contrast of %.2f", which, name, got)
			}
		}
	}
}

// Without colours there are none: only bold, faint, underlined and reversed.
func TestMonoHasNoColours(t *testing.T) {
	for which, i := range inks(NewTheme("mono")) {
		for _, m := range sgr.FindAllStringSubmatch(i.S("x"), -1) {
			for code := range strings.SplitSeq(m[1], ";") {
				if n, _ := strconv.Atoi(code); n >= 30 {
					t.Errorf("%s sets a colour: %q", which, i.S("x"))
				}
			}
		}
	}
}

func TestEveryThemeHasItsName(t *testing.T) {
	for _, name := range Themes {
		if got := NewTheme(name).Name; got != name {
			t.Errorf("%s is called %s", name, got)
		}
	}
	if got := NewTheme("nonsense").Name; got != "dark" {
		t.Errorf("an unknown theme is %s", got)
	}
}
