package memo

import "talkoot/workshop"

// actionsTable is what was agreed, decisions and actions, in the order in which
// it was.
func (b *builder) actionsTable() dataTable {
	t := b.newTable("doc.sheet.actions", column{"doc.kind", 12}, column{"doc.agreed", 54}, column{"doc.who", 26}, column{"doc.due", 13},
		column{"doc.next", 34}, column{"doc.state", 14}, column{"doc.stage", 26}, column{"doc.from", 26}, column{"doc.behind", 54})
	for _, a := range b.m.Agreements {
		kind, section := "agreement.action", ActionsSection
		if a.Kind == workshop.Decision {
			kind, section = "agreement.decision", DecisionsSection
		}
		if !b.holds(section) {
			continue
		}
		stage, from := "", ""
		if s := b.m.Stage(a.Stage); s != nil {
			stage = b.stageTitle(s)
		}
		if a.CarriedFrom != "" {
			from = b.former(a.CarriedFrom)
		}
		t.add(b.w.T(kind), a.What, b.owner(a.Who), a.Due, a.Next, b.stands(a.Terms, a.State), stage, from, b.behind(a))
	}
	return t
}
