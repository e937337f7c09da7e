package workshop

import (
	"maps"
	"slices"
	"strings"
)

// Alias is another name of an organisation.
type Alias struct {
	Alias string `json:"alias"`
	// Name is that under which the organisation is known.
	Name string `json:"name"`
}

// FoldName returns a name as it is compared with others: small letters do for
// capital ones, and any space for any other.
func FoldName(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(CleanLine(name)), " "))
}

// Organisation returns the one name of an organisation: what other names were
// merged into by hand, and otherwise the name itself.
func (c *Catalogue) Organisation(name string) string { return oneName(c.aliases, name) }

// Aliases returns the other names of organisations, by [FoldName]. The map
// belongs to the catalogue.
func (c *Catalogue) Aliases() map[string]Alias { return c.aliases }

// MergeOrganisations says that two names, or more, mean one organisation, which is
// known under the second from now on; so are the names that were merged into the
// others. It is one action. It gives [CodeEmptyText], [CodeTextTooLong] and, where
// they are one already, [CodeUnchanged].
func (c *Catalogue) MergeOrganisations(mo Moment, alias, into string, more ...string) (Batch, error) {
	if err := c.readLibrary(); err != nil {
		return Batch{}, err
	}
	into, err := checkText(into, MaxTitle)
	if err != nil {
		return Batch{}, err
	}
	into = c.Organisation(into)
	var events []Payload
	for _, name := range append([]string{alias}, more...) {
		if name, err = checkText(name, MaxTitle); err != nil {
			return Batch{}, err
		}
		if FoldName(c.Organisation(name)) != FoldName(into) {
			events = append(events, OrganisationsMerged{Alias{name, into}})
		}
	}
	if len(events) == 0 {
		return Batch{}, Err(CodeUnchanged)
	}
	return c.record(mo, events...), nil
}

// SplitOrganisation says that a name is that of an organisation of its own after
// all. It gives [CodeUnchanged] where it is.
func (c *Catalogue) SplitOrganisation(mo Moment, alias string) (Batch, error) {
	if err := c.readLibrary(); err != nil {
		return Batch{}, err
	}
	a, ok := c.aliases[FoldName(alias)]
	if !ok {
		return Batch{}, Err(CodeUnchanged)
	}
	return c.record(mo, OrganisationSplit{a.Alias}), nil
}

// KeepApart says that some names of organisations that look alike do not mean one,
// so that nobody is asked about them again. It gives [CodeEmptyText] and, where
// there is nothing to say, [CodeUnchanged].
func (c *Catalogue) KeepApart(mo Moment, names ...string) (Batch, error) {
	apart, err := c.Apart()
	if err != nil {
		return Batch{}, err
	}
	names = slices.Clone(names)
	for i := range names {
		if names[i], err = checkText(names[i], MaxTitle); err != nil {
			return Batch{}, err
		}
	}
	news := func(pair [2]string) bool { return !apart[pair] }
	if !slices.ContainsFunc(pairsOf(names), news) {
		return Batch{}, Err(CodeUnchanged)
	}
	return c.record(mo, OrganisationsApart{names}), nil
}

// Apart returns the pairs of names that [Catalogue.KeepApart] was told of, each by
// [FoldName] and in order.
func (c *Catalogue) Apart() (map[[2]string]bool, error) {
	if err := c.readLibrary(); err != nil {
		return nil, err
	}
	return c.journal.State().Apart, nil
}

// pairsOf returns all pairs of different ones of some names, by [FoldName] and in
// order.
func pairsOf(names []string) (out [][2]string) {
	folded := make([]string, len(names))
	for i, n := range names {
		folded[i] = FoldName(n)
	}
	slices.Sort(folded)
	folded = slices.Compact(folded)
	for i, a := range folded {
		for _, b := range folded[i+1:] {
			out = append(out, [2]string{a, b})
		}
	}
	return out
}

// oneName follows a name to the one that it was merged into.
func oneName(aliases map[string]Alias, name string) string {
	if len(aliases) == 0 {
		return name
	}
	for range len(aliases) { // two laptops can have merged two names into each other
		a, ok := aliases[FoldName(name)]
		if !ok {
			break
		}
		name = a.Name
	}
	return name
}

func (p OrganisationsMerged) onLibrary(l *Library) {
	if key := FoldName(p.Alias.Alias); key != FoldName(p.Name) {
		l.Aliases[key] = p.Alias
	}
}

func (p OrganisationSplit) onLibrary(l *Library) { delete(l.Aliases, FoldName(p.Alias)) }

func (p OrganisationsApart) onLibrary(l *Library) {
	for _, pair := range pairsOf(p.Names) {
		l.Apart[pair] = true
	}
}

// changedAliases returns what stands otherwise in the library than in the lists
// in memory; an alias that is gone has no name.
func changedAliases(was, is map[string]Alias) (out []Alias) {
	for key, a := range is {
		if was[key] != a {
			out = append(out, a)
		}
	}
	for key, a := range was {
		if _, kept := is[key]; !kept {
			out = append(out, Alias{Alias: a.Alias})
		}
	}
	return out
}

// absorbAliases keeps the aliases in memory in step with what is being stored.
func (c *Catalogue) absorbAliases(changed []Alias) {
	if len(changed) == 0 {
		return
	}
	c.aliases = maps.Clone(c.aliases)
	for _, a := range changed {
		if a.Name == "" {
			delete(c.aliases, FoldName(a.Alias))
			continue
		}
		c.aliases[FoldName(a.Alias)] = a
	}
}
