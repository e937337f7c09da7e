package memo

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"time"

	"talkoot/workshop"
)

// JSONFormat and JSONVersion open every file that [JSON] writes. Names in the
// file keep their meaning as long as the version is the same; new names, and new
// kinds of events, may come at any time. Version 1 was without the journal.
const (
	JSONFormat  = "talkoot-meeting"
	JSONVersion = 2
)

// JSON writes a meeting for other programs, complete whatever the variant: first
// the meeting as it stands, then how it came to that. [ReadJSON] reads it back.
//
// # The meeting as it stands
//
// The form is the types of this file, of jsonboard.go and jsonfacts.go: every name
// is always there, null stands for what is not known and [] for none, but
// "persons", "who" of speakers, "host", "scribe", "remark" and "material" are there
// only if they were asked for. Dates are "2015-01-21", times of day "17:30",
// moments RFC 3339 with the offset of whoever wrote them. Names of stages, lanes
// and groups are in the language that the file states; keys, kinds and states are
// the same in all.
//
// # The journal
//
// "journal" holds everything that was done, in order, as the database keeps it; the
// meeting is what comes of it. It is null where the document was made without one.
// Each entry is one action:
//
//	id      unlike any other; "undone" names it
//	seq     a number that grows; entries are in the order of seq, then origin
//	origin  the database that wrote the entry
//	at      when, in UTC, to the millisecond
//	offset  how many seconds local time was ahead of UTC
//	events  what happened, in order: {"kind", "v", "data"}
//
// The kinds of events and their data are the types of package workshop (events.go
// and its neighbours), v their version. An entry whose one event is "undone", data
// {"entry": id}, takes back the entry of that id and origin, or, if that is an undo
// itself, lets happen again what it took back. Otherwise an event whose target is
// gone does nothing. A reader that meets a kind, or a v, that it does not know
// cannot tell the meeting from the journal alone.
//
// "journal_series" gives the names of the series whose ids stand in the journal, and
// "people", there only if full names were asked for, the records of the people whom
// it names, a line for each state of a record: "person" and "rev" are what the
// journal refers to, then given and family name, organisation, role, place, whether
// the person is on the staff, what was said about photographs, the last day on which
// the name may be kept, and the record of the same person, each only where it is
// known.
//
// # What the options leave out
//
// A file for internal use holds the whole journal. In one for others there are no
// remarks and lists of material, nothing that was taken back, and no text that does
// not stand in the part before the journal: "[…]" stands for it. Where names were
// not asked for the people are in the journal by id alone; a name that was typed as
// that of an office is replaced by the id, too; and in a file for others the ids
// lead to no record and tell nobody that two files are about the same person. What
// a newer program wrote is in the journal only for internal use with full names.
func JSON(w io.Writer, in Input, opt Options) error {
	b := newBuilder(in, opt)
	state, err := json.MarshalIndent(b.data(), "", "  ")
	if err != nil {
		return err
	}
	out := bytes.NewBuffer(bytes.TrimSuffix(state, []byte("\n}")))
	if in.Entries == nil {
		out.WriteString(",\n  \"journal\": null")
	} else if err := b.addJournal(out, state); err != nil {
		return err
	}
	out.WriteString("\n}\n")
	_, err = out.WriteTo(w)
	return err
}

// addJournal adds how the meeting came to be as it stands.
func (b *builder) addJournal(out *bytes.Buffer, state []byte) error {
	entries := b.journal(state)
	err := cmp.Or(addList(out, "journal_series", b.journalSeries()), addList(out, "journal", entries))
	if err == nil && b.opt.Names == FullNames {
		err = addList(out, "people", b.people(entries))
	}
	return err
}

type meetingData struct {
	Format     string          `json:"format"`
	Version    int             `json:"version"`
	Language   string          `json:"language"`
	ID         workshop.ID     `json:"id"`
	Code       string          `json:"code"`
	Title      string          `json:"title"`
	Date       *string         `json:"date"`
	Time       *string         `json:"time"` // when it was planned to start
	Place      *string         `json:"place"`
	Organiser  *string         `json:"organiser"`
	Series     []string        `json:"series"`
	Status     workshop.Status `json:"status"` // planned, underway, held
	Closed     *time.Time      `json:"closed"`
	Attendance attendanceData  `json:"attendance"`
	Groups     []groupData     `json:"groups"`
	Rotation   *rotationData   `json:"rotation"` // null where there are no groups
	Stages     []stageData     `json:"stages"`
	Agreements []agreementData `json:"agreements"`
	Recap      []recalledData  `json:"recap"` // what earlier meetings of the series agreed
	Priorities []priorityData  `json:"priorities"`
	Speakers   []spokenData    `json:"speakers"`
	FactsData
	Parked []parkedData `json:"parked"`       // what earlier meetings of the series parked
	Next   *nextData    `json:"next_meeting"` // null where none is known
}

