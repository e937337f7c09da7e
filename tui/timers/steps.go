package timers

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
	"talkoot/workshop/lang"
)

// NewSteps asks into which steps the time of a stage is divided: a ready preset,
// one of one's own, or a new one.
func NewSteps(host kit.Host, stage workshop.ID) *kit.Menu {
	w := host.Words()
	own, err := host.Catalogue().OwnPresets()
	if err != nil {
		host.Fail(err)
	}
	var choices []kit.Choice
	for _, p := range append(append([]workshop.Preset(nil), workshop.Presets...), own...) {
		choices = append(choices, kit.Choice{Name: presetName(w, p), Run: func() tea.Cmd { return choose(host, stage, p) }})
	}
	choices = append(choices, kit.Choice{Name: w.T("preset.new"), Run: func() tea.Cmd {
		host.Show(newPreset(host, stage))
		return nil
	}})
	if s := host.Session().Meeting().Stage(stage); s != nil && len(s.Preset.Steps) > 0 {
		choices = append(choices, kit.Choice{Name: w.T("preset.none"), Run: func() tea.Cmd { return choose(host, stage, workshop.Preset{}) }})
	}
	for _, p := range own {
		choices = append(choices, kit.Choice{Name: w.T("preset.remove", p.Label.Text), Run: func() tea.Cmd { return remove(host, p) }})
	}
	return kit.NewMenu(host, w.T("cmd.timer.steps"), nil, choices...)
}

// presetName is a preset with the minutes of its steps: "1-2-4-All: 1, 2, 4, 5
// min".
func presetName(w *lang.Words, p workshop.Preset) string {
	var minutes []string
	for _, s := range p.Steps {
		minutes = append(minutes, strconv.Itoa(s.Minutes))
	}
	return kit.Cut(w.Label(p.Label), 40) + ": " + strings.Join(minutes, " + ") + " = " + w.T("minutes", p.Minutes())
}

func choose(host kit.Host, stage workshop.ID, p workshop.Preset) tea.Cmd {
	c, err := host.Session().Meeting().ChooseSteps(stage, p)
	cmd, ok := host.Do(c, err)
	if ok && len(p.Steps) > 0 {
		w := host.Words()
		host.Say(w.T("timer.offer.step", kit.KeyOf(w, kit.TimerKey), w.Label(p.Steps[0].Label), p.Steps[0].Minutes))
	}
	return cmd
}

func remove(host kit.Host, p workshop.Preset) tea.Cmd {
	b, err := host.Catalogue().RemovePreset(host.Moment(), p.ID)
	if err != nil {
		host.Fail(err)
		return nil
	}
	host.Say(host.Words().T("preset.removed", kit.Plain(p.Label.Text)))
	return host.Save(b)
}

// newPreset asks for a preset of one's own, which the stage gets too.
func newPreset(host kit.Host, stage workshop.ID) *kit.Form {
	w := host.Words()
	name := kit.NewField(w.T("field.title"), "", w.T("preset.name.hint"))
	steps := kit.NewField(w.T("field.steps"), "", w.T("preset.steps.hint"))
	return kit.NewForm(host, w.T("preset.new"), func() (tea.Cmd, error) {
		read, err := intake.Steps(steps.Value())
		if err != nil {
			return nil, err
		}
		p := workshop.Preset{Label: workshop.Text(name.Value()), Steps: read}
		b, err := host.Catalogue().SavePreset(host.Moment(), p)
		switch {
		case workshop.ErrorCode(err) == workshop.CodeUnchanged:
			return choose(host, stage, p), nil
		case err != nil:
			return nil, err
		}
		return tea.Batch(host.Save(b), choose(host, stage, p)), nil
	}, name, steps)
}
