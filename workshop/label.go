package workshop

// Label is what a stage, lane or group is called: either one of the program's
// own words, by its key, which every language translates ("strengths"), or
// words that somebody typed, which stay as they are.
type Label struct {
	Key  string `json:"key,omitempty"`
	Text string `json:"text,omitempty"`
	// Also says the same as Text in a second language, for rooms that have two.
	Also string `json:"also,omitempty"`
}

// Word is the label of one of the program's own words.
func Word(key string) Label { return Label{Key: key} }

// Text is the label of words that somebody typed.
func Text(text string) Label { return Label{Text: text} }

// IsZero reports whether there is no label.
func (l Label) IsZero() bool { return l == Label{} }

// checked returns a label that names something, cleaned.
func (l Label) checked() (Label, error) {
	if l.Key != "" {
		return Word(CleanLine(l.Key)), nil
	}
	var err error
	if l.Text, err = checkText(l.Text, MaxTitle); err != nil {
		return l, err
	}
	l.Also = CleanLine(l.Also)
	return l, checkLength(l.Also, MaxTitle)
}
