package app

import (
	"maps"
	"slices"
	"sync"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/file"
	"talkoot/workshop/memo"
)

// exportedMsg says how writing a memo ended.
type exportedMsg struct {
	folder string
	paths  []string
	ledger string // what was written so far, "" where that is as it was
	err    error
}

func (a *App) memoInput() memo.Input {
	return memo.Gather(a.catalogue, a.session, a.Other, a.Now())
}

// Document implements [kit.Host].
func (a *App) Document(opt memo.Options) document.Document {
	opt.Letterhead = a.letterhead()
	return memo.Build(a.memoInput(), opt)
}

// letterhead is whose memos these are, read when it is first asked for.
func (a *App) letterhead() document.Letterhead {
	if a.head == nil {
		l, err := memo.Letterhead(a.cfg.Store.Setting)
		if err != nil {
			a.Fail(err)
		}
		a.head = &l
	}
	return *a.head
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

// writeFiles lets files about the open meeting be written into a folder, beside
// the screen and from a copy of what is known at this moment.
func (a *App) writeFiles(folder string, write func(where string, in memo.Input, how memo.Writing) ([]string, error)) tea.Cmd {
	in := a.memoInput()
	in.People, in.Entries = maps.Clone(in.People), slices.Clone(in.Entries)
	others := map[workshop.ID][]workshop.Entry{}
	for id := range in.Others {
		others[id] = slices.Clone(a.sessions[id].Entries())
	}
	a.written = nil
	a.refresh()
	return func() tea.Msg {
		in.Meeting = workshop.Fold(workshop.NewMeeting(), in.Entries)
		for id, entries := range others {
			in.Others[id] = workshop.Fold(workshop.NewMeeting(), entries)
		}
		where, err := file.Whole(folder)
		if err != nil {
			return exportedMsg{err: err}
		}
		var paths []string
		ledger, err := a.outbox.write(func(how memo.Writing) error {
			paths, err = write(where, in, how)
			return err
		})
		return exportedMsg{where, paths, ledger, err}
	}
}

// outbox lets one file be written after the other, and knows what was written.
type outbox struct {
	sync.Mutex
	store  workshop.Store
	ledger *file.Ledger // nil until something is written
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
	err := files(memo.Writing{Ledger: o.ledger})
	return o.ledger.String(), err
}

// exported tells where the memo is. A folder that could be written to is the
// one that is offered the next time.
func (a *App) exported(msg exportedMsg) tea.Cmd {
	var keep tea.Cmd
	if msg.ledger != "" {
		keep = a.set(workshop.SettingWritten, msg.ledger)
	}
	if msg.err != nil {
		a.Fail(msg.err)
		return keep
	}
	a.written = msg.paths
	a.refresh()
	a.Say(a.words.T("exported", len(msg.paths), msg.folder))
	if msg.folder == a.cfg.ExportFolder {
		return keep
	}
	a.cfg.ExportFolder = msg.folder
	return tea.Batch(keep, a.set(workshop.SettingExport, msg.folder))
}

// Exported implements [kit.Host].
func (a *App) Exported() []string { return a.written }
