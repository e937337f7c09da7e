//go:build linux

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"talkoot/store"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// These measure the real program from outside:
//
//	go test -run '^$' -bench Live ./cmd/talkoot

// BenchmarkLiveStart takes the time from the start of the program to its first
// frame, with a thousand meetings in the list, and of a bare program of Bubble
// Tea in turn with it. "ratio" is what one takes against the other.
func BenchmarkLiveStart(b *testing.B) {
	w := newWorld(b, lang.Finnish)
	bare := filepath.Join(w.dir, "bare")
	if out, err := exec.Command("go", "build", "-o", bare, "./testdata/bare").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	thousandMeetings(b, w.data)
	w.firstFrame(b, w.command()...) // makes the backup of the day
	var ours, theirs []time.Duration
	for b.Loop() {
		theirs = append(theirs, w.firstFrame(b, bare))
		ours = append(ours, w.firstFrame(b, w.command()...))
	}
	b.ReportMetric(middle(ours).Seconds()*1000, "ms/start")
	b.ReportMetric(middle(theirs).Seconds()*1000, "ms/bare-start")
	b.ReportMetric(float64(middle(ours))/float64(middle(theirs)), "ratio")
}

// BenchmarkLiveKey takes the time from a key to the screen on a board of a
// thousand notes, with three hundred people there; and tells how much memory
// the program has then.
func BenchmarkLiveKey(b *testing.B) {
	w := newWorld(b, lang.Finnish)
	bigBoard(b, w.data)
	p := w.starts(b, w.command("open", "Iso", "--stage", strconv.Itoa(swotStage))...)
	defer p.kills()
	p.shows("F1")
	for _, r := range "abcdefgh" {
		p.answers(b, r)
	}
	var took []time.Duration
	letters := []rune("talkoohenki")
	for b.Loop() {
		took = append(took, p.answers(b, letters[len(took)%len(letters)]))
	}
	b.ReportMetric(middle(took).Seconds()*1000, "ms/key")
	b.ReportMetric(p.resident(b), "MB-resident")
}

// BenchmarkLiveAudience takes the time from Enter, which records a note, until a
// second window shows it, on a board of a thousand notes.
func BenchmarkLiveAudience(b *testing.B) {
	w := newWorld(b, lang.Finnish)
	bigBoard(b, w.data)
	p := w.starts(b, w.command("open", "Iso", "--stage", strconv.Itoa(swotStage))...)
	defer p.kills()
	p.shows("F1")
	go func() { _, _ = io.Copy(io.Discard, p.tty) }() // a terminal that reads
	wall := w.starts(b, w.command("audience")...)
	defer wall.kills()
	wall.shows("VAHVUUDET")
	var took []time.Duration
	for b.Loop() {
		// Other letters in each place than the note before: only what changes is
		// written, and what is repeated is not.
		note := ""
		for i := range 8 {
			note += string(rune('a' + (len(took)+5*i)%26))
		}
		if _, err := p.tty.WriteString(note); err != nil {
			b.Fatal(err)
		}
		time.Sleep(50 * time.Millisecond)
		wall.seen = nil
		begun := time.Now()
		if _, err := p.tty.WriteString("\r"); err != nil {
			b.Fatal(err)
		}
		wall.shows(note)
		took = append(took, time.Since(begun))
	}
	took = slices.Sorted(slices.Values(took))
	b.ReportMetric(middle(took).Seconds()*1000, "ms/frame")
	b.ReportMetric(took[len(took)-1-len(took)/20].Seconds()*1000, "ms/frame-p95")
}

func middle(d []time.Duration) time.Duration {
	d = slices.Sorted(slices.Values(d))
	return d[len(d)/2]
}

// process is a program in a terminal of which what it writes is read.
type process struct {
	cmd  *exec.Cmd
	tty  *os.File
	seen []byte
	buf  []byte
}

