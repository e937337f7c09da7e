package stage

import "talkoot/workshop"

// Asked implements [kit.Asker].
func (s *Screen) Asked() workshop.ID {
	if l := s.target(); l != nil {
		return l.ID
	}
	return ""
}

// Prompt implements [kit.Prompter].
func (s *Screen) Prompt() string { return s.prompt() }
