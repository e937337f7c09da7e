// Package plan divides people into small groups and plans how they change
// tables. It is pure: everything follows from what it is given, a seed included,
// and its searches are limited in steps, never in time, so that a plan can be
// made again anywhere.
//
// # Splitting
//
// [Split] divides people by criteria in the order of their priority:
//
//	sizes.go      sizes that are even to within one, and counting off
//	criterion.go  what can be asked of a split, and what it costs in numbers
//	pairs.go      who has sat together, and how heavily it weighs
//	split.go      the people and groups, and what is refused
//	room.go       a split in the making, and what a move changes
//	arrange.go    the search
//	unmet.go      what could not be had, and why, for sentences
//
// # Rotation
//
// [Rotate] plans who sits where in each round. The measure is the number of
// repeated pairs: the sum over all pairs of people of v(v-1)/2, where v is how
// often the two sit together.
//
//	rotate.go      kinds of rotation, and the plan
//	bound.go       repeated pairs, and what they cannot fall below
//	seating.go     who sits where, and numbers for people
//	field.go       finite fields
//	ring.go        several of them at once, for any number of tables
//	polynomial.go  plans known to meet the bound: planes and arrays
//	design.go      plans in which nobody sits with anybody twice, pairs first
//	kirkman.go     those for tables of three
//	quadruples.go  those for tables of four
//	search.go      what is tried where no plan is known
//	layers.go      searching among regular plans
//	swaps.go       searching among all plans
//
// To find a room's seats without repeated pairs is the social golfer problem,
// which nobody has solved in general: where a search ends above the bound, there
// may be a better plan or not.
//
// # A meeting
//
// [Divide] does both for the people of a meeting, by name or only counted, so
// that [workshop.Meeting.Divide] can make it so.
//
//	divide.go   the wish, the first round, and another one
//	tables.go   the rounds after it
//	deal.go     who of a group takes which route through them
//	present.go  the same look at the groups that there are
//	history.go  who has sat together, in this meeting and in earlier ones
//
// The package holds no words for people: what is unmet is told in constants and
// numbers, and whoever shows it names them.
package plan