func (w *world) starts(b *testing.B, args ...string) *process {
	b.Helper()
	p := &process{cmd: exec.Command(args[0], args[1:]...), buf: make([]byte, 1<<16)}
	p.cmd.Env = w.env
	var err error
	if p.tty, err = pty.StartWithSize(p.cmd, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		b.Fatal(err)
	}
	return p
}

// shows reads until a text came.
func (p *process) shows(text string) {
	for !bytes.Contains(p.seen, []byte(text)) {
		n, err := p.tty.Read(p.buf)
		if err != nil {
			panic(fmt.Sprintf("it ends: %v: %s", err, p.seen))
		}
		p.seen = append(p.seen, p.buf[:n]...)
	}
}

// answers presses a key and returns how long it takes until it is written.
func (p *process) answers(b *testing.B, r rune) time.Duration {
	b.Helper()
	// What the clock and the saver write is not an answer.
	time.Sleep(20 * time.Millisecond)
	p.seen = nil
	begun := time.Now()
	if _, err := p.tty.WriteString(string(r)); err != nil {
		b.Fatal(err)
	}
	p.shows(string(r))
	return time.Since(begun)
}

func (p *process) kills() {
	_ = p.cmd.Process.Kill()
	_ = p.cmd.Wait()
	_ = p.tty.Close()
}

// resident is the memory of the process, in megabytes.
func (p *process) resident(b *testing.B) float64 {
	b.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		b.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if f := strings.Fields(line); len(f) > 1 && f[0] == "VmRSS:" {
			kb, err := strconv.Atoi(f[1])
			if err != nil {
				b.Fatal(err)
			}
			return float64(kb) / 1024
		}
	}
	b.Fatal("no VmRSS")
	return 0
}

// firstFrame starts a program and returns how long it takes until the last line
// of its first frame is written.
func (w *world) firstFrame(b *testing.B, args ...string) time.Duration {
	b.Helper()
	begun := time.Now()
	p := w.starts(b, args...)
	p.shows("F1")
	took := time.Since(begun)
	p.kills()
	return took
}

// filled opens a database, lets it be filled, and closes it.
func filled(t testing.TB, data string, fill func(*workshop.Catalogue, workshop.Moment) []workshop.Batch) {
	t.Helper()
	db, err := store.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	c, err := workshop.OpenCatalogue(db)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Append(fill(c, workshop.Moment{Now: time.Now(), NewID: NewMain().NewID})...); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func thousandMeetings(t testing.TB, data string) {
	filled(t, data, func(c *workshop.Catalogue, mo workshop.Moment) (all []workshop.Batch) {
		for i := range 1000 {
			spec := workshop.NewMeetingSpec{SeriesNames: []string{fmt.Sprint("Sarja ", i%20)}}
			spec.Title, spec.Place, spec.Time = fmt.Sprint("Ilta ", i), "Liperi", workshop.NoTime
			spec.Date = workshop.DateOf(mo.Now.AddDate(0, 0, -i))
			_, b, err := c.Create(mo, spec)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, b)
		}
		return all
	})
}

// bigBoard makes a meeting of today with a thousand notes and three hundred
// people.
func bigBoard(t testing.TB, data string) {
	filled(t, data, func(c *workshop.Catalogue, mo workshop.Moment) (all []workshop.Batch) {
		spec := workshop.NewMeetingSpec{}
		spec.Title, spec.Time, spec.Date = "Iso", workshop.NoTime, workshop.DateOf(mo.Now)
		s, b, err := c.Create(mo, spec)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, b)
		do := func(change workshop.Change, err error) {
			b, err := s.Do(mo, change, err)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, b)
		}
		lanes := s.Meeting().Stages[swotStage-1].Board.Lanes
		for i := range 1000 {
			do(s.Meeting().AddNotes(mo, lanes[i%4].ID, "", fmt.Sprintf("Kirjaus numero %d, jossa on tekstiä niin kuin tavallisesti", i)))
		}
		for i := range 300 {
			do(s.Meeting().Arrive(mo, s.People(), workshop.Arrival{Name: fmt.Sprintf("Etu%d Suku%d", i, i), Organisation: "Yhdistys"}))
		}
		return all
	})
}
