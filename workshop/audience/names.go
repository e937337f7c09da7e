package audience

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"talkoot/workshop"
)

// names are what the people of a meeting are called before the room.
type names map[workshop.ID]string

// namesOf finds names for all who have to do with a meeting: those present, who
// speak or wait to, and who see to something. Who was erased has none.
func namesOf(m *workshop.Meeting, people workshop.People) names {
	var all []workshop.Revision
	seen := map[workshop.ID]bool{}
	take := func(ref workshop.PersonRef) {
		if r, ok := people.Revision(ref); ok && !seen[ref.Person] && r.Given != "" {
			seen[ref.Person] = true
			all = append(all, r)
		}
	}
	for _, p := range m.Attendance.Presences {
		take(p.PersonRef)
	}
	for _, s := range m.Stages {
		take(s.Speaker.PersonRef)
	}
	for _, a := range m.Agreements {
		take(a.Who.PersonRef)
	}
	for _, t := range m.Turns {
		take(t.Who.PersonRef)
	}
	out := names{}
	out.give(all, func(r workshop.Revision) string { return r.Given }, func(same []workshop.Revision) {
		out.give(same, withInitial, func(same []workshop.Revision) {
			for i, r := range same {
				out[r.Person] = fmt.Sprintf("%s %d", withInitial(r), i+1)
			}
		})
	})
	return out
}

// give gives people the names that call makes for them, and leaves those whose
// name others have as well to another way.
func (n names) give(people []workshop.Revision, call func(workshop.Revision) string, several func(same []workshop.Revision)) {
	same := map[string][]workshop.Revision{}
	for _, r := range people {
		key := strings.ToLower(call(r))
		same[key] = append(same[key], r)
	}
	for _, of := range same {
		if len(of) > 1 {
			several(of)
			continue
		}
		n[of[0].Person] = call(of[0])
	}
}

// withInitial is the given name with the initial of the surname. Of a surname of
// one letter that would be the whole.
func withInitial(r workshop.Revision) string {
	if utf8.RuneCountInString(r.Family) < 2 {
		return r.Given
	}
	initial, _ := utf8.DecodeRuneInString(r.Family)
	return r.Given + " " + string(initial) + "."
}

// owner is who speaks or sees to something, "" where nothing of it may be seen.
func (n names) owner(o workshop.Owner) string {
	name, office := n[o.Person], officeOf(o.Office)
	switch {
	case name == "":
		return office
	case office == "":
		return name
	}
	return name + ", " + office
}

// officeOf returns the parts of an office in words that do not look like a full
// name: who is not on record may have been named there.
func officeOf(words string) string {
	var parts []string
	for part := range strings.SplitSeq(words, ",") {
		if part = strings.TrimSpace(part); part != "" && !isFullName(part) {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// isFullName reports whether words look like a given name with a surname.
func isFullName(words string) bool {
	n := 0
	for word := range strings.FieldsSeq(words) {
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) {
			return false
		}
		n++
	}
	return n > 1
}
