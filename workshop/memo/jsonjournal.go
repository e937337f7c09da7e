package memo

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// journalSeriesData is a series that the meeting is in, by the id that the journal knows.
type journalSeriesData struct {
	ID   workshop.ID `json:"id"`
	Name string      `json:"name"`
}

// journalSeries are the series that the meeting is in.
func (b *builder) journalSeries() []journalSeriesData {
	out := []journalSeriesData{}
	for _, s := range b.in.Series {
		if s.ID != "" {
			out = append(out, journalSeriesData{s.ID, document.Clean(s.Name)})
		}
	}
	return out
}

// journal returns the entries as far as the options allow to tell them. Those who
// led the meeting get all of it, others what lasted, and of its texts only those
// that the part before the journal holds.
func (b *builder) journal(state []byte) []workshop.Entry {
	entries := workshop.SortEntries(b.in.Entries)
	if b.opt.For == Internal && b.opt.Names == FullNames {
		return entries
	}
	if b.opt.For != Internal {
		entries = withoutRemarks(workshop.Lasting(entries))
	}
	steps := []func(any) any{b.withoutNames}
	if b.opt.For != Internal {
		texts, shown := b.shownTexts(state), map[workshop.ID]bool{}
		for ref := range b.shownPeople() {
			shown[ref.Person] = true
		}
		steps = append(steps, withoutMaterial, b.withoutPaths,
			func(v any) any { return onlyTexts(v, texts) }, func(v any) any { return b.unlinked(v, shown) })
	}
	out := make([]workshop.Entry, 0, len(entries))
	for _, e := range withoutUnknown(entries) {
		for _, step := range steps {
			e = e.Rewrite(step)
		}
		out = append(out, e)
	}
	return out
}

// withoutUnknown leaves out what a newer program wrote: nobody can tell what it
// says of whom.
func withoutUnknown(entries []workshop.Entry) []workshop.Entry {
	out := make([]workshop.Entry, 0, len(entries))
	for _, e := range entries {
		all := len(e.Events)
		e.Events = slices.DeleteFunc(slices.Clone(e.Events), func(ev workshop.Event) bool {
			_, unknown := ev.Payload.(workshop.Unknown)
			return unknown
		})
		if len(e.Events) > 0 || all == 0 {
			out = append(out, e)
		}
	}
	return out
}

// withoutNames takes names out that stand for an office, and what people of one
// sort have in common, unless names were asked for.
func (b *builder) withoutNames(v any) any {
	if b.opt.Names == FullNames {
		return nil
	}
	switch v := v.(type) {
	case workshop.Owner:
		return b.anonymous(v)
	case workshop.Criterion:
		if v.Value != "" {
			v.Value = workshop.RedactedText
			return v
		}
	}
	return nil
}

// anonymous returns an owner without the name of anybody on record.
func (b *builder) anonymous(o workshop.Owner) workshop.Owner {
	if o.Person == "" {
		return b.recognise(o)
	}
	if b.recognise(workshop.Owner{Office: o.Office}).Person != "" {
		o.Office = ""
	}
	return o
}

// withoutMaterial takes the facilitator's own list of material out of a stage.
func withoutMaterial(v any) any {
	if s, ok := v.(workshop.StagePlan); ok && s.Material != "" {
		s.Material = ""
		return s
	}
	return nil
}

// withoutPaths leaves of a path to a file its name.
func (b *builder) withoutPaths(v any) any {
	if t, ok := v.(workshop.MaterialTerms); ok {
		t.Address = b.address(t)
		return t
	}
	return nil
}

// onlyTexts leaves the texts that stand in the part before the journal, and what is
// no text of anybody: keys, codes and languages.
func onlyTexts(v any, texts map[string]bool) any {
	shown := func(s string) string {
		if s == "" || texts[document.Clean(s)] {
			return s
		}
		return workshop.RedactedText
	}
	switch v := v.(type) {
	case workshop.MeetingMade, workshop.BoardSecondSet:
		return v
	case workshop.Label:
		v.Text, v.Also = shown(v.Text), shown(v.Also)
		return v
	case string:
		return shown(v)
	}
	return nil
}

