package main

import (
	"github.com/spf13/cobra"

	"talkoot/store"
	"talkoot/workshop"
)

func (m *Main) listCommand() *cobra.Command {
	var asJSON, archived bool
	var series string
	cmd := &cobra.Command{
		Use:  "list",
		Args: m.arguments(0),
		RunE: func(*cobra.Command, []string) error {
			l, err := m.atHand()
			if err != nil {
				return err
			}
			headers := l.Current()
			if archived {
				headers = l.Archived()
			}
			if series != "" {
				s, err := l.FindSeries(series)
				if err != nil {
					return err
				}
				headers = inSeries(headers, s.ID)
			}
			if asJSON {
				return m.listJSON(l, headers)
			}
			m.listTable(headers)
			if n := len(l.Archived()); n > 0 && !archived && series == "" {
				m.say(m.words().T("cli.list.archived", n))
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "cli.flag.json")
	cmd.Flags().Var(text(&series), "series", "cli.flag.series.filter")
	cmd.Flags().BoolVar(&archived, "archived", false, "cli.flag.archived")
	return cmd
}

func inSeries(headers []workshop.Header, series workshop.ID) []workshop.Header {
	var out []workshop.Header
	for _, h := range headers {
		for _, id := range h.Series {
			if id == series {
				out = append(out, h)
			}
		}
	}
	return out
}

// listTable prints the meetings in columns as wide as they have to be.
func (m *Main) listTable(headers []workshop.Header) {
	w := m.words()
	if len(headers) == 0 {
		m.say(w.T("cli.list.empty"))
		if m.exists() != nil {
			m.place("cli.where.database", store.PathsOf(m.folder()).Database)
		}
		return
	}
	rows := make([][]string, len(headers))
	for i, h := range headers {
		rows[i] = []string{
			h.Code, w.Date(h.Date), h.Title, h.Place, w.Count(h.Count), w.T("status." + string(h.Status)),
		}
	}
	m.columns(rows)
}

// listed is a meeting in the JSON of the list. What is not known is null.
type listed struct {
	Code       string             `json:"code"`
	ID         workshop.ID        `json:"id"`
	Title      string             `json:"title"`
	Date       *string            `json:"date"`
	Time       *string            `json:"time"`
	Place      *string            `json:"place"`
	Series     []string           `json:"series"`
	Status     workshop.Status    `json:"status"`
	Count      *int               `json:"count"`
	Certainty  workshop.Certainty `json:"certainty"`
	Named      int                `json:"named"`
	Notes      int                `json:"notes"`
	Agreements int                `json:"agreements"`
}

func (m *Main) listJSON(l *library, headers []workshop.Header) error {
	out := make([]listed, 0, len(headers))
	for _, h := range headers {
		x := listed{
			Code: h.Code, ID: h.ID, Title: h.Title, Date: known(h.Date.String()), Time: known(h.Time.String()),
			Place: known(h.Place), Series: append([]string{}, l.SeriesNames(h.Series)...), Status: h.Status,
			Certainty: workshop.Uncounted, Named: h.Named, Notes: h.Notes, Agreements: h.Agreed,
		}
		if h.Count.Known() {
			x.Count, x.Certainty = &h.Count.N, h.Count.Certainty
		}
		out = append(out, x)
	}
	return m.json(out)
}

// known returns nil for a text that is empty.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
