package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
	"golang.org/x/text/unicode/norm"

	"talkoot/workshop"
)

// sayPath prints a path, alone on its line.
func (m *Main) sayPath(path string) { fmt.Fprintln(m.out, printable(path)) }

// printable returns a path as it is, unless it holds what must not reach a
// terminal. A path in another normal form than our texts is left in that.
func printable(path string) string {
	clean := workshop.CleanLine(path)
	if clean == strings.TrimSpace(norm.NFC.String(path)) {
		return path
	}
	return clean
}

// exportFolder returns where the screens write memos while no other folder was
// chosen: among the user's documents, or else in the data folder.
func (m *Main) exportFolder() string {
	if documents := xdg.UserDirs.Documents; isFolder(documents) {
		return filepath.Join(documents, "Talkoot")
	}
	return filepath.Join(m.folder(), "export")
}

// isFolder reports whether there is a folder with a path.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
