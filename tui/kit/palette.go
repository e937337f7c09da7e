package kit

// CommandName returns what a command is called.
func CommandName(h Host, c Command) string {
	if c.Name != "" {
		return c.Name
	}
	return h.Words().T("cmd." + string(c.ID))
}

// NewPalette returns every command that there is here, found by typing, with its
// key; one that cannot run now stands there with the reason.
func NewPalette(host Host, commands []Command) *Picker {
	choices := make([]Choice, len(commands))
	for i, c := range commands {
		choices[i] = Choice{Name: CommandName(host, c), Key: KeyOf(host.Words(), c.ID), Off: c.Off, Run: c.Run}
	}
	p := NewPicker(host, host.Words().T("cmd."+string(ShowAll)), choices...)
	p.kind, p.width = "palette", 72
	return p
}
