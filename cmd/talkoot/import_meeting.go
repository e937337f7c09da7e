package main

import (
	"talkoot/workshop"
	"talkoot/workshop/memo"
)

// importMeeting brings a meeting in from a file that was exported as JSON.
func (m *Main) importMeeting(path string, flags importFlags) error {
	b, err := m.readMeeting(path)
	if err != nil {
		return err
	}
	l, err := m.library()
	if err != nil {
		return err
	}
	mo := m.moment()
	p, err := l.PlanMeeting(mo, b, flags.copied)
	if err != nil {
		return err
	}
	if flags.dry {
		m.say(m.words().T("cli.import.dry"))
	}
	for _, line := range m.words().Brought(p) {
		m.say(line)
	}
	if flags.dry {
		return nil
	}
	s, batch, err := l.Bring(mo, p)
	if err != nil {
		return err
	}
	if err := l.db.Append(batch); err != nil {
		return err
	}
	// Alone on the last line, so that a script can take it from there.
	m.say(s.Meeting().Code)
	return nil
}

// readMeeting reads the meeting of a file, or for "-" of the standard input.
func (m *Main) readMeeting(path string) (workshop.Brought, error) {
	if path == "-" {
		return memo.ReadJSON("stdin", m.Stdin)
	}
	return memo.ReadJSONFile(path)
}
