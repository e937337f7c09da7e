package main

import (
	"encoding/json"
	"fmt"
	"io"

	"talkoot/workshop"
	"talkoot/workshop/file"
)

// output is standard output that remembers what went wrong first, so that no
// line has to be looked after: a full disk behind "talkoot list > file" must
// not pass for a list.
type output struct {
	w   io.Writer
	err error
}

// Write implements io.Writer.
func (o *output) Write(b []byte) (int, error) {
	n, err := o.w.Write(b)
	if err != nil && o.err == nil {
		o.err = file.Explain(err, "stdout")
	}
	return n, err
}

// say prints a line. Text from outside was cleaned when it came in; it is
// cleaned once more, since a database may come from elsewhere.
func (m *Main) say(line string) { fmt.Fprintln(m.out, workshop.CleanLine(line)) }

// json prints a value for programs.
func (m *Main) json(v any) error {
	e := json.NewEncoder(m.out)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
