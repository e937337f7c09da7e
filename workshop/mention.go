package workshop

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode"
)

// Mention is a place where free text holds the name of somebody: a note, an
// agreement, a half-typed line. Erasing a person does not reach it; redacting it
// does.
type Mention struct {
	Meeting ID
	// Target is what [Store.Redact] takes the text from, "" where there is no such
	// thing: the title of the meeting, a half-typed line.
	Target ID
	// Kind is what it stands in: the first part of the kind of the event, such as
	// "note" or "agreement", and "draft" for a half-typed line.
	Kind string
	Text string
	// Sure says that first and last name stand beside each other, with a word
	// between them at most. Where only the
	// last name stands, or only one is known, it may be anybody's, or a word.
	Sure bool
}

// Mentions finds the name of a person in the free texts of a meeting, in whatever
// it ever held: what was reworded, removed or undone is in the journal too.
func (p Person) Mentions(meeting ID, entries []Entry) []Mention {
	who := p.finder()
	var out []Mention
	for _, e := range entries {
		for _, ev := range e.Events {
			for _, m := range who.inEvent(ev) {
				m.Meeting = meeting
				out = addMention(out, m)
			}
		}
	}
	return out
}

// DraftMentions finds the name of a person in half-typed lines.
func (p Person) DraftMentions(meeting ID, drafts map[string]string) (out []Mention) {
	who := p.finder()
	for _, text := range drafts {
		if found, sure := who.in(text); found {
			out = append(out, Mention{Meeting: meeting, Kind: "draft", Text: text, Sure: sure})
		}
	}
	slices.SortFunc(out, func(a, b Mention) int { return strings.Compare(a.Text, b.Text) })
	return out
}

// addMention adds a place, once for each that can be redacted: with the newest of
// its texts that is sure, or else the newest.
func addMention(all []Mention, m Mention) []Mention {
	i := slices.IndexFunc(all, func(o Mention) bool {
		return o.Target == m.Target && (m.Target != "" || o.Text == m.Text)
	})
	switch {
	case i < 0:
		return append(all, m)
	case m.Sure || !all[i].Sure:
		all[i].Text, all[i].Sure = m.Text, m.Sure
	}
	return all
}

// nameFinder finds the names that a person has or had, inflected too.
type nameFinder []spelledName

// spelledName is one name: the stems of its first and its last part.
type spelledName struct{ given, family []string }

func (p Person) finder() (out nameFinder) {
	for _, r := range p.Revisions {
		given, family := wordsOf(r.Given), wordsOf(plain(r.Family))
		var n spelledName
		for _, w := range given { // of "Kaisa-Liisa" both, of "Ebba von" the first
			if len(given) == 1 || unicode.IsUpper(initial(w)) {
				n.given = append(n.given, stemsOf(plain(w))...)
			}
		}
		if len(family) > 0 { // of "von Essen" the last
			n.family = stemsOf(family[len(family)-1])
		}
		if len(n.given)+len(n.family) > 0 {
			out = append(out, n)
		}
	}
	return out
}

// stemsOf returns what the forms of a name, in small letters without accents,
// begin with: Finnish changes the end of many ("Karttunen", "Karttusen"; "Pekka",
// "Pekan").
func stemsOf(name string) []string {
	stems := []string{name}
	if n, ok := strings.CutSuffix(name, "nen"); ok && n != "" {
		stems = append(stems, n+"se", n+"st")
	}
	for _, double := range []string{"kk", "pp", "tt"} {
		if at := len(name) - 3; at > 0 && name[at:at+2] == double {
			stems = append(stems, name[:at]+name[at+1:])
		}
	}
	return stems
}

// in reports whether a text holds one of the names, and whether first and last
// name stand beside each other.
func (f nameFinder) in(text string) (found, sure bool) {
	words := wordsOf(text)
	small := make([]string, len(words))
	for i, w := range words {
		small[i] = plain(w)
	}
	for _, n := range f {
		for i := range words {
			alone := n.family
			if len(alone) == 0 {
				alone = n.given
			}
			if unicode.IsUpper(initial(words[i])) && startsAny(small[i], alone) {
				found = true
			}
			for j := i + 1; j < min(len(words), i+3); j++ { // "Ebba von Essen"
				if startsAny(small[i], n.given) && startsAny(small[j], n.family) ||
					startsAny(small[i], n.family) && startsAny(small[j], n.given) {
					return true, true
				}
			}
		}
	}
	return found, false
}

func startsAny(word string, stems []string) bool {
	return slices.ContainsFunc(stems, func(s string) bool { return strings.HasPrefix(word, s) })
}

// inEvent finds the names in the texts of an event, whatever its kind, and what
// has to be redacted to take each out.
func (f nameFinder) inEvent(ev Event) (out []Mention) {
	data, err := json.Marshal(ev)
	if err != nil {
		return nil
	}
	texts := textsIn(data)
	for _, text := range texts {
		found, sure := f.in(text)
		if !found {
			continue
		}
		kind, _, _ := strings.Cut(ev.Kind(), ".")
		out = append(out, Mention{Target: takes(ev.Payload, text, texts), Kind: kind, Text: text, Sure: sure})
	}
	return out
}

// takes returns which of the ids in an event names what holds a text, so that
// redacting it takes the text out; "" for none.
func takes(p Payload, text string, ids []string) ID {
	for _, id := range ids {
		without, ok := redacted(p, ID(id))
		if !ok {
			continue
		}
		data, err := json.Marshal(Event{without})
		if err == nil && !slices.Contains(textsIn(data), text) {
			return ID(id)
		}
	}
	return ""
}

// textsIn returns the texts that some JSON holds, each once.
func textsIn(data []byte) (out []string) {
	eachText(data, func(from, to int) {
		var text string
		if json.Unmarshal(data[from-1:min(to+1, len(data))], &text) == nil && text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
	})
	return out
}

// FindMentions finds the name of a person in the texts of some meetings and in
// half-typed lines. It touches nothing but the store.
func FindMentions(store Store, meetings []Header, p Person) (out []Mention, err error) {
	drafts := func(of ID) error {
		lines, err := store.Drafts(of)
		out = append(out, p.DraftMentions(of, lines)...)
		return err
	}
	for _, h := range meetings {
		entries, err := store.Journal(h.ID)
		if err != nil {
			return nil, err
		}
		out = append(out, p.Mentions(h.ID, entries)...)
		if err := drafts(h.ID); err != nil {
			return nil, err
		}
	}
	return out, drafts(LibraryID)
}
