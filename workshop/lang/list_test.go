package lang

import "testing"

func TestListsOfEachLanguage(t *testing.T) {
	for _, tt := range []struct{ got, want string }{
		{New(Finnish).And("14", "22", "31"), "14, 22 ja 31"},
		{New(Swedish).And("14", "22"), "14 och 22"},
		{New(English).And("14"), "14"},
		{New(English).And(), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}
