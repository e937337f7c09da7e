package app

import (
	"testing"

	"talkoot/tui/kit"
)

// BenchmarkGroups is one key through Update and View on sixty groups of a hall of
// 300 people that all mix for five rounds, at 120x40.
func BenchmarkGroups(b *testing.B) {
	h := newHarness(b, withMeeting("five-groups"))
	crowd(h)
	h.disk.forget = true
	h.resize(120, 40)
	keys := func(keys ...string) func(int) {
		return func(i int) { h.press(keys[i%len(keys)]) }
	}
	for _, c := range []struct {
		name string
		at   func()
		key  func(i int)
	}{
		{"cards/people", func() {}, keys("down", "down", "down", "up")},
		{"cards/groups", func() {}, keys("tab")},
		{"cards/rounds", func() {}, keys("right", "right", "left")},
		{"tables", func() { h.command(kit.ShowTables) }, keys("down", "down", "tab", "up")},
		{"routes", func() { h.command(kit.ShowRoutes) }, keys("down", "down", "down", "up")},
		{"find", func() {}, keys("e", "t", "u", "1", "backspace", "backspace", "backspace", "backspace")},
	} {
		b.Run(c.name, func(b *testing.B) {
			c.at()
			for i := 0; b.Loop(); i++ {
				c.key(i)
				h.app.View()
			}
		})
	}
}
