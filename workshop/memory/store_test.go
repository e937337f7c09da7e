package memory_test

import (
	"testing"

	"talkoot/store/storetest"
	"talkoot/workshop"
	"talkoot/workshop/memory"
)

// What is read comes back as it was written, in the order of the journal.
func TestEverythingComesBack(t *testing.T) {
	s := memory.NewStore("a")
	m := storetest.NewLibrary(t, s).Meeting("Evening", "Liperi")
	m.Note("ääkköset, 👩‍👩‍👧 and <b>&amp;</b>")
	m.Do(m.Meeting().SetCount(workshop.Count{N: 13, Certainty: workshop.Exact}))
	again := m.Reopen()
	if len(again.Entries()) != len(m.Entries()) || again.Meeting().Attendance.Count.N != 13 {
		t.Errorf("%d entries of %d came back", len(again.Entries()), len(m.Entries()))
	}
	// An entry that is appended again stands once.
	if err := s.Append(workshop.Batch{Entries: []workshop.Record{{Journal: m.ID(), Entry: m.Entries()[0]}}}); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Journal(m.ID()); err != nil || len(got) != len(m.Entries()) {
		t.Errorf("%d entries, %v", len(got), err)
	}
}

// Whoever was erased stays so, and a text that was taken out is gone.
func TestWhatIsTakenOutStaysOut(t *testing.T) {
	s := memory.NewStore("a")
	m := storetest.NewLibrary(t, s).Meeting("Evening")
	aino, note := m.Arrive("Aino Karttunen", ""), m.Note("The mayor is a crook")
	before, err := s.People()
	if err != nil || s.Erase(aino) != nil {
		t.Fatal(err)
	}
	if err := s.Append(workshop.Batch{People: before[aino].Revisions}); err != nil {
		t.Fatal(err)
	}
	if people, err := s.People(); err != nil || len(people) != 0 {
		t.Errorf("%d people, %v", len(people), err)
	}
	if err := s.Redact(m.ID(), note); err != nil {
		t.Fatal(err)
	}
	if got := m.Reopen().Meeting().Note(note).Text; got != workshop.RedactedText {
		t.Errorf("the note says %q", got)
	}
	if err := s.Redact(m.ID(), "no note"); workshop.ErrorCode(err) != workshop.CodeUnchanged {
		t.Errorf("redacting what is not there: %v", err)
	}
}