// unlinked replaces who is on record and not named, so that no two files can be
// seen to tell of the same person. The same person of a meeting gets the same id
// each time.
func (b *builder) unlinked(v any, shown map[workshop.ID]bool) any {
	id, ok := v.(workshop.ID)
	if _, known := b.in.People[id]; !ok || !known || shown[id] {
		return nil
	}
	h := sha256.Sum256([]byte(string(b.m.ID) + "\n" + string(id)))
	h[6], h[8] = h[6]&0x0f|0x80, h[8]&0x3f|0x80 // a UUID of one's own making (RFC 9562, version 8)
	return workshop.ID(fmt.Sprintf("%x-%x-%x-%x-%x", h[:4], h[4:6], h[6:8], h[8:10], h[10:16]))
}

// shownPeople are those whose names stand in the part before the journal, by the
// revisions that do.
func (b *builder) shownPeople() map[workshop.PersonRef]bool {
	out := map[workshop.PersonRef]bool{}
	if b.opt.Names != FullNames {
		return out
	}
	owner := func(o workshop.Owner) { out[b.recognise(o).PersonRef] = true }
	for _, p := range b.m.Attendance.Presences {
		out[p.PersonRef] = true
	}
	for _, s := range b.m.Stages {
		owner(s.Speaker)
	}
	for _, a := range b.m.Agreements {
		owner(a.Who)
	}
	for _, a := range b.m.Activities {
		owner(a.Who)
	}
	for _, x := range b.m.Materials {
		owner(x.By)
	}
	for _, s := range b.m.Spoken(b.m.Closed) {
		owner(s.Who)
	}
	return out
}

// people returns what is told of the people whom some entries name. Those who led
// the meeting get their whole records, others what the part before the journal
// says of them.
func (b *builder) people(entries []workshop.Entry) []workshop.Revision {
	out := []workshop.Revision{}
	if b.opt.For == Internal {
		named := b.in.People.PeopleIn(entries)
		for id := range maps.Clone(named) {
			named[b.in.People.Standing(id)] = true
		}
		for id := range named {
			out = append(out, b.in.People[id].Revisions...)
		}
	} else {
		for ref := range b.shownPeople() {
			if r, ok := b.in.People.Revision(ref); ok {
				out = append(out, workshop.Revision{PersonRef: ref, Given: r.Given, Family: r.Family, Organisation: r.Organisation, Role: r.Role})
			}
		}
	}
	slices.SortFunc(out, func(a, b workshop.Revision) int {
		return cmp.Or(cmp.Compare(a.Person, b.Person), cmp.Compare(a.Rev, b.Rev))
	})
	return out
}

// shownTexts are the texts that the part before the journal holds, and what is
// written there with something beside it.
func (b *builder) shownTexts(state []byte) map[string]bool {
	out := map[string]bool{document.Clean(b.m.Details.Next.Place): true}
	for _, g := range b.m.Groups {
		out[document.Clean(g.Label.Text)] = true
	}
	d := json.NewDecoder(bytes.NewReader(state))
	for {
		t, err := d.Token()
		if err != nil {
			return out
		}
		if s, ok := t.(string); ok {
			out[s] = true
		}
	}
}

// addList writes a list behind the part before it, an element a line.
func addList[T any](out *bytes.Buffer, name string, list []T) error {
	fmt.Fprintf(out, ",\n  %q: [", name)
	for i, x := range list {
		data, err := json.Marshal(x)
		if err != nil {
			return err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n    ")
		out.WriteString(harmless(data))
	}
	if len(list) > 0 {
		out.WriteString("\n  ")
	}
	out.WriteByte(']')
	return nil
}

// harmless writes characters that may stand in no text of ours as their numbers:
// in a journal that somebody else wrote they could stand all the same.
func harmless(data []byte) string {
	if s := string(data); document.Clean(s) == s {
		return s
	}
	var b strings.Builder
	for _, r := range string(data) {
		if document.Clean("x"+string(r)+"x") != "x"+string(r)+"x" {
			fmt.Fprintf(&b, `\u%04x`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
