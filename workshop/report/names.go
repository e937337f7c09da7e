package report

import "talkoot/workshop"

// names counts different names, whatever letters they are written with.
type names struct {
	written map[string]bool // as they were met, so that each is folded once
	folded  map[string]bool
}

func newNames() names { return names{map[string]bool{}, map[string]bool{}} }

func (n names) add(name string) {
	if name == "" || n.written[name] {
		return
	}
	n.written[name] = true
	if f := workshop.FoldName(name); f != "" {
		n.folded[f] = true
	}
}

func (n names) count() int { return len(n.folded) }
