package app

import (
	"reflect"
	"strings"

	tea "charm.land/bubbletea/v2"

	draw "talkoot/tui/audience"
	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/audience"
	"talkoot/workshop/lang"
)

// Wall is the windows in which the room sees its frame.
type Wall interface {
	// Show shows a frame from now on. It never waits.
	Show(f audience.Frame)
	// Viewers is how many windows there are.
	Viewers() int
}

// wall is what the room sees, here and in other windows.
type wall struct {
	here bool // this window shows it, with the capture line as a strip
	used bool // it was shown here once
	// kind is what was chosen to be seen whatever the facilitator does.
	kind   audience.Kind
	frozen bool // the picture stays as it is
	dark   bool
	// picture is what is seen unless it is dark; shown is what was shown last.
	picture, shown audience.Frame
	made           picture
	// openly is the overlay that may lie over the frame: it holds nothing that the
	// room must not see.
	openly kit.Overlay
}

// picture is all that a frame is made of, to know when it has to be made anew.
type picture struct {
	version int
	session *workshop.Session
	scene   audience.Scene
	words   *lang.Words
}

// showWall brings what the room sees in step with the program.
func (a *App) showWall() {
	r := &a.wall
	if a.cfg.Wall == nil && !r.here {
		return
	}
	if r.session() != a.session { // another meeting
		r.frozen, r.dark, r.kind = false, false, audience.Follow
	}
	if !r.frozen {
		a.takePicture()
	}
	f := r.picture
	if r.dark {
		f = audience.Show(a.wallInput(), audience.Scene{Kind: audience.Dark})
	}
	if !reflect.DeepEqual(f, r.shown) {
		r.shown = f
		if a.cfg.Wall != nil {
			a.cfg.Wall.Show(f)
		}
	}
}

func (r *wall) session() *workshop.Session { return r.made.session }

// takePicture makes the frame of what the facilitator does, unless it is made.
func (a *App) takePicture() {
	now := picture{a.version, a.session, a.scene(), a.words}
	if now == a.wall.made {
		return
	}
	a.wall.made, a.wall.picture = now, audience.Show(a.wallInput(), now.scene)
}

func (a *App) wallInput() audience.Input {
	in := audience.Input{Words: a.words, Now: a.Now()}
	if a.session != nil {
		m := a.session.Meeting()
		in.Meeting, in.People, in.Notice = m, a.session.People(), a.catalogue.Notice(m.ID)
		in.Recap = func() []workshop.Recalled { return a.catalogue.Recap(m.ID) }
		in.Parked = func() []workshop.Topic { return a.catalogue.ParkedBefore(m.ID) }
	}
	return in
}

// scene is where the facilitator is. Before the meeting has begun the programme
// is nothing for the room.
func (a *App) scene() audience.Scene {
	at := audience.Scene{Kind: a.wall.kind}
	if a.session == nil || a.place == kit.Programme && a.session.Meeting().Current == "" {
		return at
	}
	at.Grouping = a.place == kit.Groups
	at.Stage, at.Voting, at.Harvesting = a.viewed, a.place == kit.Votes, a.place == kit.Harvest
	asks := kit.StagePlace
	if at.Harvesting {
		asks = kit.Harvest
	}
	if s, ok := a.screens[screenKey{asks, a.viewed}].(kit.Asker); ok {
		at.Lane = s.Asked()
	}
	return at
}

// wallCommands say what the room sees.
func (a *App) wallCommands() []kit.Command {
	r := &a.wall
	following := r.kind == audience.Follow && !r.frozen && !r.dark
	dark := kit.RoomDark
	if r.dark {
		dark = kit.RoomLight
	}
	out := []kit.Command{
		{ID: kit.RoomHere, Quiet: true, Run: do(a.toggleWall)},
		{ID: kit.RoomFollow, Off: a.off(following, "off.room.follow"), Quiet: true, Run: func() tea.Cmd { return a.showKind(audience.Follow) }},
		{ID: kit.RoomFreeze, Off: a.off(r.frozen, "off.room.freeze"), Quiet: true, Run: do(a.freezeWall)},
		{ID: dark, Quiet: true, Run: do(a.toggleDark)},
	}
	if a.session == nil {
		return out
	}
	in := a.wallInput()
	for _, kind := range audience.Fixed {
		out = append(out, kit.Command{
			ID: kit.CommandID("room." + string(kind)), Name: a.words.T("cmd.room." + string(kind)), Quiet: true,
			Off: a.off(!in.Has(kind), "off.room."+string(kind)),
			Run: func() tea.Cmd { return a.showKind(kind) },
		})
	}
	return out
}

