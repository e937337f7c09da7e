// Package audience makes what the room sees: a frame of its own, for reading
// from the back row, and never a mirror of the working screen.
//
// A [Frame] is made by [Show] from the meeting and from where the facilitator
// is. It is data without a look: tui/audience draws it, in the facilitator's
// window or in a second one to which it travels as JSON. A running timer is a
// deadline in it, so that a window ticks by itself.
//
// # What the room may see
//
// Nothing comes into a frame that is not listed here.
//
//   - Titles, questions, lanes and groups, as somebody named them, and notes as
//     they were said: what was written on the board for all to read, surnames in
//     it included. Parked and unsorted notes are not shown.
//   - Of people on record the given name alone. Where two who have to do with
//     the meeting share it, the initial of the surname tells them apart, and
//     where they share that too, a number.
//   - An office in words, but not words that look like a full name (two or more,
//     all with a capital letter): those are left out.
//   - What a voting came to only once it is revealed; before that not even how
//     much was cast.
//   - While groups answer a question, how many have answered. What they
//     answered comes with the harvest.
//
// Half-typed text, private remarks, marks of the facilitator's own, what the
// program tells in passing, organisations, and everything else stay out.
package audience
