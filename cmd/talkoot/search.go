package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/search"
)

func (m *Main) searchCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "search",
		Args: m.arguments(-1, "words"),
		RunE: func(_ *cobra.Command, args []string) error {
			l, err := m.existing()
			if err != nil {
				return err
			}
			found, err := search.Find(l.db, search.All(l.Catalogue), strings.Join(args, " "), 0)
			if err != nil {
				return err
			}
			if asJSON {
				return m.searchJSON(found)
			}
			m.printFound(found)
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "cli.flag.json")
	return cmd
}

// printFound prints what was found, the notes of a meeting under its name.
func (m *Main) printFound(found search.Result) {
	w := m.words()
	if found.Total == 0 {
		m.say(w.T("cli.search.none"))
		return
	}
	last := workshop.ID("")
	for _, h := range found.Hits {
		if h.Meeting.ID != last {
			last = h.Meeting.ID
			m.say(strings.Trim(h.Meeting.Code+"  "+w.Date(h.Meeting.Date)+"  "+h.Meeting.Title, " "))
		}
		lane, theme := h.Note.Where.Unpack()
		place := w.Label(lane)
		if theme != "" {
			place += ", " + theme
		}
		fmt.Fprintln(m.out, "  "+workshop.CleanLine(fmt.Sprintf("%d %s: %s", h.Note.Number, place, h.Note.Text())))
	}
}

// foundData is a note that was found, as programs read it. The lane is in the
// language of the command; its key is null for one of one's own.
type foundData struct {
	Meeting string  `json:"meeting"` // the code
	Title   string  `json:"title"`
	Date    *string `json:"date"`
	Place   *string `json:"place"`
	Number  int     `json:"number"`
	Lane    string  `json:"lane"`
	LaneKey *string `json:"lane_key"`
	Theme   *string `json:"theme"`
	Text    string  `json:"text"`
}

func (m *Main) searchJSON(found search.Result) error {
	out := make([]foundData, 0, len(found.Hits))
	for _, h := range found.Hits {
		lane, theme := h.Note.Where.Unpack()
		out = append(out, foundData{
			Meeting: h.Meeting.Code, Title: h.Meeting.Title, Date: known(h.Meeting.Date.String()), Place: known(h.Meeting.Place),
			Number: h.Note.Number, Lane: m.words().Label(lane), LaneKey: known(lane.Key), Theme: known(theme), Text: h.Note.Text(),
		})
	}
	return m.json(out)
}
