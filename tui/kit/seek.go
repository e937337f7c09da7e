package kit

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// Seeker is a screen that finds out beside the keys what takes longer than a
// key may.
type Seeker interface {
	// Seek returns the search for what is not known yet, nil if everything is
	// or a search is under way. It is asked after every message while the
	// screen is shown. The search must read nothing that keys change.
	Seek() tea.Cmd
}

// Found is the message by which a search of a [Seeker] ends. It is called where
// keys are taken, and may change the screen.
type Found func()

// Version tells the states of the open meeting apart. An undo or a redaction
// makes another state of as many entries.
type Version struct {
	meeting *workshop.Meeting
	entries int
}

// VersionOf returns the state that a meeting has come to.
func VersionOf(s *workshop.Session) Version { return Version{s.Meeting(), len(s.Entries())} }
