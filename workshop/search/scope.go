package search

import "talkoot/workshop"

// Scope is the meetings in which a search looks, in the order in which it tells
// what it found.
type Scope []Meeting

// Meeting is a meeting in a [Scope].
type Meeting struct {
	workshop.Header
	SeriesNames []string
}

// All returns the scope of all meetings of a library that are not deleted,
// newest first.
func All(c *workshop.Catalogue) Scope {
	headers := c.Headers()
	scope := make(Scope, len(headers))
	for i, h := range headers {
		scope[i] = Meeting{h, c.SeriesNames(h.Series)}
	}
	return scope
}
