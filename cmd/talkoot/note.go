package main

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/file"
)

func (m *Main) noteCommand() *cobra.Command {
	var board, lane, group string
	cmd := &cobra.Command{
		Use:  "note",
		Args: m.arguments(-1, "meeting", "text"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := needed(cmd, "lane"); err != nil {
				return err
			}
			texts, err := m.noteTexts(args[1:])
			if err != nil {
				return err
			}
			return m.addNotes(args[0], board, lane, group, texts)
		},
	}
	cmd.Flags().Var(text(&board), "board", "cli.flag.board")
	cmd.Flags().Var(text(&lane), "lane", "cli.flag.lane")
	cmd.Flags().Var(text(&group), "group", "cli.flag.group")
	cmd.Flags().SortFlags = false
	return cmd
}

// mostRead is more than the longest notes that one action takes need.
const mostRead = 4 * workshop.MaxText * workshop.MaxLines

// noteTexts returns the notes: the words as one, or, for "-", each line of the
// standard input, as it stands but for what is never kept.
func (m *Main) noteTexts(words []string) ([]string, error) {
	if len(words) != 1 || words[0] != "-" {
		text := strings.Join(words, " ")
		if !utf8.ValidString(text) {
			return nil, workshop.Err(workshop.CodeNotText)
		}
		return []string{text}, nil
	}
	b, err := io.ReadAll(io.LimitReader(m.Stdin, mostRead+1))
	if err != nil {
		return nil, file.Explain(err, "stdin")
	}
	if len(b) > mostRead {
		return nil, workshop.Err(workshop.CodeTextTooLong, len(b), mostRead)
	}
	if !utf8.Valid(b) {
		return nil, workshop.Err(workshop.CodeNotText)
	}
	return workshop.CleanLines(string(b)), nil
}

func (m *Main) addNotes(meeting, board, lane, group string, texts []string) error {
	l, s, err := m.meeting(meeting)
	if err != nil {
		return err
	}
	w := m.words()
	to, err := w.FindLane(s.Meeting(), board, lane)
	if err != nil {
		return err
	}
	by, err := m.groupCalled(s.Meeting(), group)
	if err != nil {
		return err
	}
	before := len(to.Notes)
	mo := m.moment()
	change, err := s.Meeting().AddNotes(mo, to.ID, by, texts...)
	if err := m.do(l, s, mo, change, err); err != nil {
		return err
	}
	for _, n := range s.Meeting().Lane(to.ID).Notes[before:] {
		m.say(w.T("cli.noted", strconv.Itoa(n.Number), w.Label(to.Label), n.Text))
	}
	return nil
}
