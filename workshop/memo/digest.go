package memo

import (
	"cmp"
	"slices"
	"strconv"

	"talkoot/workshop"
)

// weighty is how many notes of a stage a short memo quotes.
const weighty = 5

// digest tells of each stage how many notes it has, lane by lane, and quotes
// those that were said more than once.
func (b *builder) digest() {
	if b.m.NoteCount() == 0 {
		return
	}
	b.section("doc.digest")
	for _, s := range b.m.Stages {
		if s.Board.NoteCount() == 0 {
			continue
		}
		b.add(Heading{3, b.stageTitle(s)}, Paragraph{Text: b.counts(s)})
		if top := b.mostMentioned(s); len(top) > 0 {
			b.add(Notes{Level: 4, Title: b.w.T("doc.top"), Items: top})
		}
	}
}

// counts returns how many notes a stage has: "24 kirjausta: Vahvuudet (9), …".
func (b *builder) counts(s *workshop.Stage) string {
	total := b.w.T("notes", s.Board.NoteCount())
	var lanes []string
	for _, l := range s.Board.Lanes {
		if len(l.Notes) > 0 {
			lanes = append(lanes, b.w.Label(l.Label)+" ("+strconv.Itoa(len(l.Notes))+")")
		}
	}
	return total + ": " + joined(", ", lanes...)
}

func (b *builder) mostMentioned(s *workshop.Stage) []Note {
	var said []*workshop.Note
	for _, l := range s.Board.Lanes {
		for _, n := range l.Notes {
			if n.Mentions > 0 {
				said = append(said, n)
			}
		}
	}
	slices.SortStableFunc(said, func(x, y *workshop.Note) int {
		return cmp.Or(y.Mentions-x.Mentions, x.Number-y.Number)
	})
	var out []Note
	for _, n := range said[:min(len(said), weighty)] {
		note := b.note(n)
		note.Lane, note.Group, note.Earlier, note.Also = b.w.Label(n.Lane().Label), "", nil, nil
		out = append(out, note)
	}
	return out
}
