package programme

import (
	"talkoot/tui/kit"
	"talkoot/workshop"
)

// speakerFields are the two fields that say who speaks: a name, which becomes a
// record of a person, and an office, which is ordinary text.
type speakerFields struct {
	host         kit.Host
	name, office *kit.Field
	was          workshop.Owner
	wasName      string
}

func (s *Screen) speakerFields(o workshop.Owner) speakerFields {
	w := s.host.Words()
	name := ""
	if r, ok := s.host.Session().People().Revision(o.PersonRef); ok {
		name = r.Name()
	}
	return speakerFields{
		host:    s.host,
		name:    kit.NewField(w.T("field.speaker"), name, w.T("field.speaker.hint")),
		office:  kit.NewField(w.T("field.office"), o.Office, w.T("field.office.hint")),
		was:     o,
		wasName: name,
	}
}

// owner reads the fields. A name that is not on record comes with the revision
// that makes its record.
func (f speakerFields) owner() (workshop.Owner, []workshop.Revision, error) {
	o := workshop.Owner{PersonRef: f.was.PersonRef, Office: f.office.Value()}
	if f.name.Value() == f.wasName {
		return o, nil, nil
	}
	ref, people, err := f.host.Session().People().Named(f.host.Moment(), f.name.Value())
	o.PersonRef = ref
	return o, people, err
}
