package example

import (
	"time"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// text is one text in the three languages.
type text struct{ fi, sv, en string }

func (t text) in(l lang.Language) string {
	switch l {
	case lang.Finnish:
		return t.fi
	case lang.Swedish:
		return t.sv
	}
	return t.en
}

// same is a proper name, which no language translates.
func same(name string) text { return text{name, name, name} }

// exampleMark begins what is made up.
var exampleMark = text{"Esimerkki: ", "Exempel: ", "Example: "}

// madeUp marks a text as an example.
func madeUp(t text) text {
	return text{exampleMark.fi + t.fi, exampleMark.sv + t.sv, exampleMark.en + t.en}
}

// meeting is the table of one meeting.
type meeting struct {
	date       workshop.Date
	title      text
	organiser  text
	series     []string
	count      workshop.Count
	parts      []workshop.Part // of those counted, as far as the page tells who they were
	groups     int             // small groups, of sizes that nobody knows
	stages     []stage
	priorities []priority
	agreements []agreement
	carries    workshop.Date // of the earlier meeting whose open things it took up
}

// stage is a stage of a programme with what stands on its board.
type stage struct {
	kind    workshop.StageKind
	called  string // the program's own word for it, or
	title   text   // a title of its own
	speaker text
	board   string          // the key of a template, "" for that of the kind
	survey  workshop.Survey // whose answers the notes are, if it is of one
	asks    []text          // the questions of small groups, which become lanes
	says    []said
	told    told
	work    work
}

// said is notes in one lane, in one go: the one with a key ("points"), or else
// the question with a number, from 1. Group is the number of the small group
// that gave them, 0 for none.
type said struct {
	lane     string
	question int
	group    int
	notes    []text
}

func points(notes ...text) said    { return said{lane: "points", notes: notes} }
func remarks(notes ...text) said   { return said{lane: "remarks", notes: notes} }
func questions(notes ...text) said { return said{lane: "questions", notes: notes} }
func answers(notes ...text) said   { return said{lane: "answers", notes: notes} }
func solutions(notes ...text) said { return said{lane: "solutions", notes: notes} }

// exampleAnswer is the made-up answer of a group (0 for the whole room) to the
// question with a number.
func exampleAnswer(question, group int, answer text) said {
	return said{question: question, group: group, notes: []text{madeUp(answer)}}
}

// agreement is what a meeting agreed.
type agreement struct {
	kind workshop.AgreementKind
	what text
	who  text
	due  workshop.Date
	next text
	from []text // the notes that it was made of
	// closing says that the page tells of it as the end of the evening.
	closing bool
	// done is the date of the later meeting whose page shows that it came
	// about; zero where no page tells.
	done workshop.Date
}

func day(year, month, day int) workshop.Date {
	return workshop.Date{Year: year, Month: time.Month(month), Day: day}
}

func exactly(n int) workshop.Count { return workshop.Count{Certainty: workshop.Exact, N: n} }

// associationPeople are those who were counted, where the page calls all of them
// people of associations.
func associationPeople(c workshop.Count) []workshop.Part {
	return []workshop.Part{{Kind: workshop.AssociationPeople, Count: c}}
}

func about(n int) workshop.Count { return workshop.Count{Certainty: workshop.Approximate, N: n} }

var notCounted = workshop.Count{Certainty: workshop.Uncounted}

// place is where all meetings were held.
const place = "Liperi"

// The offices that speak in several meetings.
var (
	municipalManager = text{"Kunnanjohtaja", "Kommundirektören", "The municipal manager"}
	jake             = text{"JAKE-hanke", "JAKE-projektet", "The JAKE project"}
)

// hosts are those who invited to the meetings, where the page tells it.
var hosts = text{
	"Liperin kunta ja JAKE-hanke",
	"Liperi kommun och JAKE-projektet",
	"The municipality of Liperi and the JAKE project",
}

// meetings are the tables in the order in which the meetings were held.
var meetings = []meeting{offers, swot, partnership, guideline, future, rally}
