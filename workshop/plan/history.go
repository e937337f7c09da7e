package plan

import "talkoot/workshop"

// History is who has sat together in this meeting and in earlier ones of the
// series, the newest first, which weigh less. Groups of this meeting that were
// only formed, and have neither been told of nor worked, have not sat yet: the
// same wish, asked for again, gives the same division.
func History(now *workshop.Meeting, earlier ...*workshop.Meeting) Pairs {
	p := make(Pairs)
	sat := now.SatBefore()
	if now.GroupsAtWork() {
		sat = now.Sat()
	}
	p.Add(sat, Weight(0))
	for i, m := range earlier {
		p.Add(m.Sat(), Weight(i+1))
	}
	return p
}
