package likeness

// IsBare reports whether an index holds nothing at all, not even a word.
func (x *Index) IsBare() bool { return len(x.entries)+len(x.terms)+len(x.grams) == 0 }
