// Package tui holds the screens of Talkoot.
//
//	app         the only tea.Model: the way of a key, the saver, the overlays' stack
//	kit         what screens are made of: key map, theme, capture line, lists, boxes, forms
//	welcome     the first start: language, example or new meeting
//	meetings    the list of meetings
//	programme   the stages of a meeting
//	stage       a stage and its board: SWOT grid, columns, list, questions and groups
//	groups      dividing the room into small groups, their rounds, and changes live
//	harvest     the answers of the groups, told to the room in turn
//	twins       notes of a board that say the same, to be merged
//	themes      a board by themes, with suggested ones
//	votes       the votings on a board: rules, what was entered, the result
//	compare     a board beside those of other meetings, or its groups beside each other
//	intake      notes from a file onto a board, looked at before they are added
//	priorities  the aims that notes serve, with gaps and heaps
//	timers      all timers, their steps, minutes moved between stages
//	speakers    who asked to speak, who speaks, how long each has spoken
//	search      notes of all meetings, by words, lanes, themes and places
//	report      what the meetings of a series, a year or a place come to
//	attendance  head count and names
//	agreements  decisions and actions
//	memo        preview and writing of the memo
//	audience    what the room sees, drawn for the back row, and a window for it
//	relay       what brings it to other windows: a local socket
//
// A screen knows the kit and the domain, never another screen and never the
// database: what it needs of the running program it asks of a [kit.Host].
//
// # The way of a key
//
//  1. app gives it to the topmost overlay (palette, help, menu, form), if any.
//  2. Otherwise the key map names the command it stands for, and the screen's or
//     the program's own command of that name runs; one that cannot run now says
//     why.
//  3. A key that stands for nothing is text, and goes to the capture line.
//
// What takes longer than a key may, a screen finds out beside the keys: see
// [kit.Seeker].
//
// A command asks the domain for a change, hands it to [kit.Host.Do], and the
// next frame shows it; the saver appends it meanwhile.
package tui
