package harvest

import "talkoot/workshop"

// Asked implements [kit.Asker].
func (s *Screen) Asked() workshop.ID {
	if s.h.Question == nil {
		return ""
	}
	return s.h.Question.ID
}

// Prompt implements [kit.Prompter].
func (s *Screen) Prompt() string { return s.name(s.at()) }
