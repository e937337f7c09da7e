// Package programme is the stages of a meeting: what is planned, and how the
// time has really gone.
package programme

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// Screen is the programme. What is typed on its line becomes a new stage after
// the selected one.
type Screen struct {
	host   kit.Host
	line   *kit.Line
	list   kit.List
	viewed workshop.ID // the stage that was looked at last
}

// New returns the programme of the open meeting, its current stage selected.
func New(host kit.Host) *Screen {
	return &Screen{host: host, line: kit.NewLine("programme")}
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

func (s *Screen) selected() *workshop.Stage {
	if st := s.meeting().Stages; s.list.At >= 0 && s.list.At < len(st) {
		return st[s.list.At]
	}
	return nil
}

// Refresh implements [kit.Screen]. On the way back from another stage, that one
// is selected.
func (s *Screen) Refresh() {
	if v := s.host.Viewed(); v != s.viewed {
		s.viewed = v
		if n := s.meeting().StageNumber(v); n > 0 {
			s.list.At = n - 1
		}
	}
	s.list.Clamp(len(s.meeting().Stages))
	if s.list.At < 0 && len(s.meeting().Stages) > 0 {
		s.list.At = 0
	}
}

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line { return s.line }

// Paste implements [kit.Screen]: several lines, or a file of them, are a programme,
// which is looked at before it is added.
func (s *Screen) Paste(text string) tea.Cmd {
	if intake.IsList(text) {
		return s.host.Bring(kit.ProgrammeIntake, text)
	}
	s.line.Insert(text)
	return nil
}

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	st, w := s.selected(), s.host.Words()
	off := ""
	if st == nil {
		off = w.T("off.no_stages")
	}
	n := len(s.meeting().Stages)
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { s.list.Move(by, n); return nil }
	}
	out := []kit.Command{
		{ID: kit.Record, Name: w.T("programme.enter"), Hint: w.T("hint.menu"), Run: s.enter},
		{ID: kit.Up, Quiet: true, Run: move(-1)},
		{ID: kit.Down, Run: move(1)},
		{ID: kit.StageNext, Off: off, Hint: w.T("hint.open"), Run: func() tea.Cmd { return s.host.GoStage(st.ID) }},
		{ID: kit.StageAdd, Quiet: true, Run: func() tea.Cmd { s.add(s.line.Value()); return nil }},
		{ID: kit.StageEdit, Off: off, Quiet: true, Run: func() tea.Cmd { s.edit(st); return nil }},
		{ID: kit.StageUp, Off: off, Quiet: true, Run: func() tea.Cmd { return s.shift(st, -1) }},
		{ID: kit.StageDown, Off: off, Quiet: true, Run: func() tea.Cmd { return s.shift(st, 1) }},
		{ID: kit.StageTimes, Off: off, Quiet: true, Run: func() tea.Cmd { s.times(st); return nil }},
		{ID: kit.StageRemove, Off: off, Quiet: true, Run: func() tea.Cmd { return s.remove(st) }},
		{ID: kit.Delete, Off: off, Quiet: true, Name: w.T("cmd.stage.remove"), Run: func() tea.Cmd { return s.remove(st) }},
	}
	if off := kit.CarryOff(s.host); off == "" {
		out = append(out, kit.Command{ID: kit.NoteAction, Name: w.T("cmd.carry"), Hint: w.T("hint.carry"), Run: func() tea.Cmd { return kit.AskCarry(s.host) }})
	}
	return out
}

// enter opens the menu of the selected stage, or makes a stage of what was
// typed.
func (s *Screen) enter() tea.Cmd {
	st := s.selected()
	if !s.line.Empty() || st == nil {
		s.add(s.line.Value())
		return nil
	}
	w := s.host.Words()
	choice := func(id kit.CommandID, run func() tea.Cmd) kit.Choice {
		return kit.Choice{Name: w.T("cmd." + string(id)), Run: run}
	}
	s.host.Show(kit.NewMenu(s.host, w.Stage(st), nil,
		kit.Choice{Name: w.T("stage.open"), Run: func() tea.Cmd { return s.host.GoStage(st.ID) }},
		choice(kit.StageEdit, func() tea.Cmd { s.edit(st); return nil }),
		choice(kit.StageUp, func() tea.Cmd { return s.shift(st, -1) }),
		choice(kit.StageDown, func() tea.Cmd { return s.shift(st, 1) }),
		choice(kit.StageAdd, func() tea.Cmd { s.add(""); return nil }),
		choice(kit.StageTimes, func() tea.Cmd { s.times(st); return nil }),
		choice(kit.StageRemove, func() tea.Cmd { return s.remove(st) }),
	))
	return nil
}

func (s *Screen) shift(st *workshop.Stage, by int) tea.Cmd {
	c, err := s.meeting().MoveStage(st.ID, by)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.list.Move(by, len(s.meeting().Stages))
	}
	return cmd
}

func (s *Screen) remove(st *workshop.Stage) tea.Cmd {
	name, notes := s.host.Words().Stage(st), st.Board.NoteCount()
	c, err := s.meeting().RemoveStage(st.ID)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.host.Say(s.host.Words().T("stage.removed", kit.Plain(name), strconv.Itoa(notes)))
	}
	return cmd
}

