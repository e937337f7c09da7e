package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"talkoot/workshop"
)

func (m *Main) boardCommand() *cobra.Command {
	var board string
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "board",
		Args: m.arguments(0, "meeting"),
		RunE: func(_ *cobra.Command, args []string) error {
			_, s, err := m.meeting(args[0])
			if err != nil {
				return err
			}
			st, err := m.words().FindBoard(s.Meeting(), board)
			if err != nil {
				return err
			}
			if asJSON {
				return m.boardJSON(s.Meeting(), st)
			}
			m.printBoard(s.Meeting(), st)
			return nil
		},
	}
	cmd.Flags().Var(text(&board), "board", "cli.flag.board")
	cmd.Flags().BoolVar(&asJSON, "json", false, "cli.flag.json")
	cmd.Flags().SortFlags = false
	return cmd
}

// printBoard prints a board for reading: lanes with their notes, and which groups
// gave them.
func (m *Main) printBoard(meeting *workshop.Meeting, st *workshop.Stage) {
	w := m.words()
	m.say(w.Stage(st))
	v := st.Board.LastVoting()
	for _, l := range st.Board.All() {
		m.say("")
		if l.Topic != "" {
			m.say(l.Topic)
		}
		m.say(w.Lane(l) + " " + strconv.Itoa(len(l.Notes)))
		for _, n := range l.Notes {
			row := fmt.Sprintf("%d %s", n.Number, n.Text)
			if again := n.Repeats(); again > 0 {
				row += "  ×" + strconv.Itoa(again+1)
			}
			if v != nil && !v.OnThemes && v.OfNote(n).Sum() > 0 {
				row += "  ✓" + w.Score(v, v.OfNote(n))
			}
			if n.Theme != nil {
				row += "  [" + n.Theme.Name + "]"
			}
			var givers []string
			for _, id := range n.SaidBy() {
				if g := meeting.Giver(id); g != nil {
					givers = append(givers, w.Group(meeting, g))
				}
			}
			if len(givers) > 0 {
				row += "  " + strings.Join(givers, ", ")
			}
			fmt.Fprintln(m.out, "  "+workshop.CleanLine(row))
		}
	}
}

// boardData is a board as programs read it. Votes are those of the last voting,
// revealed to the room or not; theme is null for none; mentions is how often a
// note was said again, the notes merged with it included.
type boardData struct {
	Board  string          `json:"board"`
	Stage  int             `json:"stage"` // its number in the programme
	Layout workshop.Layout `json:"layout"`
	Locked bool            `json:"locked"`
	Lanes  []laneData      `json:"lanes"`
}

type laneData struct {
	Key   *string    `json:"key"` // of a lane that is the program's own
	Name  string     `json:"name"`
	Topic *string    `json:"topic"` // under which a question stands
	Notes []noteData `json:"notes"`
}

type noteData struct {
	Number   int      `json:"number"`
	Groups   []int    `json:"groups"` // numbers of the groups that gave it
	Text     string   `json:"text"`
	Mentions int      `json:"mentions"`
	Votes    int      `json:"votes"`
	Theme    *string  `json:"theme"`
	Star     bool     `json:"star"`
	Merged   []int    `json:"merged"` // numbers of the notes merged with it
	Also     []string `json:"also"`   // other words in which it was said
}

func (m *Main) boardJSON(meeting *workshop.Meeting, st *workshop.Stage) error {
	w := m.words()
	d := boardData{
		Board: w.Stage(st), Stage: meeting.StageNumber(st.ID), Layout: st.Board.Layout, Locked: st.Board.Locked,
		Lanes: []laneData{},
	}
	v := st.Board.LastVoting()
	for _, l := range st.Board.All() {
		lane := laneData{Key: known(l.Label.Key), Name: w.Lane(l), Topic: known(l.Topic), Notes: []noteData{}}
		for _, n := range l.Notes {
			x := noteData{
				Number: n.Number, Text: n.Text, Mentions: n.Repeats(), Star: n.Star,
				Groups: []int{}, Merged: []int{}, Also: append([]string{}, n.Sayings()...),
			}
			if v != nil && !v.OnThemes {
				x.Votes = v.OfNote(n).Sum()
			}
			if n.Theme != nil {
				x.Theme = &n.Theme.Name
			}
			for _, id := range n.SaidBy() {
				if number := meeting.GiverNumber(id); number > 0 {
					x.Groups = append(x.Groups, number)
				}
			}
			for _, y := range n.Merged {
				x.Merged = append(x.Merged, y.Number)
			}
			lane.Notes = append(lane.Notes, x)
		}
		d.Lanes = append(d.Lanes, lane)
	}
	return m.json(d)
}

// noteNumber finds a note by its number.
func noteNumber(m *workshop.Meeting, words string) (*workshop.Note, error) {
	number, err := strconv.Atoi(strings.TrimSpace(words))
	n := m.NoteByNumber(number)
	if err != nil || n == nil {
		return nil, workshop.Err(workshop.CodeUnknownNote, words)
	}
	return n, nil
}
