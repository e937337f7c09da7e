package lang

import "strings"

// And returns texts as a sentence lists them: "14, 22 ja 31".
func (w *Words) And(texts ...string) string {
	last := len(texts) - 1
	if last < 1 {
		return strings.Join(texts, "")
	}
	return w.T("and", strings.Join(texts[:last], ", "), texts[last])
}
