package workshop

import (
	"slices"
	"strings"
)

// OwnPresets returns the presets of one's own, the oldest first.
func (c *Catalogue) OwnPresets() ([]Preset, error) {
	if err := c.readLibrary(); err != nil {
		return nil, err
	}
	return c.journal.State().Presets, nil
}

// SavePreset keeps a preset under its name, in place of one of that name. It
// gives [CodeEmptyText] without a name, [CodeNoSteps] without steps, and
// [CodeBadMinutes] for a step of no minutes or too many.
func (c *Catalogue) SavePreset(mo Moment, p Preset) (Batch, error) {
	p, err := p.clean()
	if err != nil {
		return Batch{}, err
	}
	own, err := c.OwnPresets()
	if err != nil {
		return Batch{}, err
	}
	p.ID = mo.NewID()
	called := func(o Preset) bool { return strings.EqualFold(o.Label.Text, p.Label.Text) }
	if i := slices.IndexFunc(own, called); i >= 0 {
		if own[i].Same(p) {
			return Batch{}, Err(CodeUnchanged)
		}
		p.ID = own[i].ID
	}
	return c.record(mo, PresetSaved{p}), nil
}

// RemovePreset forgets a preset of one's own. Stages that have its steps keep
// them.
func (c *Catalogue) RemovePreset(mo Moment, id ID) (Batch, error) {
	own, err := c.OwnPresets()
	if err != nil {
		return Batch{}, err
	}
	if !slices.ContainsFunc(own, func(p Preset) bool { return p.ID == id }) {
		return Batch{}, Err(CodeUnknownPreset)
	}
	return c.record(mo, PresetRemoved{id}), nil
}

func (p PresetSaved) onLibrary(l *Library) {
	if i := slices.IndexFunc(l.Presets, func(o Preset) bool { return o.ID == p.ID }); i >= 0 {
		l.Presets = slices.Clone(l.Presets)
		l.Presets[i] = p.Preset
		return
	}
	l.Presets = append(l.Presets, p.Preset)
}

func (p PresetRemoved) onLibrary(l *Library) {
	l.Presets = slices.DeleteFunc(slices.Clone(l.Presets), func(o Preset) bool { return o.ID == p.Preset })
}
