package app

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// saver appends to the store what has happened in memory: in order, one
// transaction in flight, and whatever gathered meanwhile in the next.
type saver struct {
	store   workshop.Store
	queue   []job
	flying  []job
	trouble error // why the last try failed, nil if it did not
	saved   time.Time
}

// job is a batch to append, or a work on the store that no append may overtake
// (an erasure).
type job struct {
	batch workshop.Batch
	work  func() error
	done  func(error) tea.Cmd // after work; its error is told there
}

// savedMsg says how a transaction ended.
type savedMsg struct{ err error }

// retryMsg says that it is time to try again.
type retryMsg struct{}

// retryAfter is how long the saver waits after a failure.
const retryAfter = 10 * time.Second

func (s *saver) add(b workshop.Batch) tea.Cmd {
	s.queue = append(s.queue, job{batch: b})
	return s.next()
}

func (s *saver) run(work func() error, done func(error) tea.Cmd) tea.Cmd {
	s.queue = append(s.queue, job{work: work, done: done})
	return s.next()
}

// idle reports whether everything is on the disk.
func (s *saver) idle() bool { return len(s.queue) == 0 && len(s.flying) == 0 }

// next starts the next transaction, unless one is in flight or the saver
// waits after a failure.
func (s *saver) next() tea.Cmd {
	if len(s.flying) > 0 || len(s.queue) == 0 || s.trouble != nil {
		return nil
	}
	n := 1
	if s.queue[0].work == nil {
		for n < len(s.queue) && s.queue[n].work == nil {
			n++
		}
	}
	s.flying, s.queue = s.queue[:n:n], s.queue[n:]
	jobs, store := s.flying, s.store
	return func() tea.Msg {
		if jobs[0].work != nil {
			return savedMsg{jobs[0].work()}
		}
		batches := make([]workshop.Batch, len(jobs))
		for i, j := range jobs {
			batches[i] = j.batch
		}
		return savedMsg{store.Append(batches...)}
	}
}

// landed takes the end of a transaction. What failed to be appended is put
// back to the front of the queue and tried again later; a failed work is told.
func (s *saver) landed(msg savedMsg, now time.Time) tea.Cmd {
	jobs := s.flying
	s.flying = nil
	if len(jobs) > 0 && jobs[0].work != nil {
		return tea.Batch(jobs[0].done(msg.err), s.next())
	}
	if msg.err != nil {
		s.trouble = msg.err
		s.queue = append(jobs, s.queue...)
		return tea.Tick(retryAfter, func(time.Time) tea.Msg { return retryMsg{} })
	}
	s.saved = now
	return s.next()
}

// retry tries again after a failure.
func (s *saver) retry() tea.Cmd {
	s.trouble = nil
	return s.next()
}
