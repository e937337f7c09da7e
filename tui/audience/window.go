package audience

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/audience"
	"talkoot/workshop/lang"
)

// Config is what a window of the room starts with.
type Config struct {
	Theme string // a name of kit.Themes
	// Words are for what the window says itself; a frame has its own language.
	Words *lang.Words
	Now   func() time.Time
	// Follow tells what there is to see until ctx ends, and when there is nothing.
	Follow func(ctx context.Context, show func(audience.Frame), lost func(Loss))
}

// Loss is why nothing comes: the key of the sentence about it.
type Loss string

// The losses.
const (
	NotRunning Loss = "room.window.waiting"
	Foreign    Loss = "room.window.foreign"
)

// Window is a window of its own for the room.
type Window struct {
	cfg   Config
	theme *kit.Theme
	w, h  int
	// frame is what is shown, nil before the first came. It stays while the
	// program is away.
	frame *audience.Frame
	loss  Loss
	// broken is the fault that ends the window, nil in good health.
	broken error
}

// fps is how often frames are flushed.
const fps = 120

// Run shows the room's window until somebody closes it.
func Run(cfg Config) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	w := NewWindow(cfg)
	p := tea.NewProgram(w, tea.WithFPS(fps), tea.WithContext(ctx))
	go func() {
		defer func() {
			if recover() != nil {
				p.Send(faultMsg{})
			}
		}()
		cfg.Follow(ctx, func(f audience.Frame) { p.Send(frameMsg{f}) }, func(l Loss) { p.Send(lossMsg{l}) })
	}()
	_, err := p.Run()
	if w.broken != nil {
		return w.broken
	}
	return err
}

// NewWindow returns a window, ready to run.
func NewWindow(cfg Config) *Window {
	return &Window{cfg: cfg, theme: kit.NewTheme(cfg.Theme)}
}

// frameMsg brings something new to see, lossMsg that nothing comes, and faultMsg
// that nothing ever will.
type (
	frameMsg struct{ frame audience.Frame }
	lossMsg  struct{ loss Loss }
	faultMsg struct{}
)

// tickMsg comes often enough for a clock to change on the second.
type tickMsg struct{}

func tick() tea.Cmd {
	return tea.Tick(time.Second/4, func(time.Time) tea.Msg { return tickMsg{} })
}

// Init implements tea.Model.
func (w *Window) Init() tea.Cmd { return tick() }

// Update implements tea.Model.
func (w *Window) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		if msg.Width > 0 && msg.Height > 0 {
			w.w, w.h = msg.Width, msg.Height
		}
	case tea.KeyPressMsg:
		switch msg.String() {
		case "q", "esc", "ctrl+c", "ctrl+q":
			return w, tea.Quit
		}
	case frameMsg:
		w.frame, w.loss = &msg.frame, ""
	case lossMsg:
		w.loss = msg.loss
	case faultMsg:
		w.broken = workshop.Err(workshop.CodeCrashed, "tui/audience")
		return w, tea.Quit
	case tickMsg:
		return w, tick()
	}
	return w, nil
}

// View implements tea.Model: the frame or, before one came, what is waited for.
func (w *Window) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = "Talkoot"
	if w.w > 0 {
		v.Content = strings.Join(w.lines(), "\n")
	}
	return v
}

func (w *Window) lines() []string {
	if w.frame != nil && w.loss != Foreign {
		return Draw(w.theme, w.frameWords(), *w.frame, w.cfg.Now(), w.w, w.h)
	}
	text := ""
	if w.loss != "" {
		text = w.cfg.Words.T(string(w.loss))
	}
	p := &page{t: w.theme, w: w.cfg.Words, now: w.cfg.Now(), width: w.w, height: w.h}
	return w.theme.Base.Fill(p.spaced(w.h, p.centred(w.theme.Strong, text, 6)), w.w, w.h)
}

// frameWords are those of the frame's language, for the words beside its times.
func (w *Window) frameWords() *lang.Words {
	if l, ok := lang.Parse(string(w.frame.Language)); ok {
		return lang.New(l)
	}
	return w.cfg.Words
}
