// Package rehearsal lets a facilitator practise a planned meeting: with people
// who are made up, in a copy that is thrown away afterwards.
//
//	copied, err := rehearsal.Copy(mo, store, session.Meeting().ID, entries, people, others)
//	room := rehearsal.NewRoom(seed, lang.Finnish, meeting, now)
//	for deed, ok := room.Next(meeting, lane, now); ok; deed, ok = room.Next(meeting, lane, now) {
//		change, err := deed.Change(meeting, people, mo)
//	}
//
// [Copy] puts the meeting and what it can look at into a store in memory, so
// that nothing of a rehearsal can reach the database. [Opening] tells when in the
// evening it begins, and [Clock] lets that evening go faster than the real one.
//
// # What the people do
//
// A [Room] has twenty people of made-up names. Eighteen come to the door in the
// first minutes and two are late; where people are only counted, the late ones
// are counted. They act on the stage that the meeting has come to and nowhere
// else: they call out notes, answer questions group by group, vote where a
// voting is open, and ask for the floor. What the facilitator has to do himself
// (going on, forming groups, opening a voting, the timer) nobody does for him.
//
// The same seed and the same evening give the same deeds. The package reads no
// clock: time comes in.
package rehearsal
