// Package workshop is the domain of Talkoot: what a meeting is and what may
// happen to it.
//
// # The one idea
//
// A meeting is a journal: an append-only list of entries, one per thing
// somebody did. The state on the screen, a [Meeting], is the fold of that
// journal. Undo, redo, the timeline, crash safety and the merging of two
// laptops all come from the journal, and there is one way to write:
//
//  1. A method of [Meeting] such as [Meeting.AddNote] checks the rules and
//     returns a [Change]: the events that would happen. It alters nothing.
//  2. [Session.Do] makes the change an [Entry], folds it into the state and
//     returns a [Batch] with everything that has to be stored together.
//  3. A [Store] appends the batch in one transaction.
//
// The library is one more journal of the same kind, kept by a [Catalogue]: it
// holds what lies above a meeting (meetings made, deleted, brought back;
// series).
//
// # What stands where
//
//	entry.go, events*.go  the envelope of an entry, the kinds of events
//	fold.go, journal.go   order, undo and redo, the fold
//	meeting.go            a meeting and its details
//	stage.go, clock*.go   the programme; actual times, ahead or behind, moved minutes
//	timer*.go             timers and their owners, the steps of a stage
//	turn.go               the speakers' list
//	board.go, lane.go     boards: one model, many layouts
//	template.go           ready boards, and those of one's own
//	note*.go, merge.go    notes, where they stand, and those that say the same
//	theme.go, vote*.go    themes; votings and their rankings
//	tows.go, priority.go, partnership.go, survey.go
//	                      what some boards are for
//	import*.go            notes, people and a programme from a file
//	brought*.go           a meeting that comes from another database
//	rewrite.go            values of events, whatever their kind
//	question.go           questions, by topic and by group
//	harvest.go            the answers as they are told to the room
//	attendance.go         who was there: observations that may disagree
//	count.go, turnout.go  head counts, of the room and by kind
//	arrival.go, presence.go
//	                      who was expected, came, left, came back
//	person*.go            names, which no journal ever holds; one person, two records
//	organisation.go       organisations, each under one name
//	sensitive.go, mention.go, holdings.go, nameless.go
//	                      what is held of people, and how it is let go
//	fact.go, figure.go, decimal.go, occasion.go, activity.go, months.go, material.go
//	                      what was told besides notes
//	group.go, table.go    small groups, who hosts and who writes
//	division.go           dividing the room by a plan
//	rotation.go           who sits where, round by round
//	seating.go            where somebody who comes late sits
//	agreement.go          decisions and actions
//	recap.go, carry.go, actions.go, next.go, like.go
//	                      what earlier meetings left, and what comes of it
//	series.go             series, and what funders ask of them
//	derive.go, search.go  what lists, reports and search read instead of journals
//	library.go, catalogue*.go, session.go, store.go
//	                      the library, an open meeting, what a store must do
//
// The package is pure: it performs no input or output and reads no clock (the
// time comes in with a [Moment]). It imports the standard library and, for the
// normal form of text, golang.org/x/text/unicode/norm.
package workshop
