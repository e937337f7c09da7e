package workshop

// Delete puts a meeting out of sight. Nothing of it is lost: [Catalogue.BringBack]
// or an undo shows it again.
func (c *Catalogue) Delete(mo Moment, id ID) (Batch, error) {
	return c.setAside(mo, id, Header.isDeleted, true, MeetingDeleted{id})
}

// BringBack shows a deleted meeting again.
func (c *Catalogue) BringBack(mo Moment, id ID) (Batch, error) {
	return c.setAside(mo, id, Header.isDeleted, false, MeetingBroughtBack{id})
}

// Archive puts a meeting out of the way: lists leave it out unless they are
// asked, reports count it.
func (c *Catalogue) Archive(mo Moment, id ID) (Batch, error) {
	return c.setAside(mo, id, Header.isArchived, true, MeetingArchived{id})
}

// Unarchive takes a meeting out of the archive.
func (c *Catalogue) Unarchive(mo Moment, id ID) (Batch, error) {
	return c.setAside(mo, id, Header.isArchived, false, MeetingUnarchived{id})
}

func (h Header) isDeleted() bool  { return h.Deleted }
func (h Header) isArchived() bool { return h.Archived }

func (c *Catalogue) setAside(mo Moment, id ID, aside func(Header) bool, want bool, p Payload) (Batch, error) {
	h, ok := c.headers[id]
	if !ok {
		return Batch{}, Err(CodeUnknownMeeting, string(id))
	}
	if aside(h) == want {
		return Batch{}, Err(CodeUnchanged)
	}
	if err := c.readLibrary(); err != nil {
		return Batch{}, err
	}
	return c.record(mo, p), nil
}

// kept returns a header that was derived from a meeting with what the library
// alone knows of it.
func (c *Catalogue) kept(h Header) Header {
	h.Archived = c.headers[h.ID].Archived
	return h
}
