package main

import (
	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/memo"
)

// letterheadAsked is what is to become of the letterhead.
type letterheadAsked struct {
	name, logo     string
	noLogo, asJSON bool
}

// letterheadCommand tells whose memos these are, and sets it.
func (m *Main) letterheadCommand() *cobra.Command {
	var a letterheadAsked
	cmd := &cobra.Command{
		Use:  "letterhead",
		Args: m.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			said := cmd.Flags().Changed
			if said("logo") && a.noLogo {
				return refuse(cmd, codeLogoOrNone)
			}
			head, err := memo.Letterhead(m.setting)
			if err != nil {
				return err
			}
			if said("name") || said("logo") || a.noLogo {
				if err := a.change(&head, said("name")); err != nil {
					return err
				}
				l, err := m.library()
				if err != nil {
					return err
				}
				if err := l.db.Append(workshop.Batch{Settings: memo.LetterheadSettings(head)}); err != nil {
					return err
				}
			}
			if a.asJSON {
				return m.json(letterheadJSON(head))
			}
			m.say(memo.LetterheadText(m.words(), head))
			return nil
		},
	}
	fs := cmd.Flags()
	fs.Var(anyText(&a.name), "name", "cli.flag.letterhead.name")
	fs.Var(text(&a.logo), "logo", "cli.flag.letterhead.logo")
	fs.BoolVar(&a.noLogo, "no-logo", false, "cli.flag.letterhead.no-logo")
	fs.BoolVar(&a.asJSON, "json", false, "cli.flag.json")
	fs.SortFlags = false
	return cmd
}

// change makes a letterhead what was asked for.
func (a letterheadAsked) change(head *document.Letterhead, named bool) (err error) {
	if named {
		if head.Name, err = memo.LetterheadName(a.name); err != nil {
			return err
		}
	}
	if a.noLogo {
		head.Logo = document.Picture{}
	}
	if a.logo != "" {
		head.Logo, err = memo.ReadLogo(a.logo)
	}
	return err
}

// jsonLetterhead is a letterhead as programs read it.
type jsonLetterhead struct {
	Name string    `json:"name"`
	Logo *jsonLogo `json:"logo"`
}

type jsonLogo struct {
	Format string `json:"format"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
}

func letterheadJSON(l document.Letterhead) jsonLetterhead {
	out := jsonLetterhead{Name: l.Name}
	if l.Logo.Known() {
		out.Logo = &jsonLogo{l.Logo.Format, l.Logo.Width, l.Logo.Height}
	}
	return out
}
