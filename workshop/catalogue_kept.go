package workshop

// LastKept returns the newest action of the library if undo would take it back and
// it is about what is kept for all meetings: a template, a preset, the details of a
// series, the names of an organisation. For screens on which such an action stands
// among those of a meeting.
func (c *Catalogue) LastKept() (Entry, bool) {
	if c.journal == nil {
		return Entry{}, false
	}
	e, ok := nextUndo(c.journal.entries, c.journal.origin, c.journal.skip)
	return e, ok && aboutKept(e)
}

// UndoneKept returns such an action if redo would let it happen again next, with
// the entry that undid it.
func (c *Catalogue) UndoneKept() (redone, undo Entry, ok bool) {
	if c.journal == nil {
		return Entry{}, Entry{}, false
	}
	undo, ok = nextRedo(c.journal.entries, c.journal.origin, c.journal.skip)
	if !ok {
		return Entry{}, Entry{}, false
	}
	target, _ := undoTarget(undo)
	redone, ok = find(c.journal.entries, target)
	return redone, undo, ok && aboutKept(redone)
}

func aboutKept(e Entry) bool {
	for _, ev := range e.Events {
		switch ev.Payload.(type) {
		case TemplateSaved, TemplateRemoved, PresetSaved, PresetRemoved,
			SeriesDescribed, OrganisationsMerged, OrganisationSplit, OrganisationsApart:
			return true
		}
	}
	return false
}
