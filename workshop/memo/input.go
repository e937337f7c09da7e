package memo

import (
	"time"

	"talkoot/workshop"
)

// Input is everything that a document can be made of.
type Input struct {
	Meeting *workshop.Meeting
	People  workshop.People
	// Organisation gives the one name of an organisation, of those that mean the
	// same; nil where each name is one.
	Organisation func(name string) string
	Series       []workshop.Series   // those that the meeting is in
	Recap        []workshop.Recalled // what was agreed earlier in the series
	Parked       []workshop.Topic    // what was parked there and not dealt with before
	// Next is the meeting after it; one that was only spoken of has no id.
	Next workshop.Header
	// Now is when the document is made, in the time zone of the meetings; only a
	// calendar and [News] need it.
	Now     time.Time
	Entries []workshop.Entry // the journal, for the timeline; nil leaves that out
	// Others are the meetings with whose boards those of this one are compared,
	// as far as they can be had.
	Others map[workshop.ID]*workshop.Meeting
}

// Gather returns the input of an open meeting. Read gives other meetings, nil for one
// that cannot be had.
func Gather(c *workshop.Catalogue, s *workshop.Session, read func(workshop.ID) *workshop.Meeting, now time.Time) Input {
	m := s.Meeting()
	return Input{
		Meeting: m, People: s.People(), Organisation: c.OrganisationNames(), Series: c.SeriesOf(m.Series),
		Recap: c.Recap(m.ID), Parked: c.ParkedBefore(m.ID), Next: c.Next(m), Now: now,
		Entries: s.Entries(), Others: Others(m, read),
	}
}

// seriesNames are the names of the series that the meeting is in.
func (in Input) seriesNames() []string {
	names := make([]string, len(in.Series))
	for i, s := range in.Series {
		names[i] = s.Name
	}
	return names
}
