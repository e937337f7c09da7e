package document

import (
	"io"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

func TestDOCXWidths(t *testing.T) {
	narrow := func(title string) Column { return Column{title, true} }
	for name, columns := range map[string][]Column{
		"one":         {{Title: "Vaihe"}},
		"all narrow":  {narrow("a"), narrow("b")},
		"many narrow": {{Title: "Kirjaus"}, narrow("Keskiarvo"), narrow("Arvioita"), narrow("Antoi 1"), narrow("Antoi 2"), narrow("Antoi 3"), narrow("Antoi 4"), narrow("Antoi 5"), narrow("Sija")},
		"a long one":  {{Title: "x"}, narrow(strings.Repeat("pitkä", 60))},
	} {
		widths := docxWidths(Table{Columns: columns, Rows: [][]string{{"17.35–18.40"}}})
		for i, w := range widths {
			if w < 300 {
				t.Errorf("%s: column %d is %d wide", name, i, w)
			}
		}
		if all := sum(widths); all > pageWidth || all < pageWidth-len(widths) && len(columns) != 2 {
			t.Errorf("%s: %v is %d", name, widths, all)
		}
	}
}

// A column has room for its longest word, and more where its cells are longer.
func TestDOCXWidthsFollowTheCells(t *testing.T) {
	long := "Hyvinvointiryhmän kokous, jossa kerrotaan mitä illoissa sovittiin ja kuka siitä vastaa"
	widths := docxWidths(Table{
		Columns: []Column{{Title: "Tehtävä"}, {Title: "Vastuu"}, {Title: "Jatko"}, {Title: "Tila"}, {Title: "Milloin"}, {Title: "Missä"}},
		Rows:    [][]string{{long, "Kunta", "kokous", "avoinna", "keväällä", "yhdistystoiminnan ilta"}},
	})
	word := func(letters int) int { return cellMargin + letters*smallLetter }
	if widths[0] < word(16) || widths[5] < word(17) || widths[0] < 2*widths[1] {
		t.Errorf("got %v", widths)
	}
	if all := sum(widths); all > pageWidth || all < pageWidth-len(widths) {
		t.Errorf("%v is %d", widths, all)
	}
}

// Charts, lists with numbers of their own, and a page break.
func TestDOCXChartsAndLists(t *testing.T) {
	ordered := List{Ordered: true, Items: []Item{{Text: "yksi"}}}
	parts := documenttest.Parts(t, documenttest.Written(t, func(w io.Writer) error {
		return DOCX(w, Document{Language: lang.Finnish, Title: "Raportti", Blocks: []Block{
			Bars{Caption: "Kaavio", Rows: []Bar{
				{"Liperi", workshop.Count{Certainty: workshop.Approximate, N: 20}, "noin 20"}, {"Kitee", workshop.Count{}, "ei laskettu"},
			}},
			ordered,
			PageBreak{},
			ordered,
		}})
	}))
	body := parts["word/document.xml"]
	for _, want := range []string{"▒▒▒", ">?<", "noin 20", `w:numId w:val="2"`, `w:numId w:val="3"`, `w:br w:type="page"`} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s in %s", want, body)
		}
	}
	if strings.Count(parts["word/numbering.xml"], "startOverride") != 2 {
		t.Error("the second list goes on from the first")
	}
}
