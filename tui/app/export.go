package app

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/file"
	"talkoot/workshop/memo"
)

// exportedMsg says how writing files ended.
type exportedMsg struct {
	meeting workshop.ID // "" if they are about several
	folder  string
	paths   []string
	beside  []string // the names of those that stand beside one that was edited
	ledger  string   // what was written so far, "" where that is as it was
	unasked bool     // nobody asked for them: they keep a memo current
	err     error
}

func (a *App) memoInput() memo.Input {
	return memo.Gather(a.catalogue, a.session, a.Other, a.Now())
}

// Document implements [kit.Host].
func (a *App) Document(opt memo.Options) document.Document {
	opt.Letterhead = a.letterhead()
	return memo.Build(a.memoInput(), opt)
}

// Export implements [kit.Host].
func (a *App) Export(formats []string, folder string, opt memo.Options) tea.Cmd {
	if a.rehearses() {
		a.Fail(workshop.Err(workshop.CodeRehearsal))
		return nil
	}
	opt.Letterhead = a.letterhead()
	return a.writeFiles(folder, func(where string, in memo.Input, how memo.Writing) ([]string, error) {
		return memo.Export(where, in, opt, formats, how)
	})
}

// aboutMeeting writes files about a meeting into a folder.
type aboutMeeting func(where string, in memo.Input, how memo.Writing) ([]string, error)

// writeFiles lets files about the open meeting be written into a folder, beside
// the screen and from a copy of what is known at this moment.
func (a *App) writeFiles(folder string, write aboutMeeting) tea.Cmd {
	return a.writing(folder, exportedMsg{}, a.copied(a.session, write))
}

// copied makes a writer of files about a meeting as it stands at this moment.
func (a *App) copied(s *workshop.Session, write aboutMeeting) func(string, memo.Writing) ([]string, error) {
	in := memo.Gather(a.catalogue, s, a.Other, a.Now())
	in.People, in.Entries = maps.Clone(in.People), slices.Clone(in.Entries)
	others := map[workshop.ID][]workshop.Entry{}
	for id := range in.Others {
		others[id] = slices.Clone(a.sessions[id].Entries())
	}
	return func(where string, how memo.Writing) ([]string, error) {
		in.Meeting = workshop.Fold(workshop.NewMeeting(), in.Entries)
		for id, entries := range others {
			in.Others[id] = workshop.Fold(workshop.NewMeeting(), entries)
		}
		return write(where, in, how)
	}
}

// writing lets files be written beside the screen, which tells how far they are if
// that takes long.
func (a *App) writing(folder string, msg exportedMsg, write func(string, memo.Writing) ([]string, error)) tea.Cmd {
	if !msg.unasked {
		a.written = nil
		a.refresh()
	}
	a.outbox.waiting++
	return tea.Batch(a.outbox.look(), func() tea.Msg {
		if msg.folder, msg.err = file.Whole(folder); msg.err != nil {
			return msg
		}
		if _, err := os.Stat(msg.folder); msg.unasked && err != nil { // nobody chose to have it made anew
			msg.err = file.Explain(err, msg.folder)
			return msg
		}
		var names []string
		msg.ledger, msg.err = a.outbox.write(func(how memo.Writing) (err error) {
			tell := how.Progress
			how.Progress = func(name string, done, all int) {
				names = append(names, name)
				tell(name, done, all)
			}
			msg.paths, err = write(msg.folder, how)
			return err
		})
		msg.beside = besideOthers(msg.paths, names)
		return msg
	})
}

// besideOthers are the names of the files that are not called as they were to be.
func besideOthers(paths, names []string) (out []string) {
	for _, p := range paths {
		if name := filepath.Base(p); len(names) > 0 && !slices.Contains(names, name) {
			out = append(out, name)
		}
	}
	return out
}

// outbox lets one file be written after the other, and knows what was written.
type outbox struct {
	sync.Mutex
	store  workshop.Store
	ledger *file.Ledger // nil until something is written

	// Of the loop alone: how many have not ended yet, and whether that takes long.
	waiting int
	long    bool
	now     atomic.Pointer[underway]
}

// underway is how far the writing of some files is.
type underway struct {
	name      string
	done, all int
}

// write returns the ledger as it is to be kept, beside what the writer gave.
func (o *outbox) write(files func(memo.Writing) error) (string, error) {
	o.Lock()
	defer o.Unlock()
	if o.ledger == nil {
		kept, err := o.store.Setting(workshop.SettingWritten)
		if err != nil {
			return "", err
		}
		o.ledger = file.ParseLedger(kept)
	}
	defer o.now.Store(nil)
	err := files(memo.Writing{Ledger: o.ledger, Progress: func(name string, done, all int) {
		o.now.Store(&underway{name, done, all})
	}})
	return o.ledger.String(), err
}

// lookedMsg comes while files are written, to tell how far they are.
type lookedMsg struct{}

// How soon it is told that files are being written, and how often how far they are.
const (
	soon  = 500 * time.Millisecond
	often = 100 * time.Millisecond
)

// look lets it be told how far the files are, if they are not written by then.
func (o *outbox) look() tea.Cmd {
	after := soon
	if o.long {
		after = often
	}
	return tea.Tick(after, func(time.Time) tea.Msg { return lookedMsg{} })
}

// looked takes note that the files take long. Each of those who wait has a look of
// its own at first, of which one goes on.
func (o *outbox) looked() tea.Cmd {
	if o.waiting == 0 {
		return nil
	}
	o.long = true
	return o.look()
}

// ended takes note that some files are written, or will not be.
func (o *outbox) ended() {
	if o.waiting--; o.waiting == 0 {
		o.long = false
	}
}

// writingText tells how far the files are that take long to write.
func (a *App) writingText() string {
	if !a.outbox.long {
		return ""
	}
	if u := a.outbox.now.Load(); u != nil {
		return a.words.T("writing.file", u.done+1, u.all, kit.Plain(u.name))
	}
	return a.words.T("writing")
}

// exported tells where the files are. A folder that could be written to is the
// one that is offered the next time.
func (a *App) exported(msg exportedMsg) tea.Cmd {
	a.outbox.ended()
	var cmds []tea.Cmd
	if msg.ledger != "" {
		cmds = append(cmds, a.set(workshop.SettingWritten, msg.ledger))
	}
	if msg.err != nil {
		a.Fail(msg.err)
		if msg.unasked {
			a.follow.failed(msg.meeting)
			if a.leaving { // nobody would read it here
				a.outcome.Unwritten = msg.err
			}
		}
		return tea.Batch(append(cmds, a.leaveWhenSaved())...)
	}
	if !msg.unasked || a.session != nil && a.session.Meeting().ID == msg.meeting {
		a.written = msg.paths
	}
	a.refresh()
	a.Say(a.words.T("exported", len(msg.paths), msg.folder))
	if len(msg.beside) > 0 {
		a.Say(a.words.T("exported.beside", strings.Join(ends(msg.beside), ", ")))
	}
	if kept := a.memos(); !kept.folder || msg.folder != a.cfg.ExportFolder {
		kept.folder, a.cfg.ExportFolder = true, msg.folder
		cmds = append(cmds, a.set(workshop.SettingExport, msg.folder))
	}
	return tea.Batch(append(cmds, a.leaveWhenSaved())...)
}

// Exported implements [kit.Host].
func (a *App) Exported() []string { return a.written }
