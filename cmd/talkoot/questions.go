package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// questionFlags say where questions go, and who answers them.
type questionFlags struct {
	board, topic       string
	each, same, asJSON bool
}

func (m *Main) questionsCommand() *cobra.Command {
	var flags questionFlags
	cmd := &cobra.Command{
		Use:  "questions",
		Args: m.arguments(-1, "meeting"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if flags.each && flags.same {
				return refuse(cmd, codeEachOrSame)
			}
			return m.questions(args, flags)
		},
	}
	fs := cmd.Flags()
	fs.Var(text(&flags.board), "board", "cli.flag.board")
	fs.Var(text(&flags.topic), "topic", "cli.flag.questions.topic")
	fs.BoolVar(&flags.each, "each", false, "cli.flag.questions.each")
	fs.BoolVar(&flags.same, "same", false, "cli.flag.questions.same")
	fs.BoolVar(&flags.asJSON, "json", false, "cli.flag.json")
	fs.SortFlags = false
	return cmd
}

// questions prepares questions, says who answers which, and prints them all.
func (m *Main) questions(args []string, flags questionFlags) error {
	l, s, err := m.meeting(args[0])
	if err != nil {
		return err
	}
	st, err := m.roundsStage(s.Meeting(), flags.board)
	if err != nil {
		return err
	}
	if len(args) > 1 {
		texts, err := m.noteTexts(args[1:])
		if err != nil {
			return err
		}
		mo := m.moment()
		asked, _ := intake.Questions(intake.Lines(strings.Join(texts, "\n")), flags.topic)
		if len(asked) == 0 {
			return workshop.Err(workshop.CodeEmptyText)
		}
		c, err := s.Meeting().AskQuestions(mo, st.ID, asked...)
		if err := m.do(l, s, mo, c, err); err != nil {
			return err
		}
	}
	if flags.each || flags.same {
		c, err := s.Meeting().SetOneEach(st.ID, flags.each)
		err = m.do(l, s, m.moment(), c, err)
		if err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
			return err
		}
	}
	st = s.Meeting().Stage(st.ID)
	if flags.asJSON {
		return m.questionsJSON(s.Meeting(), st)
	}
	m.printQuestions(s.Meeting(), st)
	return nil
}

// roundsStage finds the stage that questions belong to: the one that is named, the
// one that the meeting has come to if it is one of small groups, or the first such
// one.
func (m *Main) roundsStage(meeting *workshop.Meeting, words string) (*workshop.Stage, error) {
	if words != "" {
		return m.words().FindBoard(meeting, words)
	}
	if st := meeting.Stage(meeting.Current); st != nil && st.Kind == workshop.Rounds {
		return st, nil
	}
	i := slices.IndexFunc(meeting.Stages, func(s *workshop.Stage) bool { return s.Kind == workshop.Rounds })
	if i < 0 {
		return nil, workshop.Err(workshop.CodeNoBoards)
	}
	return meeting.Stages[i], nil
}

// printQuestions prints the questions of a stage under their topics, with who
// answers each and how many answers it has.
func (m *Main) printQuestions(meeting *workshop.Meeting, st *workshop.Stage) {
	w := m.words()
	m.say(w.Stage(st))
	m.say(w.Dealt(meeting, st))
	if len(st.Board.Lanes) == 0 {
		m.say(w.T("cli.questions.none"))
	}
	topic := ""
	for i, l := range st.Board.Lanes {
		if l.Topic != topic && l.Topic != "" {
			m.say(l.Topic)
		}
		topic = l.Topic
		row := fmt.Sprintf("%d %s  %s", i+1, w.Lane(l), w.T("answers", len(l.Notes)))
		var names []string
		for _, g := range meeting.AnsweredBy(l.ID) {
			names = append(names, w.Group(meeting, g))
		}
		if len(names) > 0 {
			row += "  [" + strings.Join(names, ", ") + "]"
		}
		fmt.Fprintln(m.out, "  "+workshop.CleanLine(row))
	}
}

// questionsData is the questions of a stage as programs read them. Groups are those
// that answer a question now, by their numbers; none where all answer the same.
type questionsData struct {
	Board     string         `json:"board"`
	Stage     int            `json:"stage"` // its number in the programme
	OneEach   bool           `json:"one_each"`
	Questions []questionData `json:"questions"`
}

type questionData struct {
	Number  int      `json:"number"`
	Text    string   `json:"text"`
	Topic   *string  `json:"topic"` // null for none
	Former  []string `json:"former"`
	Answers int      `json:"answers"`
	Groups  []int    `json:"groups"`
}

func (m *Main) questionsJSON(meeting *workshop.Meeting, st *workshop.Stage) error {
	w := m.words()
	d := questionsData{Board: w.Stage(st), Stage: meeting.StageNumber(st.ID), OneEach: st.Board.OneEach, Questions: []questionData{}}
	for i, l := range st.Board.Lanes {
		q := questionData{Number: i + 1, Text: w.Lane(l), Topic: known(l.Topic), Former: []string{}, Answers: len(l.Notes), Groups: []int{}}
		for _, old := range l.Wordings {
			q.Former = append(q.Former, w.Label(old))
		}
		for _, g := range meeting.AnsweredBy(l.ID) {
			q.Groups = append(q.Groups, meeting.GroupNumber(g.ID))
		}
		d.Questions = append(d.Questions, q)
	}
	return m.json(d)
}

// groupCalled finds a group by its number or the start of its name; "" is none.
func (m *Main) groupCalled(meeting *workshop.Meeting, words string) (workshop.ID, error) {
	if words == "" {
		return "", nil
	}
	if len(meeting.Groups) == 0 {
		return "", workshop.Err(codeNoGroups)
	}
	var all []string
	number, err := strconv.Atoi(strings.TrimSpace(words))
	for i, g := range meeting.Groups {
		if err == nil && number == i+1 || err != nil && workshop.Matches(words, m.words().Group(meeting, g)) {
			return g.ID, nil
		}
		all = append(all, m.words().Group(meeting, g))
	}
	return "", workshop.Err(codeNoGroupCalled, words, strings.Join(all, ", "))
}
