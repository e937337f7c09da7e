package workshop

// Remark writes the facilitator's own remark about a note or a stage, in place
// of any before; "" takes it back. A remark is never shown to the room, and
// stands in no memo for the public.
func (m *Meeting) Remark(target ID, text string) (Change, error) {
	old := ""
	switch n, s := m.notes[target], m.stages[target]; {
	case n != nil:
		old = n.Remark
	case s != nil:
		old = s.Remark
	default:
		return Change{}, Err(CodeUnknownNote, "")
	}
	text = CleanLine(text)
	if err := checkLength(text, MaxText); err != nil {
		return Change{}, err
	}
	if text == old {
		return Change{}, Err(CodeUnchanged)
	}
	return change(Remarked{target, text})
}

func (p Remarked) onMeeting(m *Meeting, _ Entry) {
	if n := m.notes[p.Target]; n != nil {
		n.Remark = p.Text
	} else if s := m.stages[p.Target]; s != nil {
		s.Remark = p.Text
	}
}
