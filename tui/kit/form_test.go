package kit

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// A suggested number gives way to one that is typed; what was changed already,
// and what is no number, does not.
func TestASuggestedNumberIsTypedOver(t *testing.T) {
	for _, c := range []struct{ was, typed, want string }{
		{"60", "5", "5"},
		{"60", "15", "15"},
		{"", "5", "5"},
		{"60", "+", "60+"},
		{"Kylätalo", "2", "Kylätalo2"},
		{"klo 18", "5", "klo 185"},
	} {
		f := &Form{fields: []*Field{NewField("", c.was, "")}}
		for _, r := range c.typed {
			f.Key(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
		if got := f.fields[0].Value(); got != c.want {
			t.Errorf("%q, then %q: %q", c.was, c.typed, got)
		}
	}
}
