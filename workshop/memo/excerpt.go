package memo

import "talkoot/workshop/document"

// excerpt cuts a text to what fits on a line.
func excerpt(s string) string { return document.Cut(s, 80) }
