// Package directory lists everybody on record and their organisations, each once.
//
// [New] makes a [Directory] of what a catalogue knows once its records were read
// (with [workshop.FetchHoldings]); it folds no journal. A person is one entry
// however many records say that they are of the same one, and an organisation is
// one under whatever other names it was written, once somebody said so.
//
// [Directory.LikePeople] and [Directory.LikeOrganisations] suggest which entries
// could be the same (like.go). Nothing is ever merged because of it.
package directory
