//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// world is what stands around the program in a live test: folders of its own,
// an environment, and a language.
type world struct {
	t      testing.TB
	binary string
	dir    string // a short path: sockets live in it
	data   string
	env    []string
	words  *lang.Words
}

// newWorld makes an empty world. more are variables of the environment.
func newWorld(t testing.TB, l lang.Language, more ...string) *world {
	t.Helper()
	dir, err := os.MkdirTemp("", "tk")
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, binary: binary(t), dir: dir, data: filepath.Join(dir, "data"), words: lang.New(l)}
	t.Cleanup(func() { w.noRaces(); _ = os.RemoveAll(dir) })
	home := filepath.Join(dir, "home")
	if err := os.MkdirAll(home, 0o700); err != nil {
		t.Fatal(err)
	}
	w.env = append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + home, "TMPDIR=" + os.TempDir(),
		"XDG_DATA_HOME=" + filepath.Join(dir, "xdg"), "XDG_CONFIG_HOME=" + filepath.Join(dir, "xdg-config"),
		"XDG_RUNTIME_DIR=" + dir, "XDG_STATE_HOME=" + filepath.Join(dir, "xdg-state"),
		dataVariable + "=" + w.data, "LANG=" + string(l) + "_FI.UTF-8", "TERM=tmux-256color",
		"GORACE=atexit_sleep_ms=0 log_path=" + filepath.Join(dir, "race"),
	}, more...)
	return w
}

// keeps makes another folder the data folder.
func (w *world) keeps(data string) {
	w.data = data
	w.env = append(w.env, dataVariable+"="+data)
}

// noRaces checks that the race detector found nothing in the program.
func (w *world) noRaces() {
	reports, _ := filepath.Glob(filepath.Join(w.dir, "race.*"))
	for _, path := range reports {
		report, _ := os.ReadFile(path)
		w.t.Errorf("%s", report)
	}
}

// eachLanguage runs a test in Finnish and in English.
func eachLanguage(t *testing.T, test func(t *testing.T, w *world)) {
	live(t)
	for _, l := range []lang.Language{lang.Finnish, lang.English} {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			test(t, newWorld(t, l))
		})
	}
}

// command is a command line of the program in the language of the world.
func (w *world) command(args ...string) []string {
	return append([]string{w.binary, "--lang", string(w.words.Language())}, args...)
}

// runs runs a command line beside the terminal and returns its output.
func (w *world) runs(args ...string) string {
	w.t.Helper()
	out, trouble, err := w.tries(args...)
	if err != nil {
		w.t.Fatalf("talkoot %q: %v\n%s%s", args, err, out, trouble)
	}
	return out
}

func (w *world) tries(args ...string) (out, trouble string, err error) {
	line := w.command(args...)
	cmd := exec.Command(line[0], line[1:]...)
	cmd.Env = w.env
	cmd.Dir = w.dir
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	return stdout.String(), stderr.String(), err
}

// plans makes a meeting of today with a ready programme and returns its code.
func (w *world) plans(title, programme string, more ...string) string {
	w.t.Helper()
	args := append([]string{"new", "--title", title, "--date", time.Now().Format(time.DateOnly), "--programme", programme}, more...)
	lines := strings.Fields(w.runs(args...))
	return lines[len(lines)-1]
}

// opens opens the screens in a terminal, with the arguments of talkoot, and
// waits for the first of them.
func (w *world) opens(args ...string) *terminal {
	w.t.Helper()
	s := w.openTerminal(w.command(args...)...)
	s.until("F1")
	return s
}

// saved reports whether a screen says that everything is saved. A frame shows
// one state of the program, so that every note on a screen that says so was on
// the disk: the line says "saving" as soon as a change waits.
func (w *world) saved(now screen) bool {
	n := len(now) - 2
	if n < 0 {
		return false
	}
	before, _, _ := strings.Cut(w.words.T("saved", "\x00"), "\x00")
	return strings.Contains(now[n], before)
}

// lane is the title of a lane as the boards draw it.
func (w *world) lane(key string) string {
	return strings.ToUpper(w.words.Label(workshop.Word(key)))
}

// held is a meeting as the program's JSON tells it, as much as these tests
// want to know.
type held struct {
	Code, Title, Date string
	Series            []string
	Attendance        struct {
		Certainty string
		Count     *int
		Named     int
		Persons   []struct {
			Name         string
			Organisation *string
			Group        *int
		}
	}
	Groups []struct {
		Number, Named int
		Size          *int
	}
	Stages []struct {
		Number int
		Kind   string
		Title  string
		Actual []struct{ From time.Time }
		Lanes  []struct {
			Key   *string
			Name  string
			Notes []struct {
				Number, Mentions int
				Text             string
				Group            *int
			}
		}
	}
	Agreements []agreed
	Recap      []agreed
}

type agreed struct {
	Kind, What, State string
	Who               *struct{ Kind, Name string }
}

// shows returns a meeting from the database, through the command line.
func (w *world) shows(meeting string) held {
	w.t.Helper()
	var m held
	if err := json.Unmarshal([]byte(w.runs("show", meeting, "--json")), &m); err != nil {
		w.t.Fatal(err)
	}
	return m
}

// note is a note where it stands.
type note struct {
	lane   string // its key, or its name where it is somebody's own
	number int
	text   string
}

// notes returns all notes of a stage by its number.
func (m held) notes(stage int) []note {
	var out []note
	for _, s := range m.Stages {
		if s.Number != stage {
			continue
		}
		for _, l := range s.Lanes {
			lane := l.Name
			if l.Key != nil {
				lane = *l.Key
			}
			for _, n := range l.Notes {
				out = append(out, note{lane, n.Number, n.Text})
			}
		}
	}
	return out
}

// isWhole checks the database.
func (w *world) isWhole() {
	w.t.Helper()
	w.runs("check")
}

// lists returns the meetings of the list, through the command line.
func (w *world) lists() []listed {
	w.t.Helper()
	var all []listed
	if err := json.Unmarshal([]byte(w.runs("list", "--json")), &all); err != nil {
		w.t.Fatal(err)
	}
	return all
}

// reads runs an export and returns what decodes the file that it wrote.
func (w *world) reads(args ...string) func(any) {
	w.t.Helper()
	path := strings.TrimSpace(w.runs(args...))
	if !filepath.IsAbs(path) {
		path = filepath.Join(w.dir, path)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		w.t.Fatal(err)
	}
	return func(to any) {
		w.t.Helper()
		if err := json.Unmarshal(b, to); err != nil {
			w.t.Fatal(err)
		}
	}
}
