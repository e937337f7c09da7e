package relay

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/audience"
)

// soon is how long a test waits for what has to happen.
const soon = 10 * time.Second

// folder is a data folder with a short path.
func folder(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "tk")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// serve lets a server listen in a folder.
func serve(t testing.TB, dir string) *Server {
	t.Helper()
	s, err := Listen(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// window follows a folder.
type window struct {
	t    testing.TB
	news chan News
	stop func()
}

func look(t testing.TB, dirs ...string) *window {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	w := &window{t, make(chan News, 100), cancel}
	go Follow(ctx, func(n News) { w.news <- n }, dirs...)
	t.Cleanup(cancel)
	return w
}

// sees waits until a frame with a title comes.
func (w *window) sees(title string) {
	w.t.Helper()
	w.is(func(n News) bool { return n.State == Shown && n.Frame.Title == title }, title)
}

func (w *window) waits() {
	w.t.Helper()
	w.is(func(n News) bool { return n.State == Waiting }, "nothing")
}

func (w *window) is(wanted func(News) bool, what string) {
	w.t.Helper()
	late := time.After(soon)
	for {
		select {
		case n := <-w.news:
			if wanted(n) {
				return
			}
		case <-late:
			w.t.Fatalf("%s does not come", what)
		}
	}
}

func titled(title string) audience.Frame {
	return audience.Frame{Kind: audience.Board, Language: "fi", Title: title}
}

// until waits until something holds.
func until(t testing.TB, what string, holds func() bool) {
	t.Helper()
	for begun := time.Now(); !holds(); time.Sleep(time.Millisecond) {
		if time.Since(begun) > soon {
			t.Fatalf("it never holds that %s", what)
		}
	}
}

// Windows see the newest frame when they come, and every new one; they are
// counted, and go when they close.
func TestWindowsFollow(t *testing.T) {
	dir := folder(t)
	s := serve(t, dir)
	s.Show(titled("first"))
	a, b := look(t, dir), look(t, dir)
	a.sees("first")
	b.sees("first")
	if n := s.Viewers(); n != 2 {
		t.Errorf("%d windows", n)
	}
	s.Show(titled("second"))
	a.sees("second")
	b.sees("second")
	a.stop()
	until(t, "one window is left", func() bool { return s.Viewers() == 1 })
	s.Show(titled("third"))
	b.sees("third")
}

// A window that comes before the program waits for it, keeps waiting when it goes,
// and follows the next one.
func TestWindowOutlivesPrograms(t *testing.T) {
	dir := folder(t)
	w := look(t, filepath.Join(dir, "nowhere"), dir)
	w.waits()
	s := serve(t, dir)
	s.Show(titled("evening"))
	w.sees("evening")
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	w.waits()
	if _, err := os.Lstat(socketOf(dir)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the socket is left: %v", err)
	}
	s = serve(t, dir)
	s.Show(titled("again"))
	w.sees("again")
}

// A socket that a killed program left is replaced. One that answers is not, nor is
// what is no socket.
func TestStaleSocket(t *testing.T) {
	dir := folder(t)
	ln, err := bind(dir)
	if err != nil {
		t.Fatal(err)
	}
	_ = ln.Close() // and leaves the file, as kill -9 does
	if _, err := os.Lstat(socketOf(dir)); err != nil {
		t.Fatalf("nothing is left to be replaced: %v", err)
	}
	s := serve(t, dir)
	s.Show(titled("new"))
	look(t, dir).sees("new")

	if _, err := Listen(dir); workshop.ErrorCode(err) != CodeNoSocket {
		t.Errorf("two programs in one folder: %v", err)
	}
	look(t, dir).sees("new")

	other := folder(t)
	if err := os.Mkdir(filepath.Join(other, "audience"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(socketOf(other), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Listen(other); workshop.ErrorCode(err) != CodeNoSocket {
		t.Errorf("a file in the place of the socket: %v", err)
	}
	if got, _ := os.ReadFile(socketOf(other)); string(got) != "mine" {
		t.Errorf("the file became %q", got)
	}
}

// A link in the place of the socket's folder leads nobody elsewhere.
func TestLinkedFolder(t *testing.T) {
	dir, elsewhere := folder(t), folder(t)
	if err := os.Symlink(elsewhere, filepath.Join(dir, "audience")); err != nil {
		t.Skip(err)
	}
	if _, err := Listen(dir); workshop.ErrorCode(err) != CodeNoSocket {
		t.Errorf("it listens behind a link: %v", err)
	}
}

// Folder and socket are for their owner alone, whatever the data folder is.
func TestOwnerOnly(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("files have no modes here")
	}
	dir := folder(t)
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "audience"), 0o755); err != nil {
		t.Fatal(err)
	}
	serve(t, dir)
	for path, want := range map[string]fs.FileMode{filepath.Join(dir, "audience"): 0o700, socketOf(dir): 0o600} {
		info, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has the mode %o, want %o", path, got, want)
		}
	}
}

// A data folder whose path is too long for a socket is served all the same.
func TestLongPath(t *testing.T) {
	dir := folder(t)
	for range 6 {
		dir = filepath.Join(dir, strings.Repeat("kylätalo", 4))
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if len(socketOf(dir)) <= longestPath {
		t.Fatalf("the path is not long: %s", dir)
	}
	before := links(t)
	s := serve(t, dir)
	s.Show(titled("far"))
	look(t, dir).sees("far")
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	serve(t, dir).Show(titled("again"))
	look(t, dir).sees("again")
	until(t, "no link is left", func() bool { return links(t) <= before })
}

// links counts the links that lead to sockets.
func links(t *testing.T) int {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(os.TempDir(), "tk*", "d"))
	if err != nil {
		t.Fatal(err)
	}
	return len(found)
}

// Nobody who connects can harm the program: what they send is not read, those who
// are too many are turned away, and those who read nothing are given up without
// anybody waiting for them.
func TestHostileWindows(t *testing.T) {
	dir := folder(t)
	s := serve(t, dir)
	s.Show(titled("first"))

	talker, err := dial(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer talker.Close()
	until(t, "the talker is counted", func() bool { return s.Viewers() == 1 })
	_, _ = talker.Write([]byte(strings.Repeat("GET / HTTP/1.1\r\n", 1000)))
	until(t, "the talker is hung up on", func() bool { return s.Viewers() == 0 })

	var idle []net.Conn
	for range mostViewers + 5 {
		conn, err := dial(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		idle = append(idle, conn)
	}
	until(t, "the house is full", func() bool { return s.Viewers() == mostViewers })
	// None of them reads: showing goes on, far beyond what a socket holds.
	big := titled("big")
	for range mostNotes {
		lane := audience.Lane{Title: "Lane", Count: mostNotes}
		for n := range mostNotes {
			lane.Notes = append(lane.Notes, audience.Note{Number: n, Text: strings.Repeat("x", 400)})
		}
		big.Lanes = append(big.Lanes, lane)
	}
	begun := time.Now()
	for range 200 {
		s.Show(big)
	}
	if took := time.Since(begun); took > soon {
		t.Errorf("showing took %v", took)
	}
	until(t, "the stuck are given up", func() bool {
		s.Show(big)
		return s.Viewers() == 0
	})
	look(t, dir).sees("big")
	_ = idle
}

const mostNotes = 16

// One that reads slowly gets the newest frame, not all in between.
func TestSlowWindow(t *testing.T) {
	dir := folder(t)
	s := serve(t, dir)
	s.Show(titled("0"))
	conn, err := dial(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	lines := bufio.NewScanner(conn)
	lines.Scan()
	fill := strings.Repeat("x", 350)
	const last = 20_000
	for i := 1; i <= last; i++ {
		f := titled(fmt.Sprint(i))
		f.Under = fill
		s.Show(f)
	}
	n := 0
	for lines.Scan() {
		n++
		if f, err := decode(lines.Bytes()); err != nil || f.Title == fmt.Sprint(last) {
			break
		}
	}
	if n == 0 || n >= last {
		t.Errorf("%d frames came", n)
	}
}

// What a window reads is bounded, and anything but a frame ends the connection.
func TestWindowReadsOnlyFrames(t *testing.T) {
	good, err := encode(titled("good"))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		sent  string
		shown int
		want  error
	}{
		"frames":  {string(good) + "\n" + string(good), 2, nil},
		"garbage": {string(good) + "GET / HTTP/1.1\n" + string(good), 1, errors.New("")},
		"nothing": {`{"v":1}` + "\n", 0, errNoFrame},
		"newer":   {`{"v":2,"frame":{"kind":"board"}}` + "\n", 0, errVersion},
		"foreign": {`{"v":3,"frame":[1,2]}` + "\n", 0, errVersion},
		"endless": {strings.Repeat("x", longest+10), 0, bufio.ErrTooLong},
	} {
		shown := 0
		err := read(strings.NewReader(c.sent), func(audience.Frame) { shown++ })
		if shown != c.shown {
			t.Errorf("%s: %d frames", name, shown)
		}
		if (err == nil) != (c.want == nil) || c.want != nil && c.want.Error() != "" && !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A program of another version is told apart from none.
func TestForeignProgram(t *testing.T) {
	dir := folder(t)
	ln, err := bind(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	go func() {
		for {
			conn, err := ln.Accept()
			if err != nil {
				return
			}
			_, _ = conn.Write([]byte(`{"v":99,"picture":{}}` + "\n"))
			_ = conn.Close()
		}
	}()
	look(t, dir).is(func(n News) bool { return n.State == Foreign }, "another version")
}

// BenchmarkFollow takes the time from showing a frame of a full board until a
// window has it.
func BenchmarkFollow(b *testing.B) {
	dir := folder(b)
	s := serve(b, dir)
	f := titled("0")
	for range 4 {
		lane := audience.Lane{Title: "Lane", Count: 1250}
		for n := range mostNotes {
			lane.Notes = append(lane.Notes, audience.Note{Number: n, Text: strings.Repeat("talkoot ", 8)})
		}
		f.Lanes = append(f.Lanes, lane)
	}
	s.Show(f)
	w := look(b, dir)
	w.sees("0")
	for i := 1; b.Loop(); i++ {
		f.Title = fmt.Sprint(i)
		s.Show(f)
		w.sees(f.Title)
	}
}
