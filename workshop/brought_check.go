package workshop

import (
	"reflect"
	"slices"
	"strings"
	"time"
)

// Limits of a meeting that is brought.
const (
	maxEntries = 200_000
	maxID      = 100          // bytes
	maxCode    = 80           // bytes
	maxOffset  = 18 * 60 * 60 // seconds
)

// checked returns the meeting with every text clean, or what is wrong with it: it
// can come from anywhere. A fold takes every journal, but what is written into the
// library has to be read, shown and written again. Nothing is left out: a journal
// is taken as a whole or refused as a whole.
func (b Brought) checked() (Brought, error) {
	if !isID(b.Meeting) || b.Meeting == LibraryID || strings.Contains(string(b.Meeting), "/") {
		return b, Err(CodeBadJournal, 1)
	}
	if len(b.Entries) == 0 || len(b.Entries) > maxEntries {
		return b, Err(CodeBadJournal, len(b.Entries))
	}
	b.Entries = slices.Clone(b.Entries)
	slices.SortFunc(b.Entries, Compare)
	met := map[ID]bool{}
	for i, e := range b.Entries {
		e, err := e.checked(i)
		switch {
		case err != nil:
			return b, err
		case met[e.ID] || founds(e) != (i == 0):
			return b, Err(CodeBadJournal, i+1)
		}
		met[e.ID] = true
		b.Entries[i] = e
	}
	// An undo of the entry that founds it would leave a meeting without an id.
	m := Fold(NewMeeting(), b.Entries)
	if m.ID != b.Meeting || m.ReadOnly || m.Title == "" {
		return b, Err(CodeBadJournal, 1)
	}
	if b.made().Code != slugOf(b.made().Code) {
		code := NewLibrary().newCode(m.Details)
		b.Entries[0] = b.Entries[0].Rewrite(func(v any) any {
			if made, ok := v.(MeetingMade); ok {
				made.Code = code
				return made
			}
			return nil
		})
	}
	for _, e := range b.Entries {
		met[ID(e.Origin)] = true
	}
	met[b.Meeting], met[ID(b.made().Code)] = true, true
	return b.withCleanNames(func(id ID) bool { return isPersonID(id) && !met[id] })
}

