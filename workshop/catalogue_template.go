package workshop

import (
	"slices"
	"strings"
)

// OwnTemplates returns the templates of one's own, the oldest first.
func (c *Catalogue) OwnTemplates() ([]Template, error) {
	if err := c.readLibrary(); err != nil {
		return nil, err
	}
	return c.journal.State().Templates, nil
}

// FindTemplate returns a template by its name, or else the ready one with a key.
// It gives [CodeUnknownTemplate] with those that there are.
func (c *Catalogue) FindTemplate(name string) (Template, error) {
	own, err := c.OwnTemplates()
	if err != nil {
		return Template{}, err
	}
	name = CleanLine(name)
	known := slices.Clone(BoardTemplates)
	for _, t := range own {
		if strings.EqualFold(t.Name, name) {
			return t, nil
		}
		known = append(known, t.Name)
	}
	if key := readyKey(name); key != "" {
		return Templates[key], nil
	}
	return Template{}, Err(CodeUnknownTemplate, name, strings.Join(known, ", "))
}

// readyKey returns the key of the ready template that a name means, in capital
// or small letters; "" if there is none.
func readyKey(name string) string {
	if i := slices.IndexFunc(BoardTemplates, func(key string) bool { return strings.EqualFold(key, name) }); i >= 0 {
		return BoardTemplates[i]
	}
	return ""
}

// SaveTemplate keeps a template under its name, in place of one of that name. It
// gives [CodeEmptyText] without a name, [CodeNoLanes] without lanes, and
// [CodeNameTaken] for the name of a ready template.
func (c *Catalogue) SaveTemplate(mo Moment, t Template) (Batch, error) {
	t, err := t.clean()
	if err != nil {
		return Batch{}, err
	}
	own, err := c.OwnTemplates()
	if err != nil {
		return Batch{}, err
	}
	if readyKey(t.Name) != "" { // it would hide the ready one
		return Batch{}, Err(CodeNameTaken, t.Name)
	}
	t.ID = mo.NewID()
	if i := slices.IndexFunc(own, func(o Template) bool { return strings.EqualFold(o.Name, t.Name) }); i >= 0 {
		if own[i].Name == t.Name && own[i].Same(t) {
			return Batch{}, Err(CodeUnchanged)
		}
		t.ID = own[i].ID
	}
	return c.record(mo, TemplateSaved{t}), nil
}

// RemoveTemplate forgets a template of one's own. Boards made from it stay.
func (c *Catalogue) RemoveTemplate(mo Moment, id ID) (Batch, error) {
	own, err := c.OwnTemplates()
	if err != nil {
		return Batch{}, err
	}
	if !slices.ContainsFunc(own, func(t Template) bool { return t.ID == id }) {
		return Batch{}, Err(CodeUnknownTemplate, "", strings.Join(BoardTemplates, ", "))
	}
	return c.record(mo, TemplateRemoved{id}), nil
}

func (p TemplateSaved) onLibrary(l *Library) {
	if i := slices.IndexFunc(l.Templates, func(t Template) bool { return t.ID == p.ID }); i >= 0 {
		l.Templates = slices.Clone(l.Templates)
		l.Templates[i] = p.Template
		return
	}
	l.Templates = append(l.Templates, p.Template)
}

func (p TemplateRemoved) onLibrary(l *Library) {
	l.Templates = slices.DeleteFunc(slices.Clone(l.Templates), func(t Template) bool { return t.ID == p.Template })
}
