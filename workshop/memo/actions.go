package memo

import (
	"encoding/json"
	"io"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// actionData is an action in the JSON of [ActionsJSON].
type actionData struct {
	ID workshop.ID `json:"id"` // the same when it is carried over to another meeting
	termsData
	Overdue bool        `json:"overdue"`
	Meeting *formerData `json:"meeting"` // where it stands now
}

// ActionsJSON writes the actions of many meetings for other programs, as a list.
// Names are as in [JSON].
func ActionsJSON(w io.Writer, actions []workshop.Recalled, people workshop.People, today workshop.Date, opt Options) error {
	b := newBuilder(Input{People: people}, opt)
	out := make([]actionData, 0, len(actions))
	for _, a := range actions {
		h := a.Meeting
		out = append(out, actionData{
			ID: a.ID, termsData: b.termsData(a.Terms, a.State), Overdue: a.IsOverdue(today),
			Meeting: &formerData{document.Clean(string(h.ID)), text(h.Code), text(h.Title), text(h.Date.String())},
		})
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

// Owners returns what tells who sees to something, people as the options ask.
func Owners(people workshop.People, opt Options) func(workshop.Owner) string {
	return newBuilder(Input{People: people}, opt).owner
}
