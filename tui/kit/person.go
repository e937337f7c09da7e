package kit

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// permissions are the states of a permission, in the order in which they are
// offered.
var permissions = []workshop.Permission{"", workshop.Allowed, workshop.Refused}

// EditPerson lets everything be corrected that is kept of somebody, as an action of
// the open meeting.
func EditPerson(h Host, r workshop.Revision) {
	h.Show(NewPersonForm(h, r, func(d workshop.PersonDetails) (tea.Cmd, error) {
		c, err := h.Session().Meeting().CorrectPerson(h.Session().People(), r.Person, d)
		return Accepted(h, c, err)
	}))
}

// NewPersonForm asks for everything that is kept of somebody. What the organisation
// or the role gives away is told while it is typed and afterwards, and never in the
// way.
func NewPersonForm(h Host, r workshop.Revision, accept func(workshop.PersonDetails) (tea.Cmd, error)) *Form {
	w := h.Words()
	name := NewField(w.T("field.name"), r.Name(), w.T("field.name.hint"))
	org := NewField(w.T("field.organisation"), r.Organisation, w.T("field.organisation.hint"))
	role := NewField(w.T("field.role"), r.Role, w.T("field.role.hint"))
	home := NewField(w.T("field.home"), r.Place, w.T("field.home.hint"))
	staffAt := 0
	if r.Staff {
		staffAt = 1
	}
	staff := NewChoice(w.T("field.staff"), []string{w.T("staff.no"), w.T("staff.yes")}, staffAt)
	photo := NewChoice(w.T("field.photo"), []string{w.T("photo.unasked"), w.T("photo.yes"), w.T("photo.no")}, max(0, slices.Index(permissions, r.Photo)))
	keep := NewField(w.T("field.keep"), w.Date(r.KeepUntil), w.T("field.keep.hint"))
	staff.Hint, photo.Hint = w.T("field.staff.hint"), w.T("field.photo.hint")
	for _, f := range []*Field{org, role} {
		f.Warn = func(value string) string { return w.Sensitive(value) }
	}
	return NewForm(h, w.T("person.correct"), func() (tea.Cmd, error) {
		until, err := workshop.ParseDate(keep.Value())
		if err != nil {
			return nil, err
		}
		d := workshop.PersonDetails{
			Name: name.Value(), Organisation: org.Value(), Role: role.Value(), Place: home.Value(),
			Staff: staff.At() == 1, Photo: permissions[photo.At()], KeepUntil: until,
		}
		cmd, err := accept(d)
		if warning := w.Sensitive(d.Organisation, d.Role); err == nil && warning != "" {
			h.Say(warning)
		}
		return cmd, err
	}, name, org, role, home, staff, photo, keep)
}
