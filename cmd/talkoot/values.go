package main

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/pflag"

	"talkoot/workshop"
	"talkoot/workshop/intake"
	"talkoot/workshop/memo"
)

// value is a flag that is read by a function. What it refuses becomes an error
// about the command line, with the sentence of that error.
type value struct {
	set func(string) error
	// shown is what was set, for pflag.
	shown string
}

var _ pflag.Value = (*value)(nil)

// Set implements pflag.Value.
func (v *value) Set(s string) error {
	if !utf8.ValidString(s) {
		return workshop.Err(workshop.CodeNotText)
	}
	v.shown = s
	return v.set(s)
}

// String implements pflag.Value. It is "" until something was set, so that
// nothing counts as a default.
func (v *value) String() string { return v.shown }

// Type implements pflag.Value.
func (v *value) Type() string { return "value" }

// text is a flag that must not be empty: an empty one is a variable that a
// script forgot to set.
func text(to *string) *value {
	return &value{set: func(s string) error {
		if workshop.CleanLine(s) == "" {
			return workshop.Err(workshop.CodeEmptyText)
		}
		*to = s
		return nil
	}}
}

// anyText is a flag that may be empty.
func anyText(to *string) *value {
	return &value{set: func(s string) error {
		*to = s
		return nil
	}}
}

// choice is a flag with one of some words.
func choice[T ~string](to *T, parse func(string) (T, bool), all []T) *value {
	return &value{set: func(s string) error {
		got, ok := parse(s)
		if !ok {
			return workshop.Err(codeUnknownChoice, s, words(all))
		}
		*to = got
		return nil
	}}
}

func words[T ~string](all []T) string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = string(s)
	}
	return strings.Join(out, ", ")
}

// date is a flag with a civil date.
func date(to *workshop.Date) *value {
	return &value{set: func(s string) (err error) {
		if *to, err = workshop.ParseDate(s); err == nil && to.IsZero() {
			err = workshop.Err(workshop.CodeBadDate, s)
		}
		return err
	}}
}

// timeOfDay is a flag with a civil time.
func timeOfDay(to *workshop.TimeOfDay) *value {
	return &value{set: func(s string) (err error) {
		*to, err = workshop.ParseTimeOfDay(s)
		return err
	}}
}

// programme is a flag with the key of a ready programme.
func programme(to *string) *value {
	return &value{set: func(s string) error {
		p, err := workshop.FindProgramme(strings.TrimSpace(s))
		*to = p.Key
		return err
	}}
}

// headCount is a flag with a whole number of people.
func headCount(to *int) *value {
	return &value{set: func(s string) (err error) {
		*to, err = intake.HeadCount(s)
		return err
	}}
}

// number is a flag with a whole number from 1.
func number(to *int) *value {
	return &value{set: func(s string) error {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil || n < 1 {
			return workshop.Err(workshop.CodeBadNumber, s)
		}
		*to = n
		return nil
	}}
}

// formats is a flag with a list of formats between commas. It may be given
// several times.
func formats(to *[]string) *value {
	return &value{set: func(s string) error {
		var asked []string
		for f := range strings.SplitSeq(s, ",") {
			asked = append(asked, strings.ToLower(strings.TrimSpace(f)))
		}
		*to = append(*to, asked...)
		return memo.CheckFormats(asked)
	}}
}

// sections is a flag with a list of sections between commas. It may be given several
// times.
func sections(to *[]memo.Section) *value {
	return &value{set: func(s string) error {
		for word := range strings.SplitSeq(s, ",") {
			x, ok := memo.ParseSection(word)
			if !ok {
				return workshop.Err(codeUnknownChoice, word, words(memo.Full.Sections()))
			}
			*to = append(*to, x)
		}
		return nil
	}}
}

// texts is a flag that may be given several times, each with one text.
func texts(to *[]string) *value {
	return &value{set: func(s string) error {
		*to = append(*to, s)
		return nil
	}}
}
