package workshop

import (
	"slices"
	"strings"
)

// LibraryID is the id of the library's journal.
const LibraryID ID = "library"

// Library is what lies above the meetings: which there are, and the series.
// It is the fold of the library's journal.
type Library struct {
	Meetings map[ID]*Ref
	Series   map[ID]*Series
	// Templates are those of one's own, the oldest first.
	Templates []Template
	// Presets are those of one's own, the oldest first.
	Presets []Preset
	// Aliases are other names of organisations, by [FoldName], with the one name
	// under which each is known.
	Aliases map[string]Alias
	// Apart are pairs of names of organisations, by [FoldName] and in order, that
	// look alike and are not to be taken for one.
	Apart map[[2]string]bool
	// ReadOnly is set when the journal holds what only a newer program can read.
	ReadOnly bool
}

// Ref is a meeting as the library knows it.
type Ref struct {
	ID       ID
	Code     string
	Deleted  bool
	Archived bool
}

// NewLibrary returns an empty library.
func NewLibrary() *Library {
	return &Library{Meetings: map[ID]*Ref{}, Series: map[ID]*Series{}, Aliases: map[string]Alias{}, Apart: map[[2]string]bool{}}
}

type libraryPayload interface {
	Payload
	onLibrary(l *Library)
}

func (l *Library) apply(_ Entry, p Payload) {
	switch p := p.(type) {
	case libraryPayload:
		p.onLibrary(l)
	case Undone:
	default:
		l.ReadOnly = true
	}
}

// passOver implements [State].
func (l *Library) passOver(p Payload) {
	if _, ok := p.(Unknown); ok {
		l.ReadOnly = true
	}
}

func (p MeetingMade) onLibrary(l *Library) {
	if l.Meetings[p.Meeting] == nil {
		l.Meetings[p.Meeting] = &Ref{ID: p.Meeting, Code: p.Code}
	}
}

func (p MeetingDeleted) onLibrary(l *Library) {
	if r := l.Meetings[p.Meeting]; r != nil {
		r.Deleted = true
	}
}

func (p MeetingBroughtBack) onLibrary(l *Library) {
	if r := l.Meetings[p.Meeting]; r != nil {
		r.Deleted = false
	}
}

func (p MeetingArchived) onLibrary(l *Library) {
	if r := l.Meetings[p.Meeting]; r != nil {
		r.Archived = true
	}
}

func (p MeetingUnarchived) onLibrary(l *Library) {
	if r := l.Meetings[p.Meeting]; r != nil {
		r.Archived = false
	}
}

// newCode makes a code that no meeting of the library has: from the date and
// the place, or the title where no place is known.
func (l *Library) newCode(d Details) string {
	name := slug(d.Place)
	if name == "" {
		name = slug(d.Title)
	}
	if name == "" {
		name = "meeting"
	}
	base := strings.Trim(d.Date.String()+"-"+name, "-")
	taken := map[string]bool{}
	for _, r := range l.Meetings {
		taken[r.Code] = true
	}
	return numbered(base, "-", func(s string) bool { return taken[s] })
}

// SortedSeries returns the series by name.
func (l *Library) SortedSeries() []Series {
	out := make([]Series, 0, len(l.Series))
	for _, s := range l.Series {
		out = append(out, *s)
	}
	slices.SortFunc(out, func(a, b Series) int { return strings.Compare(a.Name+string(a.ID), b.Name+string(b.ID)) })
	return out
}
