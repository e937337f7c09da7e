// Package store keeps the journals and records of Talkoot in one file, an
// embedded bbolt database. It implements [workshop.Store], and adds what the
// command line needs: backup, restore, check.
//
// # Promises
//
//   - What [DB.Append] acknowledged is on the disk: a batch is one
//     transaction, and bbolt syncs it before it returns.
//   - A journal is only ever added to. The exceptions are the ones that people
//     have a right to: [DB.Erase], [DB.EraseNames] and [DB.Redact] take things out for good,
//     from the database, from its backups, and from whatever is restored later.
//   - Headers, summaries, search texts and series are derived. They are written
//     with the entry that changes them, compared by [DB.Check] and written anew
//     by [DB.Rebuild].
//   - A damaged file is an error with a code, not a crash: bbolt reads through
//     a memory map, where a truncated file or a bad sector raises a signal, so
//     every method that touches it is guarded (guard.go), and the pages are
//     looked through before a file is used (trust.go, pages.go).
//   - A file is replaced by a rename of a complete and synced one, never
//     overwritten.
//
// # What stands where
//
//	buckets.go            the tree of the database and its keys
//	open.go, handle.go    opening, locking, closing
//	guard.go, trouble.go  faults and errors made into codes
//	pages.go, trust.go    looking through a file before it is used
//	append.go, read.go    the way in and the way out
//	codec.go, scan.go     records as JSON, and reading many of them fast
//	derived.go            what is folded from the journals
//	forget.go             what was erased and redacted, and how it is applied
//	erase.go, nameless.go, redact.go
//	                      taking out for good
//	replace.go            compacting, replacing a file
//	backup.go, restore.go, verify.go, check.go, migrate.go
//
// All errors are [workshop.Error] with one of the codes of trouble, and none
// holds anybody's name. A [DB] is safe for use by several goroutines.
package store
