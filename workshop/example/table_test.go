package example

import (
	"reflect"
	"strings"
	"testing"

	"talkoot/workshop/lang"
)

// walk calls visit with every text of the tables.
func walk(v reflect.Value, visit func(text)) {
	if v.Type() == reflect.TypeFor[text]() {
		visit(text{v.Field(0).String(), v.Field(1).String(), v.Field(2).String()})
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			walk(v.Field(i), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), visit)
		}
	}
}

// properNames are the texts that are the same in every language: names, and
// signs.
var properNames = map[string]bool{
	"Hytinäralli: Hyvinvointihytinät ja Järjestöralli": true,

	"€": true, "2017": true,

	"Liperin kunta Järjestöralli 2016":                      true,
	"Järjestöfoorumi":                                       true,
	"Liperin ”Hytinäralli”":                                 true,
	"Paikallis-JANE ja Yhdistysagentit, Järjestöralli 2016": true,
}

func TestEveryTextStandsInEveryLanguage(t *testing.T) {
	n := 0
	walk(reflect.ValueOf(meetings), func(x text) {
		n++
		if x == (text{}) { // a stage without a speaker, a meeting without a host
			return
		}
		for _, l := range lang.Languages {
			s := x.in(l)
			if s == "" || s != strings.TrimSpace(s) || strings.Contains(s, "  ") {
				t.Errorf("%s of %q is %q", l, x.fi, s)
			}
			if strings.HasPrefix(s, exampleMark.in(l)) != strings.HasPrefix(x.fi, exampleMark.fi) {
				t.Errorf("%q is an example in one language only", x.fi)
			}
		}
		if translated := x.fi != x.sv && x.fi != x.en && x.sv != x.en; translated == properNames[x.fi] {
			t.Errorf("%q, %q, %q", x.fi, x.sv, x.en)
		}
	})
	if n < 100 {
		t.Errorf("the tables have but %d texts", n)
	}
}
