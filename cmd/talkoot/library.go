package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"time"

	"talkoot/store"
	"talkoot/workshop"
	"talkoot/workshop/file"
	"talkoot/workshop/memo"
)

// library is the open database with its catalogue.
type library struct {
	*workshop.Catalogue
	db *store.DB
}

func openLibrary(dir string) (*library, error) {
	db, err := store.Open(dir)
	if err != nil {
		return nil, err
	}
	return &library{workshop.NewCatalogue(db), db}, nil
}

// library opens the database when it is first asked for; it is made where there
// is none.
func (m *Main) library() (*library, error) {
	l, err := m.unread()
	if err != nil {
		return nil, err
	}
	return l, l.Read()
}

// unread is [Main.library] with a catalogue that need not have been read: the
// screens read it themselves, when there is time.
func (m *Main) unread() (*library, error) {
	if m.opened == nil && m.openErr == nil {
		m.opened, m.openErr = openLibrary(m.folder())
	}
	return m.opened, m.openErr
}

// existing is [Main.library] for what makes no sense without a database, such
// as its backup: a mistyped folder must not look like an empty one.
func (m *Main) existing() (*library, error) {
	if err := m.exists(); err != nil {
		return nil, err
	}
	return m.library()
}

// atHand is [Main.library] for what only lists: where there is no database it is
// empty, and none is made.
func (m *Main) atHand() (*library, error) {
	if m.exists() != nil {
		return &library{Catalogue: workshop.NewCatalogue(noStore{})}, nil
	}
	return m.library()
}

// noStore is what stands for a database that is not there. It is asked for the
// journal of the library alone.
type noStore struct{ workshop.Store }

// Origin implements [workshop.Store].
func (noStore) Origin() workshop.Origin { return "" }

// Journal implements [workshop.Store].
func (noStore) Journal(workshop.ID) ([]workshop.Entry, error) { return nil, nil }

func (m *Main) exists() error {
	path := store.PathsOf(m.folder()).Database
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return workshop.Err(workshop.CodeNotFound, path)
	}
	return nil
}

// close lets go of the database. What comes later opens it anew.
func (m *Main) close() {
	if m.opened != nil {
		_ = m.opened.db.Close()
	}
	m.opened, m.openErr = nil, nil
}

// setting returns a setting of the data folder: "" if it was never set, and
// without making a database if there is none.
func (m *Main) setting(key string) (string, error) {
	if m.exists() != nil {
		return "", nil
	}
	l, err := m.unread()
	if err != nil {
		return "", err
	}
	return l.db.Setting(key)
}

// meeting opens the meeting that words mean.
func (m *Main) meeting(words string) (*library, *workshop.Session, error) {
	l, err := m.existing()
	if err != nil {
		return nil, nil, err
	}
	h, err := l.Find(words)
	if err != nil {
		return nil, nil, err
	}
	s, err := l.Open(h.ID)
	return l, s, err
}

// do lets a change happen in a meeting and stores it.
func (m *Main) do(l *library, s *workshop.Session, mo workshop.Moment, c workshop.Change, err error) error {
	b, err := s.Do(mo, c, err)
	if err != nil {
		return err
	}
	return l.db.Append(b)
}

// memoInput is everything that a memo of a meeting can be made of. A board that
// cannot be read any more is left out of what it is compared with.
func (l *library) memoInput(s *workshop.Session, now time.Time) memo.Input {
	read := func(id workshop.ID) *workshop.Meeting {
		other, err := l.Open(id)
		if err != nil {
			return nil
		}
		return other.Meeting()
	}
	return memo.Gather(l.Catalogue, s, read, now)
}

// writing lets files be written as the ledger of the data folder asks, which
// remembers them afterwards.
func (l *library) writing(write func(memo.Writing) error) error {
	stored, err := l.db.Setting(workshop.SettingWritten)
	if err != nil {
		return err
	}
	ledger := file.ParseLedger(stored)
	failed := write(memo.Writing{Ledger: ledger})
	if kept := ledger.String(); kept != stored {
		err = l.db.Append(workshop.Batch{Settings: []workshop.Setting{{Key: workshop.SettingWritten, Value: kept}}})
	}
	return cmp.Or(failed, err)
}