// parkedData is a note that an earlier meeting parked.
type parkedData struct {
	Text    string                  `json:"text"`
	State   workshop.AgreementState `json:"state"` // open, done, dropped, carried
	Meeting *formerData             `json:"meeting"`
}

// formerData is an earlier meeting; code, title and date are null where it cannot
// be had.
type formerData struct {
	ID    string  `json:"id"`
	Code  *string `json:"code"`
	Title *string `json:"title"`
	Date  *string `json:"date"`
}

type nextData struct {
	Code  *string `json:"code"` // null where it was only spoken of
	Date  string  `json:"date"`
	Time  *string `json:"time"`
	Place *string `json:"place"`
}

// attendanceData holds the observations of who was there, side by side: the head
// count, counts by kind, and the presences by name.
type attendanceData struct {
	Certainty workshop.Certainty `json:"certainty"` // exact, approximate, at-least, unknown
	Count     *int               `json:"count"`     // null if the certainty is unknown
	Named     int                `json:"named"`
	Left      int                `json:"left"` // of those by name, before the end
	Parts     []partData         `json:"parts"`
	Remote    countData          `json:"remote"` // from elsewhere, by count or by name
	Funder    countData          `json:"funder"` // of all, who count for whoever funds the meeting
	// Of those who were registered by name: all, and how many of them came, said that
	// they could not, and did not come.
	Registered int `json:"registered"`
	Came       int `json:"came"`
	Excused    int `json:"excused"`
	Absent     int `json:"absent"`
	// Organisations is how many there were, of those by name.
	Organisations int          `json:"organisations"`
	Persons       []personData `json:"persons,omitempty"` // only if names were asked for
}

type personData struct {
	Name         string     `json:"name"`
	Organisation *string    `json:"organisation"`
	Role         *string    `json:"role"`
	Group        *int       `json:"group"`
	From         time.Time  `json:"from"`
	To           *time.Time `json:"to"`    // null for who stayed
	Spans        []spanData `json:"spans"` // the last of which is from and to
	Remote       bool       `json:"remote"`
	Excluded     bool       `json:"excluded"` // does not count for the funder
}

type groupData struct {
	Number int      `json:"number"`
	Key    *string  `json:"key"`
	Name   string   `json:"name"`
	Size   *int     `json:"size"`  // null where nobody counted the room
	Named  int      `json:"named"` // members by name; the others were only counted
	People []string `json:"persons,omitempty"`
	Host   *string  `json:"host,omitempty"`
	Scribe *string  `json:"scribe,omitempty"`
}

type stageData struct {
	Number  int                `json:"number"`
	Kind    workshop.StageKind `json:"kind"`
	Key     *string            `json:"key"` // of a title that is the program's own
	Title   string             `json:"title"`
	Minutes *int               `json:"planned_minutes"`
	First   *int               `json:"first_planned_minutes"` // when the meeting began
	Start   *string            `json:"planned_start"`
	Actual  []spanData         `json:"actual"`
	Speaker *whoData           `json:"speaker"`
	Steps   []stepData         `json:"steps"`      // into which the time is divided
	Begun   *int               `json:"step_begun"` // the step begun last, from 1
	boardData
	// Remark is the facilitator's own, and Material what has to be at hand: both
	// only in a file for internal use.
	Remark   *string `json:"remark,omitempty"`
	Material *string `json:"material,omitempty"`
}

type stepData struct {
	Title   string `json:"title"`
	Minutes int    `json:"minutes"`
}

// spokenData is how much somebody spoke, in the order of the first turns. Who is
// there only if names were asked for.
type spokenData struct {
	Who     *whoData `json:"who,omitempty"`
	Turns   int      `json:"turns"`
	Seconds int      `json:"seconds"`
}

type spanData struct {
	From time.Time  `json:"from"`
	To   *time.Time `json:"to"` // null while it goes on
}

// whoData is an office in words, or a person, whose name is null unless names
// were asked for, with the office that the person holds, if that was said.
type whoData struct {
	Kind   string  `json:"kind"` // office, person
	Name   *string `json:"name"`
	Office *string `json:"office,omitempty"`
}

type termsData struct {
	Kind  workshop.AgreementKind  `json:"kind"` // decision, action
	What  string                  `json:"what"`
	Who   *whoData                `json:"who"`
	Due   *string                 `json:"due"`
	Next  *string                 `json:"next"`
	State workshop.AgreementState `json:"state"` // open, done, dropped, carried
}

type agreementData struct {
	termsData
	Stage *int  `json:"stage"` // the number of the stage where it was agreed
	From  []int `json:"from"`  // the numbers of the notes that it was made of
	// CarriedFrom is the earlier meeting from which it was carried over, null if
	// it was agreed in this one.
	CarriedFrom *formerData `json:"carried_from"`
}

type recalledData struct {
	termsData
	Meeting struct {
		Code  string  `json:"code"`
		Title string  `json:"title"`
		Date  *string `json:"date"`
	} `json:"meeting"`
}
