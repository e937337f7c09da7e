package lang

import "talkoot/workshop"

// Sensitive returns a warning where the name of an organisation or a role may say
// something special about whoever is written down with it, "" where it does not.
func (w *Words) Sensitive(texts ...string) string {
	kind := workshop.SensitiveIn(texts...)
	if kind == "" {
		return ""
	}
	return w.T("sensitive.warning", w.T("sensitive."+string(kind)))
}
