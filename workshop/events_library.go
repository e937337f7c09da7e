package workshop

// The kinds of events of the library's journal. What each does stands beside the
// part of the library that it concerns.

// MeetingDeleted puts a meeting out of sight; its journal stays.
type MeetingDeleted struct {
	Meeting ID `json:"meeting"`
}

// MeetingBroughtBack takes back a [MeetingDeleted].
type MeetingBroughtBack struct {
	Meeting ID `json:"meeting"`
}

// MeetingArchived puts a meeting out of the way; it counts all the same.
type MeetingArchived struct {
	Meeting ID `json:"meeting"`
}

// MeetingUnarchived takes back a [MeetingArchived].
type MeetingUnarchived struct {
	Meeting ID `json:"meeting"`
}

// SeriesNamed makes a series or gives it another name.
type SeriesNamed struct {
	Series ID     `json:"series"`
	Name   string `json:"name"`
}

// SeriesDescribed states the name and all details of a series.
type SeriesDescribed struct{ Series }

// OrganisationsMerged says that a name means an organisation that is known under
// another.
type OrganisationsMerged struct{ Alias }

// OrganisationSplit takes back an [OrganisationsMerged].
type OrganisationSplit struct {
	Alias string `json:"alias"`
}

// OrganisationsApart says that names that look alike are those of organisations
// of their own.
type OrganisationsApart struct {
	Names []string `json:"names"`
}

func init() {
	register[MeetingDeleted]()
	register[MeetingBroughtBack]()
	register[MeetingArchived]()
	register[MeetingUnarchived]()
	register[SeriesNamed]()
	register[SeriesDescribed]()
	register[OrganisationsMerged]()
	register[OrganisationSplit]()
	register[OrganisationsApart]()
}

// Kind implements [Payload].
func (MeetingDeleted) Kind() string      { return "meeting.deleted" }
func (MeetingBroughtBack) Kind() string  { return "meeting.brought_back" }
func (MeetingArchived) Kind() string     { return "meeting.archived" }
func (MeetingUnarchived) Kind() string   { return "meeting.unarchived" }
func (SeriesNamed) Kind() string         { return "series.named" }
func (SeriesDescribed) Kind() string     { return "series.described" }
func (OrganisationsMerged) Kind() string { return "organisation.merged" }
func (OrganisationSplit) Kind() string   { return "organisation.split" }
func (OrganisationsApart) Kind() string  { return "organisation.apart" }
