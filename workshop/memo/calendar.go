package memo

import (
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// Calendar is what a calendar file holds.
type Calendar struct {
	// Actions are told on the day on which they are due; those without one are
	// left out.
	Actions  []workshop.Recalled
	Meetings []Appointment
	// Now is when the file is made, in the time zone in which meetings are held.
	Now time.Time
}

// Appointment is a meeting or another event in a [Calendar].
type Appointment struct {
	ID      workshop.ID // by which a calendar knows it again
	Title   string
	Date    workshop.Date
	Time    workshop.TimeOfDay
	Minutes int // how long it is planned to take, 0 if that is not known
	Place   string
}

// Empty reports whether there is nothing to write: a calendar file has to hold
// something.
func (c Calendar) Empty() bool {
	for _, a := range c.Actions {
		if !a.Due.IsZero() {
			return false
		}
	}
	return len(c.Meetings) == 0
}

// ICS writes a calendar as a file of the kind iCalendar (RFC 5545), for any
// program that imports one. Names of people are in it as the options ask.
//
// An action is an event of a whole day that blocks nobody's time, and not a to-do:
// Outlook and Google leave out the to-dos of a file that they import. Hours are in
// UTC, reckoned in the time zone of the machine, whose rules for the summer it
// knows: a file that brought such rules along (VTIMEZONE) would have to be right
// about them for any place and year, and calendars follow them differently. What
// was imported before is known by its UID and, its SEQUENCE being higher, made
// anew: the minutes since 1970 serve as that.
func ICS(w io.Writer, c Calendar, people workshop.People, opt Options) error {
	b := newBuilder(Input{People: people}, opt)
	f := icsFile{now: c.Now}
	f.property("BEGIN", "VCALENDAR")
	f.property("VERSION", "2.0")
	f.property("PRODID", "-//Talkoot//Talkoot//"+strings.ToUpper(string(b.w.Language())))
	f.property("CALSCALE", "GREGORIAN")
	f.property("METHOD", "PUBLISH")
	for _, m := range c.Meetings {
		f.meeting(m)
	}
	for _, a := range c.Actions {
		if !a.Due.IsZero() {
			f.action(b, a)
		}
	}
	f.property("END", "VCALENDAR")
	_, err := io.WriteString(w, f.text.String())
	return err
}

// MeetingICS writes what a meeting has for a calendar: its open actions, itself as
// long as it is to come, the next meeting, and the coming events that it was told
// of.
func MeetingICS(w io.Writer, in Input, opt Options) error {
	return ICS(w, meetingCalendar(in, opt), in.People, opt)
}

func meetingCalendar(in Input, opt Options) Calendar {
	b, c := newBuilder(in, opt), Calendar{Now: in.Now}
	m := b.m
	h := m.Header()
	for _, a := range m.Summary().Agreements {
		if a.Kind != workshop.Decision && a.State == workshop.Open {
			c.Actions = append(c.Actions, workshop.Recalled{Meeting: h, AgreementSummary: a})
		}
	}
	if m.Status() == workshop.Planned && !m.Date.IsZero() {
		minutes := 0
		for _, s := range m.Stages {
			minutes += s.Planned
		}
		c.Meetings = append(c.Meetings, Appointment{m.ID, m.Title, m.Date, m.Time, minutes, m.Place})
	}
	if n := in.Next; !n.Date.IsZero() {
		next := Appointment{ID: n.ID, Title: n.Title, Date: n.Date, Time: n.Time, Place: n.Place}
		if n.ID == "" { // it was only spoken of
			next.ID, next.Title = m.ID+"-next", b.w.T("doc.next.meeting")+": "+m.Title
		}
		c.Meetings = append(c.Meetings, next)
	}
	for _, o := range m.Occasions {
		if !o.Date.IsZero() {
			c.Meetings = append(c.Meetings, Appointment{ID: o.ID, Title: o.Title, Date: o.Date, Time: o.Time, Place: o.Place})
		}
	}
	return c
}

// icsFile is a calendar file as it is being written.
type icsFile struct {
	now  time.Time
	text strings.Builder
}

func (f *icsFile) meeting(m Appointment) {
	f.begin(m.ID, m.Title)
	f.from(m.Date, m.Time, m.Minutes)
	f.words("LOCATION", m.Place)
	f.property("END", "VEVENT")
}

// action writes an action. One that is done or was dropped says so: that it is no
// longer open is news to a calendar that has it.
func (f *icsFile) action(b *builder, a workshop.Recalled) {
	title := a.What
	if a.State != workshop.Open {
		title = b.w.T("state."+string(known(a.State))) + ": " + a.What
	}
	f.begin(a.ID, title)
	f.from(a.Due, workshop.NoTime, 0)
	f.words("DESCRIPTION", document.Join("\n",
		b.labelled("doc.who", b.owner(a.Who)),
		b.labelled("doc.next", a.Next),
		b.labelled("doc.calendar.agreed", document.Join(" ", b.w.Date(a.Meeting.Date), a.Meeting.Title))))
	f.property("TRANSP", "TRANSPARENT")
	f.property("END", "VEVENT")
}

func (f *icsFile) begin(id workshop.ID, title string) {
	f.property("BEGIN", "VEVENT")
	f.words("UID", string(id)+"@talkoot")
	f.property("DTSTAMP", icsTime(f.now))
	f.property("SEQUENCE", strconv.FormatInt(max(0, f.now.Unix()/60), 10))
	f.words("SUMMARY", title)
}

// from writes when something is: at an hour, for some minutes if that is known, or
// all day, which needs no end.
func (f *icsFile) from(d workshop.Date, at workshop.TimeOfDay, minutes int) {
	if !at.Known() {
		f.property("DTSTART;VALUE=DATE", icsDate(d.Time()))
		return
	}
	start := time.Date(d.Year, d.Month, d.Day, 0, int(at), 0, 0, f.now.Location())
	f.property("DTSTART", icsTime(start))
	if minutes > 0 {
		f.property("DTEND", icsTime(start.Add(time.Duration(minutes)*time.Minute)))
	}
}

func icsDate(t time.Time) string { return t.Format("20060102") }

func icsTime(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

// words writes a property that holds what somebody typed, which may be several
// lines; nothing where there is none.
func (f *icsFile) words(name, text string) {
	lines := strings.Split(text, "\n")
	for i, s := range lines {
		lines[i] = icsEscape.Replace(document.Clean(s))
	}
	if text = strings.Join(lines, `\n`); text != "" {
		f.property(name, text)
	}
}

var icsEscape = strings.NewReplacer(`\`, `\\`, `;`, `\;`, `,`, `\,`)

// icsWidth is how many octets a line may have, without its end.
const icsWidth = 75

// property writes a property, in as many lines as it takes; those after the first
// begin with a space. No character is cut in two.
func (f *icsFile) property(name, value string) {
	rest, width := name+":"+value, icsWidth
	for len(rest) > width {
		cut := width
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		f.text.WriteString(rest[:cut] + "\r\n ")
		rest, width = rest[cut:], icsWidth-1
	}
	f.text.WriteString(rest + "\r\n")
}
