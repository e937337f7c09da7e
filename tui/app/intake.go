package app

import (
	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"

	"talkoot/workshop"
	"talkoot/workshop/file"
	"talkoot/workshop/intake"
)

// tableMsg brings what reading the table of a file came to.
type tableMsg struct {
	meeting workshop.ID // for which it was read
	table   intake.Table
	err     error
	then    func(intake.Table, error) tea.Cmd
}

// ReadTable implements [kit.Host].
func (a *App) ReadTable(path string, then func(intake.Table, error) tea.Cmd) tea.Cmd {
	msg := tableMsg{meeting: a.session.Meeting().ID, then: then}
	return func() tea.Msg {
		msg.table, msg.err = readTable(path)
		return msg
	}
}

// readTable reads the table of a file.
func readTable(path string) (intake.Table, error) { return readNamed(path, intake.ReadTableFile) }

// readNamed reads a file whose path was typed. Text that is typed or pasted is put
// in the normal form NFC; the name on the disk may be in the other, NFD, if the
// file comes from a Mac.
func readNamed[T any](path string, read func(path string) (T, error)) (T, error) {
	whole, err := file.Whole(path)
	if err != nil {
		var none T
		return none, err
	}
	v, err := read(whole)
	if other := norm.NFD.String(whole); workshop.ErrorCode(err) == workshop.CodeNotFound && other != whole {
		if v, err := read(other); workshop.ErrorCode(err) != workshop.CodeNotFound {
			return v, err
		}
	}
	return v, err
}

// tableRead hands a table on, if the meeting for which it was read is still open.
func (a *App) tableRead(msg tableMsg) tea.Cmd {
	if a.session == nil || a.session.Meeting().ID != msg.meeting {
		return nil
	}
	return msg.then(msg.table, msg.err)
}
