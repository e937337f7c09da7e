// Package kit is what the screens are made of. Start with [Screen] and [Host]
// (host.go), the key map (keymap.go) and [Frame] (frame.go); the rest are
// parts: [Line], [List], [Box], [Menu], [Form], [Palette], [Help].
package kit
