package memo

import (
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// cover says what, when, where, by whom and how many were there.
func (b *builder) cover() {
	b.facts(
		b.fact("doc.when", b.when()),
		b.fact("doc.where", b.m.Place),
		b.fact("doc.organiser", b.m.Organiser),
		b.fact("doc.series", b.in.seriesNames()...),
		b.fact("doc.attendance", b.attendance()),
	)
	if b.opt.For == Funder {
		b.funderFacts()
	}
}

// when returns the day and the hours of the meeting: those that it was held,
// or else those that are planned.
func (b *builder) when() string {
	if b.m.Date.IsZero() {
		return ""
	}
	day := b.w.Weekday(b.m.Date) + " " + b.w.Date(b.m.Date)
	from, to := b.hours()
	switch {
	case !from.Known():
		return day
	case !to.Known():
		return b.w.T("doc.day.from", day, b.w.TimeOfDay(from))
	}
	return b.w.T("doc.day.hours", day, b.w.TimeOfDay(from), b.w.TimeOfDay(to))
}

// hours returns when the meeting began and ended. Times recorded on another
// day than the meeting's (it was written up afterwards) do not count.
func (b *builder) hours() (from, to workshop.TimeOfDay) {
	began, ended := b.m.Started(), b.m.Ended()
	if held := !b.ahead || !b.m.Time.Known(); held && !began.IsZero() && workshop.DateOf(began) == b.m.Date {
		if ended.IsZero() {
			return workshop.TimeOfDayOf(began), workshop.NoTime
		}
		return workshop.TimeOfDayOf(began), workshop.TimeOfDayOf(ended)
	}
	to = b.m.Schedule(time.Time{}).End
	if to == b.m.Time {
		to = workshop.NoTime
	}
	return b.m.Time, to
}

// attendance returns how many were there, in one line, with both observations
// where there are two.
func (b *builder) attendance() string {
	a := &b.m.Attendance
	best := b.w.Count(a.Best())
	if room, remote := a.InRoom(), a.Remote(); room.Known() && remote.Known() {
		best = b.w.T("doc.count.remote", best, b.w.Count(room), b.w.Count(remote))
	}
	if named := len(a.Presences); named > 0 && a.Count.Known() {
		return b.w.T("doc.count.named", best, named)
	}
	return best
}

// funderFacts are what a funder asks: for whom and why each series of the meeting is
// held, who pays, and how many of those present count for them.
func (b *builder) funderFacts() {
	for _, s := range b.in.Series {
		about := seriesFacts(s.SeriesDetails, b.w)
		if len(b.in.Series) > 1 && s.SeriesDetails != (workshop.SeriesDetails{}) {
			about = append([]document.Fact{b.fact("doc.series", s.Name)}, about...)
		}
		b.facts(about...)
	}
	b.facts(b.fact("doc.funded", b.w.Count(b.m.Attendance.ForFunder())))
}

// seriesFacts are what the organiser says of a series.
func seriesFacts(d workshop.SeriesDetails, w *lang.Words) []document.Fact {
	return []document.Fact{
		{Label: w.T("series.target"), Values: []string{d.Target}},
		{Label: w.T("series.municipality"), Values: []string{d.Municipality}},
		{Label: w.T("series.funder"), Values: []string{d.Funder}},
		{Label: w.T("series.aims"), Values: []string{document.Clean(d.Aims)}},
	}
}
