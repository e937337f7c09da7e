package intake_test

import (
	"testing"

	"talkoot/workshop/intake"
)

func TestIsList(t *testing.T) {
	for text, want := range map[string]bool{
		"":                                    false,
		"Aino Karttunen, Martat\r\n":          false,
		"Aino Karttunen\rEero Virta":          true,
		"\n\nAino\n \nEero\n":                 true,
		"/home/aino/Osallistujat 1.csv":       true,
		"'/home/aino/Osallistujat 1.XLSX' ":   true,
		"file:///home/aino/lista.txt":         true,
		`C:\Users\Aino\lista.tsv`:             true,
		"lista.csv":                           true,
		"Aino Karttunen, lista.csv ja muuta":  false,
		"Aino Karttunen, Martat ry.":          false,
		"Aino Karttunen, talkoot.example.org": false,
	} {
		if got := intake.IsList(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