// add asks what the new stage is; it comes after the selected one.
func (s *Screen) add(title string) {
	w := s.host.Words()
	kinds, keys := s.kinds()
	name := kit.NewField(w.T("field.title"), title, w.T("stage.title.hint"))
	kind := kit.NewChoice(w.T("field.kind"), kinds, 0)
	kind.Hint = w.T("field.choice.hint")
	minutes := kit.NewField(w.T("field.minutes"), "", w.T("field.minutes.hint"))
	who := s.speakerFields(workshop.Owner{})
	s.host.Show(kit.NewForm(s.host, w.T("cmd.stage.add"), func() (tea.Cmd, error) {
		n, err := readMinutes(minutes.Value())
		if err != nil {
			return nil, err
		}
		owner, people, err := who.owner()
		if err != nil {
			return nil, err
		}
		k := keys[kind.At()]
		draft := workshop.StageDraft{
			Kind: k.kind, Board: k.board, Title: workshop.Text(name.Value()), Minutes: n,
			Speaker: owner,
		}
		if draft.Own = k.own; k.own.Name != "" && name.Value() == "" {
			draft.Title = workshop.Text(k.own.Name)
		}
		if k.board == "survey" && name.Value() == "" { // no lanes tell it yet
			draft.Title = workshop.Word(k.board)
		}
		after := workshop.ID("")
		if st := s.selected(); st != nil {
			after = st.ID
		}
		c, err := s.meeting().AddStage(s.host.Moment(), draft, after)
		if err != nil {
			return nil, err
		}
		c.People = people
		cmd, ok := s.host.Do(c, nil, s.line)
		if ok {
			s.list.At = min(s.list.At+1, len(s.meeting().Stages)-1)
		}
		return cmd, nil
	}, name, kind, minutes, who.name, who.office))
}

// stageKey is a kind of stage to choose, with the board where there are several.
type stageKey struct {
	kind  workshop.StageKind
	board string            // the key of a ready template
	own   workshop.Template // one of one's own
}

func (s *Screen) kinds() (names []string, keys []stageKey) {
	w := s.host.Words()
	for _, k := range workshop.StageKinds {
		if k != workshop.BoardStage {
			names, keys = append(names, w.T("kind."+string(k))), append(keys, stageKey{kind: k})
			continue
		}
		for _, b := range workshop.BoardTemplates {
			names = append(names, w.T("kind.board")+": "+w.Template(b, workshop.Templates[b]))
			keys = append(keys, stageKey{kind: k, board: b})
		}
		own, err := s.host.Catalogue().OwnTemplates()
		if err != nil {
			s.host.Fail(err)
		}
		for _, t := range own {
			names = append(names, w.T("kind.board")+": "+w.Template("", t))
			keys = append(keys, stageKey{kind: k, own: t})
		}
	}
	return names, keys
}

func (s *Screen) edit(st *workshop.Stage) {
	w := s.host.Words()
	name := kit.NewField(w.T("field.title"), w.Stage(st), w.T("stage.title.hint"))
	minutes := kit.NewField(w.T("field.minutes"), showMinutes(st.Planned), w.T("field.minutes.hint"))
	material := kit.NewField(w.T("field.material"), st.Material, w.T("field.material.hint"))
	fields := []*kit.Field{name, minutes}
	who := s.speakerFields(st.Speaker)
	if st.Kind == workshop.Talk {
		fields = append(fields, who.name, who.office)
	}
	fields = append(fields, material)
	was := name.Value()
	s.host.Show(kit.NewForm(s.host, w.T("cmd.stage.edit"), func() (tea.Cmd, error) {
		n, err := readMinutes(minutes.Value())
		if err != nil {
			return nil, err
		}
		title := st.Title
		if name.Value() != was {
			title = workshop.Text(name.Value())
		}
		owner, people, err := who.owner()
		if err != nil {
			return nil, err
		}
		c, err := s.meeting().EditStage(st.ID, title, n, owner)
		c, err = with(c, err, func() (workshop.Change, error) { return s.meeting().SetMaterial(st.ID, material.Value()) })
		if err != nil {
			return nil, err
		}
		c.People = people
		cmd, _ := s.host.Do(c, nil)
		return cmd, nil
	}, fields...))
}

func (s *Screen) speaker(st *workshop.Stage) string {
	return s.host.Words().Owner(st.Speaker, s.host.Session().People(), workshop.Revision.Name)
}

// times corrects when a stage was held.
func (s *Screen) times(st *workshop.Stage) {
	w := s.host.Words()
	var span workshop.Span
	if n := len(st.Spans); n > 0 {
		span = workshop.Span{From: st.Spans[0].From, To: st.Spans[n-1].To}
	}
	from := kit.NewField(w.T("field.from"), w.Clock(span.From), w.T("field.from.hint"))
	to := kit.NewField(w.T("field.to"), w.Clock(span.To), w.T("field.to.hint"))
	s.host.Show(kit.NewForm(s.host, w.T("cmd.stage.times"), func() (tea.Cmd, error) {
		begin, err := s.at(from.Value())
		if err != nil {
			return nil, err
		}
		end, err := s.at(to.Value())
		if err != nil {
			return nil, err
		}
		if !end.IsZero() && end.Before(begin) {
			end = end.AddDate(0, 0, 1) // past midnight
		}
		c, err := s.meeting().SetStageTimes(st.ID, workshop.Span{From: begin, To: end})
		return kit.Accepted(s.host, c, err)
	}, from, to))
}
