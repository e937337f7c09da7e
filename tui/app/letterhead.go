package app

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/file"
	"talkoot/workshop/memo"
)

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

// LetterheadText implements [kit.Host].
func (a *App) LetterheadText() string { return kit.Plain(memo.LetterheadText(a.words, a.letterhead())) }

// AskLetterhead implements [kit.Host]: the name of the organisation, and a picture.
func (a *App) AskLetterhead() {
	w, now := a.words, a.letterhead()
	name := kit.NewField(w.T("letterhead.name"), now.Name, w.T("letterhead.name.hint"))
	picture := kit.NewField(w.T("letterhead.file"), "", w.T("letterhead.file.hint"))
	fields := []*kit.Field{name, picture}
	taken := func() bool { return false }
	if now.Logo.Known() {
		logo := kit.NewChoice(w.T("letterhead.logo"), []string{
			w.T("letterhead.logo.keep", strings.ToUpper(now.Logo.Format), now.Logo.Width, now.Logo.Height), w.T("letterhead.logo.take"),
		}, 0)
		logo.Hint = w.T("field.choice.hint")
		taken = func() bool { return logo.At() == 1 }
		fields = append(fields, logo)
	}
	a.Show(kit.NewForm(a, w.T("cmd.letterhead"), func() (tea.Cmd, error) {
		called, err := memo.LetterheadName(name.Value())
		if err != nil {
			return nil, err
		}
		head := document.Letterhead{Name: called, Logo: now.Logo}
		if taken() {
			head.Logo = document.Picture{}
		}
		if path := strings.TrimSpace(picture.Value()); path != "" {
			whole, err := file.Whole(path)
			if err != nil {
				return nil, err
			}
			if head.Logo, err = memo.ReadLogo(whole); err != nil {
				return nil, err
			}
		}
		return a.setLetterhead(head), nil
	}, fields...))
}

// setLetterhead remembers whose memos these are.
func (a *App) setLetterhead(head document.Letterhead) tea.Cmd {
	a.head = &head
	a.refresh()
	a.Say(a.words.T("letterhead.set", a.LetterheadText()))
	return a.saver.add(workshop.Batch{Settings: memo.LetterheadSettings(head)})
}
