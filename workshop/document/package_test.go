package document

import (
	"io"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// everyBlock is a document that has a block of every kind with a text in every
// place.
func everyBlock(text string, logo Picture) Document {
	table := Table{Caption: text, Columns: []Column{{Title: text}, {text, true}}, Rows: [][]string{{text, text}}}
	lane := Notes{Level: 3, Title: text, Former: []string{text}, Items: []Note{{
		Number: 1, Text: text, Link: text, Mentions: 2, Lane: text, Source: text, Star: true, Theme: text,
		Merged: []int{2}, Listed: []string{text}, Earlier: []string{text}, Also: []string{text}, Remark: text,
	}}}
	heading := Heading{2, text}
	return Document{
		Language: lang.Finnish, Title: text, Subtitle: text, Subject: text,
		Letterhead: Letterhead{Name: text, Logo: logo},
		Blocks: []Block{
			Facts{Rows: []Fact{{text, []string{text, text}}, {Label: text}}},
			heading,
			Paragraph{text, false},
			Paragraph{text, true},
			heading,
			List{Items: []Item{{text, text, text}}},
			List{Ordered: true, Items: []Item{{text, text, "https://x.fi"}}},
			heading, table,
			Paper{table},
			PageBreak{},
			heading, lane,
			Grid{Lanes: []Notes{lane, lane, {Level: 3, Title: text, Empty: text}}},
			Bars{Caption: text, Rows: []Bar{{text, workshop.Count{Certainty: workshop.AtLeast, N: 3}, text}, {Label: text}}},
			Badges{Rows: []Badge{{text, text}}},
		},
	}
}

// Packages of parts are as the schemas of their formats want them, whatever the
// texts are.
func TestPackages(t *testing.T) {
	for _, text := range append(documenttest.Hostile, "teksti") {
		doc := everyBlock(text, logo(t))
		documenttest.CheckPackage(t, documenttest.Written(t, func(w io.Writer) error { return DOCX(w, doc) }))
	}
}
