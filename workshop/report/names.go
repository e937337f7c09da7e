package report

import "talkoot/workshop"

// names counts different names, whatever letters they are written with.
type names struct {
	one     func(string) string // of those that mean the same
	written map[string]bool     // as they were met, so that each is folded once
	folded  map[string]bool
}

func newNames(one func(string) string) names {
	if one == nil {
		one = func(name string) string { return name }
	}
	return names{one, map[string]bool{}, map[string]bool{}}
}

func (n names) add(name string) {
	if name == "" || n.written[name] {
		return
	}
	n.written[name] = true
	if f := workshop.FoldName(n.one(name)); f != "" {
		n.folded[f] = true
	}
}

func (n names) count() int { return len(n.folded) }
