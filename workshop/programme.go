package workshop

import "strings"

// Programme is a ready programme that a new meeting can start with.
type Programme struct {
	Key    string
	Stages []StageDraft
}

// Programmes are the ready programmes, the usual one first.
var Programmes = []Programme{
	{"swot-evening", []StageDraft{
		{Kind: Talk, Title: Word("welcome"), Minutes: 10},
		{Kind: Recap, Minutes: 10},
		{Kind: BoardStage, Board: "swot", Minutes: 60},
		{Kind: Break, Minutes: 15},
		{Kind: Discussion, Title: Word("conclusions"), Minutes: 30},
		{Kind: Closing, Minutes: 10},
	}},
	{"five-groups", []StageDraft{
		{Kind: Talk, Title: Word("welcome"), Minutes: 10},
		{Kind: Recap, Minutes: 10},
		{Kind: Talk, Minutes: 20},
		{Kind: Rounds, Title: Word("topic1"), Minutes: 30},
		{Kind: Break, Minutes: 15},
		{Kind: Rounds, Title: Word("topic2"), Minutes: 30},
		{Kind: Discussion, Title: Word("harvest"), Minutes: 20},
		{Kind: Closing, Minutes: 10},
	}},
	{"1-2-4-all", []StageDraft{
		{Kind: Talk, Title: Word("welcome"), Minutes: 5},
		{Kind: Rounds, Minutes: 12, Preset: Presets[0]},
		{Kind: Discussion, Title: Word("conclusions"), Minutes: 15},
		{Kind: Closing, Minutes: 5},
	}},
	{"world-cafe", []StageDraft{
		{Kind: Talk, Title: Word("welcome"), Minutes: 10},
		{Kind: Rounds, Minutes: 60, Preset: Presets[1]},
		{Kind: Break, Minutes: 10},
		{Kind: Discussion, Title: Word("harvest"), Minutes: 20},
		{Kind: Closing, Minutes: 10},
	}},
	{"opera", []StageDraft{
		{Kind: Talk, Title: Word("welcome"), Minutes: 10},
		{Kind: BoardStage, Board: "ideas", Minutes: 60, Preset: Presets[2]},
		{Kind: Discussion, Title: Word("conclusions"), Minutes: 15},
		{Kind: Closing, Minutes: 5},
	}},
	{"talk", []StageDraft{
		{Kind: Talk, Minutes: 30},
		{Kind: Discussion, Minutes: 30},
		{Kind: Closing, Minutes: 10},
	}},
	{"empty", nil},
}

// FindProgramme returns the ready programme with a key, the usual one for "",
// and [CodeUnknownProgramme] for any other.
func FindProgramme(key string) (Programme, error) {
	if key == "" {
		return Programmes[0], nil
	}
	var keys []string
	for _, p := range Programmes {
		if p.Key == key {
			return p, nil
		}
		keys = append(keys, p.Key)
	}
	return Programme{}, Err(CodeUnknownProgramme, CleanLine(key), strings.Join(keys, ", "))
}
