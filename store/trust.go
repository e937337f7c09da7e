package store

import (
	"fmt"
	"os"

	"talkoot/workshop"
)

// bbolt believes its pages. A damaged one leads it to addresses that no guard
// can make harmless: the collector of garbage ends a program in which it finds
// them. So the pages of a file are looked through before it is used.
//
// That takes as long as reading the file, which would be felt at every start
// once there are a thousand meetings. Hence a mark beside the database: its
// size and time of change when it was last closed in order. While they are the
// same, nothing wrote to it since, and it is opened at once. A crash, a copy, a
// synchroniser or a disk that lost the end of the file each leave another time
// or size. What rots without either is found by [DB.Check] and by the backups,
// which are always looked through.

// markSuffix is added to the name of a database for that of its mark.
const markSuffix = ".checked"

func markOf(info os.FileInfo) string {
	return fmt.Sprintf("%d bytes, changed %d\n", info.Size(), info.ModTime().UnixNano())
}

// isTrusted reports whether a file is as it was when it was closed in order.
// info is of before it was opened: opening can make it longer.
func isTrusted(path string, info os.FileInfo) bool {
	mark, err := os.ReadFile(path + markSuffix)
	return err == nil && string(mark) == markOf(info)
}

// trust leaves the mark of a file that was just closed in order. Without one
// the next start takes longer; no more than that.
func trust(path string) {
	info, err := os.Stat(path)
	if err == nil && !isTrusted(path, info) {
		_ = os.WriteFile(path+markSuffix, []byte(markOf(info)), 0o600)
	}
}

// distrust takes the mark away.
func distrust(path string) { _ = os.Remove(path + markSuffix) }

// checkPages looks through the pages of an open file.
func (h *handle) checkPages() error {
	info, err := h.file.Stat()
	if err != nil {
		return trouble(err, h.path)
	}
	if err := checkPages(h.file, info.Size()); err != nil {
		return workshop.Wrap(err, workshop.CodeDamaged, h.path)
	}
	return nil
}
