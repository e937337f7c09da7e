package lang

import (
	"strings"

	"talkoot/workshop"
)

// Sensitive returns a warning where the name of an organisation or a role may say
// something special about whoever is written down with it, "" where it does not.
func (w *Words) Sensitive(texts ...string) string {
	kind := workshop.SensitiveIn(texts...)
	if kind == "" {
		return ""
	}
	return w.T("sensitive.warning", w.T("sensitive."+string(kind)))
}

// Holdings tells in a few lines how much is held about people. It names nobody.
func (w *Words) Holdings(h workshop.Holdings, today workshop.Date) []string {
	sensitive, meetings := 0, 0
	photos := map[workshop.Permission]int{}
	for _, p := range h.People {
		if p.Sensitive != "" {
			sensitive++
		}
		photos[p.Photo]++
	}
	for _, m := range h.Meetings {
		if m.People > 0 {
			meetings++
		}
	}
	if len(h.People) == 0 {
		return []string{w.T("privacy.nobody")}
	}
	return []string{
		w.T("privacy.people", len(h.People)) + " " + w.T("privacy.in", meetings),
		w.T("privacy.past", len(h.Past(today))),
		w.T("privacy.sensitive", sensitive),
		w.T("privacy.photos", photos[workshop.Allowed], photos[workshop.Refused], photos[""]),
	}
}

// SeriesPrivacy tells what a series says about personal data, or that it says
// nothing.
func (w *Words) SeriesPrivacy(s workshop.Series) string {
	parts := []string{w.T("privacy.notice.missing"), w.T("privacy.basis.missing"), w.T("privacy.keep.missing")}
	if s.Notice != "" {
		parts[0] = w.T("privacy.notice.there")
	}
	if s.Basis != "" {
		parts[1] = w.T("privacy.basis", s.Basis)
	}
	if s.KeepMonths > 0 {
		parts[2] = w.T("privacy.keep", s.KeepMonths)
	}
	return s.Name + ": " + strings.Join(parts, " · ")
}

// Holding tells of one person what matters for privacy: until when the name may be
// kept, what the organisation gives away, and photos.
func (w *Words) Holding(p workshop.Holding, today workshop.Date) string {
	var parts []string
	switch {
	case p.Past(today):
		parts = append(parts, w.T("privacy.until.past", w.Date(p.Until)))
	case !p.Until.IsZero():
		parts = append(parts, w.T("privacy.until", w.Date(p.Until)))
	default:
		parts = append(parts, w.T("privacy.until.none"))
	}
	if p.Sensitive != "" {
		parts = append(parts, w.T("privacy.is_sensitive"))
	}
	switch p.Photo {
	case workshop.Allowed:
		parts = append(parts, w.T("photo.yes"))
	case workshop.Refused:
		parts = append(parts, w.T("photo.no"))
	}
	return strings.Join(parts, " · ")
}

// Mention tells where a name stands in free text.
func (w *Words) Mention(m workshop.Mention) string {
	key := "mention." + m.Kind
	if !Has(key) {
		key = "mention.other"
	}
	text := w.T(key) + ": " + m.Text
	if !m.Sure {
		text += " " + w.T("mention.perhaps")
	}
	return text
}
