package lang

import (
	"slices"
	"strconv"

	"talkoot/workshop/plan"
)

// Unmet returns what a division of people does not have that was asked of it, and
// why, as a sentence: "2 people of Liperin Martat share group 3: 6 people, 5
// groups."
func (w *Words) Unmet(u plan.Unmet) string {
	if len(u.Later) > 0 {
		return w.later(u)
	}
	switch u.Kind {
	case plan.Alone:
		if u.Rounds == 1 {
			return w.T("unmet.alone.once", u.People, u.Groups)
		}
		return w.T("unmet.alone", u.People, u.Groups)
	case plan.Again:
		return w.T("unmet.again", u.Rounds, u.Groups)
	}
	return w.T("unmet.because", w.lacking(u), w.reason(u))
}

// later returns which rounds do not have something where people change tables.
func (w *Words) later(u plan.Unmet) string {
	var rounds []string
	for _, r := range u.Later[:min(len(u.Later), mostShares)] {
		rounds = append(rounds, strconv.Itoa(r))
	}
	if more := len(u.Later) - mostShares; more > 0 {
		rounds = append(rounds, w.T("unmet.later.more", more))
	}
	what := w.T("unmet.wish.together", u.Set+1)
	if u.Kind != plan.Together {
		what = w.T("unmet.wish."+string(u.Kind), w.of(u))
	}
	if len(u.Later) == 1 {
		return w.T("unmet.later.one", rounds[0], what)
	}
	return w.T("unmet.later", w.And(rounds...), what)
}

// lacking returns what is not as it should be.
func (w *Words) lacking(u plan.Unmet) string {
	switch u.Kind {
	case plan.Apart:
		return w.sharing(u)
	case plan.Spread:
		if !slices.ContainsFunc(u.In, func(s plan.Share) bool { return s.People > 0 }) {
			return w.T("unmet.spread.none", w.of(u), w.groups(u.In))
		}
		return w.T("unmet.spread", w.of(u), w.shares(u.In))
	case plan.Together:
		return w.T("unmet.together", u.Set+1, w.shares(u.In))
	case plan.NotAlone:
		return w.T("unmet.notalone", w.of(u), w.groups(u.In))
	}
	return w.T("unmet.even", w.shares(u.In))
}

// of returns who it is about.
func (w *Words) of(u plan.Unmet) string {
	switch {
	case u.Value == "" && u.By == plan.Role:
		return w.T("unmet.of.one.role")
	case u.Value == "":
		return w.T("unmet.of.one.organisation")
	case u.By == plan.Role:
		return w.T("unmet.of.role", u.Value)
	}
	return w.T("unmet.of.organisation", u.Value)
}

func (w *Words) reason(u plan.Unmet) string {
	switch {
	case u.Reason == plan.ByHand:
		return w.T("unmet.by_hand")
	case u.Reason == plan.Others:
		return w.T("unmet.others")
	case u.Kind == plan.Together:
		return w.T("unmet.too_many", u.People)
	}
	return w.T("unmet.numbers", w.T("people", u.People), w.T("groups.formed", u.Groups))
}

// mostShares is how many groups a sentence names; it tells how many more there
// are.
const mostShares = 12

func (w *Words) sharing(u plan.Unmet) string {
	return w.listed(u.In, func(i int, s plan.Share) string {
		if i == 0 {
			return w.T("unmet.apart", s.People, w.of(u), s.Group)
		}
		return w.T("unmet.apart.also", s.People, s.Group)
	})
}

func (w *Words) shares(in []plan.Share) string {
	return w.listed(in, func(_ int, s plan.Share) string { return w.T("unmet.share", s.People, s.Group) })
}

func (w *Words) groups(in []plan.Share) string {
	key := "unmet.groups"
	if len(in) == 1 {
		key = "unmet.group"
	}
	return w.T(key, w.listed(in, func(_ int, s plan.Share) string { return strconv.Itoa(s.Group) }))
}

func (w *Words) listed(in []plan.Share, told func(int, plan.Share) string) string {
	var out []string
	for i, s := range in[:min(len(in), mostShares)] {
		out = append(out, told(i, s))
	}
	if more := len(in) - mostShares; more > 0 {
		out = append(out, w.T("unmet.more", more))
	}
	return w.And(out...)
}
