package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"talkoot/workshop"
)

// privacyAsked is what somebody wants to know of what is held about people, or to
// have erased.
type privacyAsked struct {
	find, erase, meeting string
	expired              bool
	texts                bool // with erase: the texts that hold the name too
	names, asJSON        bool
	yes                  bool // do not ask
}

func (m *Main) privacyCommand() *cobra.Command {
	var a privacyAsked
	cmd := &cobra.Command{
		Use:  "privacy",
		Args: m.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := a.one(cmd); err != nil {
				return err
			}
			l, err := m.existing()
			if err != nil {
				return err
			}
			h, err := l.holdings()
			if err != nil {
				return err
			}
			switch {
			case a.find != "":
				return m.findPerson(l, h, a.find)
			case a.erase != "":
				return m.erasePerson(l, h, a)
			case a.meeting != "":
				return m.eraseMeetingNames(l, h, a)
			case a.expired:
				return m.eraseExpired(l, h, a)
			case a.asJSON:
				return m.heldJSON(h, a.names)
			}
			m.printHeld(h, a.names)
			return nil
		},
	}
	fs := cmd.Flags()
	fs.BoolVar(&a.names, "names", false, "cli.flag.privacy.names")
	fs.BoolVar(&a.asJSON, "json", false, "cli.flag.json")
	fs.Var(text(&a.find), "find", "cli.flag.privacy.find")
	fs.Var(text(&a.erase), "erase", "cli.flag.privacy.erase")
	fs.BoolVar(&a.texts, "texts", false, "cli.flag.privacy.texts")
	fs.Var(text(&a.meeting), "erase-names", "cli.flag.privacy.erase-names")
	fs.BoolVar(&a.expired, "erase-expired", false, "cli.flag.privacy.erase-expired")
	fs.BoolVar(&a.yes, "yes", false, "cli.flag.yes")
	fs.SortFlags = false
	return cmd
}

// one refuses several things at once: what is erased must be beyond doubt.
func (a privacyAsked) one(cmd *cobra.Command) error {
	n := 0
	for _, flag := range []string{"find", "erase", "erase-names", "erase-expired"} {
		if cmd.Flags().Changed(flag) {
			n++
		}
	}
	if n > 1 || a.texts && a.erase == "" {
		return refuse(cmd, codeOneErasure)
	}
	return nil
}

// holdings reads what is held about people.
func (l *library) holdings() (workshop.Holdings, error) {
	r, err := workshop.FetchHoldings(l.db, l.Stored())
	if err != nil {
		return workshop.Holdings{}, err
	}
	l.AdoptRecords(r)
	return l.Holdings(), nil
}

func (m *Main) today() workshop.Date { return workshop.DateOf(m.Now()) }

// printHeld prints how much is held, what the series say of it, and, if asked, of
// whom.
func (m *Main) printHeld(h workshop.Holdings, names bool) {
	w := m.words()
	for _, line := range w.Holdings(h, m.today()) {
		m.say(line)
	}
	for _, s := range h.Series {
		m.say(w.SeriesPrivacy(s))
	}
	if !names {
		return
	}
	for _, p := range h.People {
		line := p.Name()
		if p.Organisation != "" {
			line += ", " + p.Organisation
		}
		m.say(line + ": " + w.Holding(p, m.today()))
	}
}

// findPerson prints where the name of somebody stands in free text.
func (m *Main) findPerson(l *library, h workshop.Holdings, words string) error {
	p, err := onePerson(h, words)
	if workshop.ErrorCode(err) == codeNobodyFound {
		// The name may still stand in texts after the record was erased.
		return m.findWords(l, words, err)
	}
	if err != nil {
		return err
	}
	mentions, err := l.mentions(p)
	if err != nil {
		return err
	}
	if len(mentions) == 0 {
		m.say(m.words().T("mention.none"))
	}
	m.printMentions(l, mentions)
	return nil
}

// findWords prints where texts hold words that are the name of nobody on record, or
// gives the error that says so where none does.
func (m *Main) findWords(l *library, words string, nobody error) error {
	mentions, err := l.mentionsOf(words)
	if err != nil {
		return err
	}
	if len(mentions) == 0 {
		return nobody
	}
	m.printMentions(l, mentions)
	return nil
}

// onePerson returns the one person on record whom words mean.
func onePerson(h workshop.Holdings, words string) (workshop.Holding, error) {
	switch found := h.Find(words); len(found) {
	case 0:
		return workshop.Holding{}, workshop.Err(codeNobodyFound, workshop.CleanLine(words))
	case 1:
		return found[0], nil
	default:
		return workshop.Holding{}, workshop.Err(codeSeveralPeople, workshop.CleanLine(words), len(found))
	}
}

// mentions finds the name of somebody in the texts of all meetings.
func (l *library) mentions(p workshop.Holding) (out []workshop.Mention, err error) {
	return workshop.FindMentions(l.db, l.Stored(), l.Directory()[p.Person])
}

// mentionsOf finds a name that nobody on record has in the texts of all meetings.
func (l *library) mentionsOf(name string) ([]workshop.Mention, error) {
	r, err := workshop.NewRevision(workshop.PersonRef{}, name, "")
	if err != nil {
		return nil, err
	}
	return workshop.FindMentions(l.db, l.Stored(), workshop.Person{Revisions: []workshop.Revision{r}})
}

func (m *Main) printMentions(l *library, mentions []workshop.Mention) {
	for _, x := range mentions {
		h, _ := l.Header(x.Meeting)
		m.say(fmt.Sprintf("%s  %s", h.Code, m.words().Mention(x)))
	}
}
