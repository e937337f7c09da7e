package workshop

// SourceKind is how a note came, where no small group gave it.
type SourceKind string

// The kinds of sources. The zero kind is the floor: somebody said it.
const (
	FromFloor  SourceKind = ""
	FromTable  SourceKind = "table"
	FromSurvey SourceKind = "survey"
	// FromMeeting is a note that an earlier meeting parked; it has the same id
	// there.
	FromMeeting SourceKind = "meeting"
)

// Source is where a note came from.
type Source struct {
	Kind    SourceKind `json:"kind,omitempty"`
	Table   int        `json:"table,omitempty"`   // the number of a table, from 1
	Meeting ID         `json:"meeting,omitempty"` // the earlier meeting
}

// MaxTables is the highest number of a table.
const MaxTables = 999

// SourceNote says where a note came from: a small group of the meeting, or else
// a source.
func (m *Meeting) SourceNote(id, group ID, source Source) (Change, error) {
	n := m.notes[id]
	switch {
	case n == nil:
		return Change{}, Err(CodeUnknownNote, "")
	case group != "" && m.Group(group) == nil:
		return Change{}, Err(CodeUnknownGroup)
	case source.Table < 0 || source.Table > MaxTables:
		return Change{}, Err(CodeBadNumber, "")
	}
	if group != "" || source.Kind != FromTable {
		source.Table = 0
	}
	if group != "" {
		source.Kind = FromFloor
	}
	if source.Kind != FromMeeting {
		source.Meeting = ""
	}
	if n.Group == group && n.Source == source {
		return Change{}, Err(CodeUnchanged)
	}
	return change(NoteSourced{id, group, source})
}

func (p NoteSourced) onMeeting(m *Meeting, _ Entry) {
	if n := m.notes[p.Note]; n != nil {
		n.Group, n.Source = p.Group, p.Source
	}
}