// slugOf is a code as the library makes them.
func slugOf(code string) string {
	if len(code) > maxCode {
		return ""
	}
	return strings.Join(strings.FieldsFunc(code, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
}

// made is the event that founds the meeting.
func (b Brought) made() MeetingMade {
	for _, ev := range b.Entries[0].Events {
		if p, ok := ev.Payload.(MeetingMade); ok {
			return p
		}
	}
	return MeetingMade{}
}

// withCleanNames cleans what is said of series and people.
func (b Brought) withCleanNames(isPerson func(ID) bool) (Brought, error) {
	series, people := []Series{}, []Revision{}
	for _, s := range b.Series {
		s = Series{ID: s.ID, Name: CleanLine(s.Name)}
		if !isID(s.ID) {
			return b, Err(CodeBadJournal, 1)
		}
		series = append(series, s)
	}
	for _, r := range b.People {
		for _, s := range []*string{&r.Given, &r.Family, &r.Organisation, &r.Role, &r.Place} {
			*s = CleanLine(*s)
			if err := checkLength(*s, MaxTitle); err != nil {
				return b, err
			}
		}
		r.Photo = Permission(CleanLine(string(r.Photo)))
		if !isPerson(r.Person) || r.Rev < 0 || r.Rev > MaxCount || r.Same != "" && !isPersonID(r.Same) ||
			r.Name() == "" || r.KeepUntil.check() != nil || checkLength(string(r.Photo), MaxTitle) != nil {
			return b, Err(CodeBadJournal, 1)
		}
		people = append(people, r)
	}
	slices.SortStableFunc(people, func(a, b Revision) int { return a.Rev - b.Rev })
	b.Series, b.People = series, people
	return b, nil
}

// isID reports whether a text can be the id of something.
func isID(id ID) bool {
	return id != "" && len(id) <= maxID && strings.IndexFunc(string(id), func(r rune) bool {
		return (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && !strings.ContainsRune("-_./", r)
	}) < 0
}

// isPersonID reports whether a text can be the id of a person. Where names are
// erased the ids of people are replaced wherever they stand as a text, so that none
// may be a word that means something else in a journal: those hold no digits, and
// moments and dates no letters or more than that.
func isPersonID(id ID) bool {
	return isID(id) && strings.ContainsAny(string(id), "0123456789") && !strings.ContainsAny(string(id), "/._") &&
		strings.ContainsFunc(string(id), func(r rune) bool { return r >= 'a' && r <= 'z' })
}

// checked returns an entry as it may be kept, with the given place in the journal.
func (e Entry) checked(i int) (Entry, error) {
	bad := Err(CodeBadJournal, i+1)
	e.At = e.At.UTC().Truncate(time.Millisecond)
	if !isID(e.ID) || !isID(ID(e.Origin)) || strings.Contains(string(e.Origin), "/") || !sensible(e.At) ||
		e.Offset < -maxOffset || e.Offset > maxOffset || len(e.Events) == 0 || e.Seq > 1<<53 {
		return e, bad
	}
	for _, ev := range e.Events {
		switch p := ev.Payload.(type) {
		case Unknown:
			if kinds[p.Name] == nil || p.Version > eventVersion {
				return e, Err(CodeNewerJournal, CleanLine(p.Name))
			}
			return e, bad
		case Undone:
			if len(e.Events) != 1 {
				return e, bad
			}
		case meetingPayload:
		default: // of the library, or nothing at all
			return e, bad
		}
	}
	var wrong error
	e = e.Rewrite(func(v any) any {
		fresh, err := checkedValue(v)
		if wrong == nil {
			wrong = err
		}
		return fresh
	})
	if wrong == errBadValue {
		return e, bad
	}
	return e, wrong
}

// errBadValue says that a value cannot be in a journal.
var errBadValue = Err(CodeBadJournal)

// sensible reports whether a moment can be written and shown.
func sensible(t time.Time) bool { return t.Year() >= 1 && t.Year() <= 9000 }

// checkedValue returns a value of an event as it may be kept, nil where what is in it
// has to be looked at, or [errBadValue].
func checkedValue(v any) (any, error) {
	switch v := v.(type) {
	case ID:
		if v != "" && !isID(v) {
			return v, errBadValue
		}
		return v, nil
	case time.Time:
		if !sensible(v) {
			return v, errBadValue
		}
		return v, nil
	case Date:
		if v.check() != nil {
			return v, errBadValue
		}
		return v, nil
	case Decimal:
		return v, nil // it was read by its own rules
	case PriorityConcluded: // the one text of several lines
		v.Text = CleanText(v.Text)
		if !isID(v.Priority) {
			return v, errBadValue
		}
		return v, checkLength(v.Text, MaxText)
	case Tally:
		for _, n := range v {
			if n < -MaxTally || n > MaxTally {
				return v, errBadValue
			}
		}
		return v, nil
	case Division:
		if v.Rounds < 0 || v.Rounds > MaxRounds || len(v.Seats) > MaxRounds {
			return v, errBadValue
		}
		return nil, nil
	}
	return checkedPlain(reflect.ValueOf(v))
}

// checkedPlain is [checkedValue] for texts and numbers of whatever type: no number
// of anything is larger than [MaxCount], but for sums of money.
func checkedPlain(v reflect.Value) (any, error) {
	switch v.Kind() {
	case reflect.String:
		text := CleanLine(v.String())
		clean := reflect.New(v.Type()).Elem()
		clean.SetString(text)
		return clean.Interface(), checkLength(text, MaxText)
	case reflect.Int64:
		if n := v.Int(); n < -MaxCents || n > MaxCents {
			return v.Interface(), errBadValue
		}
	case reflect.Int:
		if n := v.Int(); n < -MaxCount || n > MaxCount {
			return v.Interface(), errBadValue
		}
	}
	return nil, nil
}
