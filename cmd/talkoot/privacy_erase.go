package main

import (
	"bufio"
	"fmt"
	"slices"
	"strings"

	"talkoot/workshop"
)

// erasePerson erases the name of one person, and the texts that surely hold it if
// that was asked for.
func (m *Main) erasePerson(l *library, h workshop.Holdings, a privacyAsked) error {
	p, err := onePerson(h, a.erase)
	if workshop.ErrorCode(err) == codeNobodyFound && a.texts {
		return m.eraseTexts(l, a, err)
	}
	if err != nil {
		return err
	}
	mentions, err := l.mentions(p)
	if err != nil {
		return err
	}
	// Half-typed lines go with the name.
	mentions = slices.DeleteFunc(mentions, func(x workshop.Mention) bool { return x.Kind == "draft" })
	var sure []workshop.Mention
	if a.texts {
		sure, mentions = partSure(mentions)
	}
	w := m.words()
	lines := []string{w.T("privacy.erase.people", 1)}
	if len(sure) > 0 {
		lines = append(lines, w.T("privacy.texts.sure", len(sure)))
	}
	if err := m.ask(a, lines...); err != nil {
		return err
	}
	first := keepFirst(l.redactAll(sure), l.db.Erase(p.Person))
	if first == nil || workshop.ErrorCode(first) == workshop.CodeStillInBackup {
		m.say(w.T("privacy.done.people", 1))
	}
	if len(mentions) > 0 {
		m.say(w.T("privacy.texts.left"))
		m.printMentions(l, mentions)
	}
	return first
}

// eraseTexts takes the texts out that surely hold a name that nobody on record
// has: the record may have been erased before. It gives the error that says that
// nobody has the name where no text does either.
func (m *Main) eraseTexts(l *library, a privacyAsked, nobody error) error {
	mentions, err := l.mentionsOf(a.erase)
	if err != nil {
		return err
	}
	sure, _ := partSure(mentions)
	if len(sure) == 0 {
		return nobody
	}
	if err := m.ask(a, m.words().T("privacy.texts.sure", len(sure))); err != nil {
		return err
	}
	err = l.redactAll(sure)
	if err == nil || workshop.ErrorCode(err) == workshop.CodeStillInBackup {
		m.say(m.words().T("privacy.done.texts", len(sure)))
	}
	return err
}

// partSure parts the texts that surely hold a name, and can be taken out, from the
// others.
func partSure(mentions []workshop.Mention) (sure, others []workshop.Mention) {
	for _, x := range mentions {
		if x.Sure && x.Target != "" {
			sure = append(sure, x)
			continue
		}
		others = append(others, x)
	}
	return sure, others
}

// redactAll takes texts out for good, as many as can be.
func (l *library) redactAll(mentions []workshop.Mention) (first error) {
	for _, x := range mentions {
		first = keepFirst(first, l.db.Redact(x.Meeting, x.Target))
	}
	return first
}

// keepFirst keeps the first error; one of the same backup each time tells no more.
func keepFirst(first, err error) error {
	if first != nil {
		return first
	}
	return err
}

// eraseMeetingNames erases the names of one meeting.
func (m *Main) eraseMeetingNames(l *library, h workshop.Holdings, a privacyAsked) error {
	of, err := l.Find(a.meeting)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(h.Meetings, func(x workshop.MeetingHolding) bool { return x.ID == of.ID })
	if i < 0 || h.Meetings[i].People == 0 {
		return workshop.Err(codeNamesNobody, of.Code)
	}
	w := m.words()
	if err := m.ask(a, w.T("privacy.erase.names", of.Code, h.Meetings[i].People)); err != nil {
		return err
	}
	_, err = l.db.EraseNames(of.ID, nil)
	if err == nil || workshop.ErrorCode(err) == workshop.CodeStillInBackup {
		m.say(w.T("privacy.done.names", w.Count(of.Count), of.Named))
	}
	return err
}

// eraseExpired erases everybody who is past the last day.
func (m *Main) eraseExpired(l *library, h workshop.Holdings, a privacyAsked) error {
	w := m.words()
	past := h.Past(m.today())
	if len(past) == 0 {
		m.say(w.T("privacy.none.past"))
		return nil
	}
	if err := m.ask(a, w.T("privacy.erase.people", len(past))); err != nil {
		return err
	}
	ids := make([]workshop.ID, len(past))
	for i, p := range past {
		ids[i] = p.Person
	}
	err := l.db.Erase(ids...)
	if err == nil || workshop.ErrorCode(err) == workshop.CodeStillInBackup {
		m.say(w.T("privacy.done.people", len(past)))
	}
	return err
}

// errKept says that somebody did not want something erased after all.
var errKept = workshop.Err(codeKept)

// ask tells what is about to be erased and asks, unless it was said that it need
// not.
func (m *Main) ask(a privacyAsked, lines ...string) error {
	if a.yes {
		return nil
	}
	if m.needTerminal() != nil {
		return workshop.Err(codeAskFirst)
	}
	w := m.words()
	for _, line := range lines {
		m.say(line)
	}
	fmt.Fprint(m.out, w.T("privacy.ask"))
	answer, _ := bufio.NewReader(m.Stdin).ReadString('\n')
	if strings.EqualFold(workshop.CleanLine(answer), w.T("privacy.answer")) {
		return nil
	}
	return errKept
}