// toggleWall shows in this window what the room sees, or the working screen
// again.
func (a *App) toggleWall() {
	a.wall.here = !a.wall.here
	a.wall.used = true
}

// showKind shows the room something of a kind, or what the facilitator does. What
// it has seen of its groups was announced by that.
func (a *App) showKind(kind audience.Kind) tea.Cmd {
	a.wall.kind, a.wall.frozen, a.wall.dark, a.wall.used = kind, false, false, true
	if kind != audience.Groups && kind != audience.Rotation || a.session == nil {
		return nil
	}
	if r := a.session.Meeting().Rotation; r == nil || r.Announced {
		return nil
	}
	return a.simple(a.session.Meeting().AnnounceGroups(true))
}

// freezeWall keeps what the room sees now while the facilitator prepares.
func (a *App) freezeWall() {
	a.takePicture()
	a.wall.frozen, a.wall.used = true, true
}

// thawWall lets the room see the present: something was taken out for good that
// the kept picture may hold.
func (a *App) thawWall() { a.wall.frozen = false }

func (a *App) toggleDark() { a.wall.dark, a.wall.used = !a.wall.dark, true }

// wallKey takes the keys that mean something else while this window shows what
// the room sees: a clicker sends "." for a black-out, and what lies hidden from
// the room comes to light with F5.
func (a *App) wallKey(key string) bool {
	switch {
	case !a.wall.here:
		return false
	case len(a.overlays) > 0:
		if hidden := a.covered(); hidden && key == "f5" {
			a.toggleWall()
			return true
		}
		return false
	case key == "esc":
		a.toggleWall()
		return true
	case key == ".":
		if l := a.current().Line(); l == nil || l.Empty() {
			a.toggleDark()
			return true
		}
	}
	return false
}

// showOpenly lays an overlay over the screen that the room may see as well.
func (a *App) showOpenly(o kit.Overlay) {
	a.wall.openly = o
	a.Show(o)
}

// covered reports whether something is open that the room must not see.
func (a *App) covered() bool {
	for _, o := range a.overlays {
		if o != a.wall.openly {
			return true
		}
	}
	return false
}

// wallFrame draws what the room sees in this window, and below it the capture
// line.
func (a *App) wallFrame() kit.Frame {
	row, x := a.strip(a.w)
	f := kit.Frame{Lines: append(draw.Draw(a.theme, a.words, a.wall.shown, a.Now(), a.w, a.h-1), row)}
	switch {
	case a.covered():
		return f
	case len(a.overlays) > 0:
		for _, o := range a.overlays {
			f = a.lay(f, o)
		}
	case x >= 0:
		f.Cursor = &kit.Point{X: x, Y: a.h - 1}
	}
	return f
}

// private are the places where people's names are typed: the room sees only
// that something is.
var private = map[kit.Place]bool{kit.Attendance: true, kit.Groups: true}

// strip is the capture line while the room looks on, and where the cursor stands
// in it, -1 for nowhere. What there is to tell stays out of it, but that
// something could not be saved or done.
func (a *App) strip(w int) (string, int) {
	t := a.theme
	right := a.rehearsalMark()
	switch {
	case a.covered():
		right = t.Base.S(" " + a.words.T("room.covered") + " ")
	case a.saver.trouble != nil:
		right = t.Danger.S(" ! " + a.words.T("room.unsaved") + " ")
	case a.notice.bad:
		right = t.Danger.S(" ! ")
	}
	line := a.current().Line()
	if line == nil || a.welcome != nil {
		return t.Base.Spread("", right, w), -1
	}
	prompt := ""
	if s, ok := a.current().(kit.Prompter); ok {
		prompt = s.Prompt()
	}
	if private[a.place] && a.session != nil {
		hidden := kit.NewLine("")
		hidden.Set(strings.Repeat("•", len([]rune(line.Value()))))
		line = hidden
	}
	return line.Prompt(t, prompt, right, w)
}

// wallText tells in the header what the room sees, once it was shown anything: in
// full or in short, as there is room. Whatever it is but the present stage must
// be told in any case.
func (a *App) wallText(room int) (text string, must bool) {
	r := &a.wall
	if !r.used && (a.cfg.Wall == nil || a.cfg.Wall.Viewers() == 0) {
		return "", false
	}
	state := "shown"
	switch {
	case r.dark:
		state = "dark"
	case r.frozen:
		state = "frozen"
	case r.kind != audience.Follow:
		state = "fixed"
	}
	short := a.words.T("room.is." + state)
	full := a.words.T("room.header", short)
	switch {
	case kit.Width(full) <= room:
		return full, false
	case kit.Width(short) <= room:
		return short, false
	case state == "shown":
		return "", false
	}
	return short, true
}
