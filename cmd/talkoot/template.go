package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"talkoot/workshop"
)

func (m *Main) templateCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:  "template",
		Args: m.arguments(-1, "template.command"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return refuse(cmd, codeUnknownCommand, args[0])
		},
	}
	cmd.AddCommand(m.templateListCommand(), m.templateShowCommand(), m.templateSaveCommand(), m.templateRemoveCommand())
	return cmd
}

// templateData is a template as programs read it.
type templateData struct {
	Key    *string         `json:"key"` // of a ready one
	Name   string          `json:"name"`
	Layout workshop.Layout `json:"layout"`
	Lanes  []string        `json:"lanes"`
}

func (m *Main) templateData(key string, t workshop.Template) templateData {
	w := m.words()
	d := templateData{Key: known(key), Name: w.Template(key, t), Layout: t.Layout, Lanes: []string{}}
	for _, l := range t.Lanes {
		d.Lanes = append(d.Lanes, w.Label(l))
	}
	return d
}

// templates are the ready ones and those of one's own.
func (m *Main) templates(l *library) ([]templateData, error) {
	own, err := l.OwnTemplates()
	if err != nil {
		return nil, err
	}
	var out []templateData
	for _, key := range workshop.BoardTemplates {
		out = append(out, m.templateData(key, workshop.Templates[key]))
	}
	for _, t := range own {
		out = append(out, m.templateData("", t))
	}
	return out, nil
}

func (m *Main) templateListCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "list",
		Args: m.arguments(0),
		RunE: func(*cobra.Command, []string) error {
			l, err := m.atHand()
			if err != nil {
				return err
			}
			all, err := m.templates(l)
			if err != nil {
				return err
			}
			if asJSON {
				return m.json(all)
			}
			for _, t := range all {
				key := t.Name
				if t.Key != nil {
					key = *t.Key + "  " + t.Name
				}
				m.say(key + "  (" + m.words().T("layout."+string(t.Layout)) + ", " + strconv.Itoa(len(t.Lanes)) + ")")
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "cli.flag.json")
	return cmd
}

func (m *Main) templateShowCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "show",
		Args: m.arguments(0, "name"),
		RunE: func(_ *cobra.Command, args []string) error {
			l, err := m.atHand()
			if err != nil {
				return err
			}
			t, err := m.words().FindTemplate(l.Catalogue, args[0])
			if err != nil {
				return err
			}
			d := m.templateData(keyOf(t), t)
			if asJSON {
				return m.json(d)
			}
			m.say(d.Name + " (" + m.words().T("layout."+string(d.Layout)) + ")")
			for _, lane := range d.Lanes {
				m.say("- " + lane)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "cli.flag.json")
	return cmd
}

// keyOf returns the key of a ready template, "" for one of one's own.
func keyOf(t workshop.Template) string {
	for _, key := range workshop.BoardTemplates {
		if t.Name == "" && t.Same(workshop.Templates[key]) {
			return key
		}
	}
	return ""
}

func (m *Main) templateSaveCommand() *cobra.Command {
	var lanes []string
	var meeting, board string
	layout := workshop.Columns
	cmd := &cobra.Command{
		Use:  "save",
		Args: m.arguments(0, "name"),
		RunE: func(cmd *cobra.Command, args []string) error {
			open := m.library
			if meeting != "" {
				open = m.existing
			}
			l, err := open()
			if err != nil {
				return err
			}
			t := workshop.Template{Layout: layout}
			for _, title := range lanes {
				t.Lanes = append(t.Lanes, workshop.Text(title))
			}
			if meeting != "" {
				if t, err = m.templateOf(meeting, board); err != nil {
					return err
				}
				if cmd.Flags().Changed("layout") {
					t.Layout = layout
				}
			} else if err := needed(cmd, "lane"); err != nil {
				return err
			}
			t.Name = args[0]
			b, err := l.SaveTemplate(m.moment(), t)
			if err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
				return err
			}
			if err == nil {
				if err := l.db.Append(b); err != nil {
					return err
				}
			}
			m.say(m.words().T("template.kept", workshop.CleanLine(t.Name)))
			return nil
		},
	}
	fs := cmd.Flags()
	fs.Var(texts(&lanes), "lane", "cli.flag.template.lane")
	fs.Var(choice(&layout, parseLayout, workshop.Layouts), "layout", "cli.flag.template.layout")
	fs.Var(text(&meeting), "from", "cli.flag.template.from")
	fs.Var(text(&board), "board", "cli.flag.board")
	fs.SortFlags = false
	return cmd
}

func parseLayout(s string) (workshop.Layout, bool) {
	for _, l := range workshop.Layouts {
		if string(l) == s {
			return l, true
		}
	}
	return "", false
}

// templateOf returns the board of a meeting as a template.
func (m *Main) templateOf(meeting, board string) (workshop.Template, error) {
	_, s, err := m.meeting(meeting)
	if err != nil {
		return workshop.Template{}, err
	}
	st, err := m.words().FindBoard(s.Meeting(), board)
	if err != nil {
		return workshop.Template{}, err
	}
	return st.Board.Template(), nil
}

func (m *Main) templateRemoveCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "remove",
		Args: m.arguments(0, "name"),
		RunE: func(_ *cobra.Command, args []string) error {
			l, err := m.existing()
			if err != nil {
				return err
			}
			t, err := m.words().FindTemplate(l.Catalogue, args[0])
			if err != nil {
				return err
			}
			b, err := l.RemoveTemplate(m.moment(), t.ID)
			if err != nil {
				return err
			}
			if err := l.db.Append(b); err != nil {
				return err
			}
			m.say(m.words().T("cli.template.removed", t.Name))
			return nil
		},
	}
}
