package workshop

import "strings"

// ImportedStage is a stage of a programme that somebody brought.
type ImportedStage struct {
	Kind    StageKind
	Title   string
	Minutes int    // 0 for open
	Speaker string // who speaks, in words; "" for nobody
	Remark  string // for whoever leads; "" for none
}

// MaxImportedStages is the largest number of stages of one import.
const MaxImportedStages = 200

// ImportStages adds the stages of a programme that somebody brought, as one
// action, in their order: behind the stage that stands before them in the file, or
// else at the end. Speakers who are on record are those people.
//
// A stage of the meeting that is called like one of the file, or was when it was
// added, is the same, and stays as it is; of several of one title the first of the
// file is the first of the meeting. Capitals and spaces do not matter. So the same
// file again adds nothing. There tells, for each stage of the file, which one it
// is already, "" for a new one.
//
// It gives [CodeUnchanged] where all of them are there, with There filled in.
func (m *Meeting) ImportStages(mo Moment, people People, stages ...ImportedStage) (c Change, there []ID, err error) {
	if len(stages) > MaxImportedStages {
		return Change{}, nil, Err(CodeTooManyLines, len(stages), MaxImportedStages)
	}
	there = m.stagesThere(stages)
	after := m.stageBefore(there)
	for i, s := range stages {
		if there[i] != "" {
			after = there[i]
			continue
		}
		added, err := StageDraft{
			Kind: s.Kind, Title: Text(s.Title), Minutes: s.Minutes, Speaker: people.OwnerNamed(s.Speaker),
		}.added(mo, after)
		if err != nil {
			return Change{}, there, err
		}
		c.Events = append(c.Events, added)
		if remark := CleanLine(s.Remark); remark != "" {
			if err := checkLength(remark, MaxText); err != nil {
				return Change{}, there, err
			}
			c.Events = append(c.Events, Remarked{added.Stage, remark})
		}
		after = added.Stage
	}
	if len(c.Events) == 0 {
		return Change{}, there, Err(CodeUnchanged)
	}
	return c, there, nil
}

// stagesThere finds the stages of the meeting that stages of a file are, each once.
func (m *Meeting) stagesThere(stages []ImportedStage) []ID {
	there, taken := make([]ID, len(stages)), map[ID]bool{}
	for _, title := range []func(*Stage) Label{func(s *Stage) Label { return s.Title }, func(s *Stage) Label { return s.firstTitle }} {
		at := map[string][]ID{}
		for _, s := range m.Stages {
			if key := sameTitle(title(s).Text); key != "" && !taken[s.ID] {
				at[key] = append(at[key], s.ID)
			}
		}
		for i, s := range stages {
			if found := at[sameTitle(s.Title)]; there[i] == "" && len(found) > 0 {
				there[i], at[sameTitle(s.Title)] = found[0], found[1:]
				taken[found[0]] = true
			}
		}
	}
	return there
}

func sameTitle(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(CleanLine(s)), " "))
}

// stageBefore returns the stage behind which the first new ones go: the one before
// the first that is there, or the last of all where none is.
func (m *Meeting) stageBefore(there []ID) ID {
	for _, id := range there {
		if n := m.StageNumber(id); id != "" && n > 0 {
			if n == 1 {
				return ""
			}
			return m.Stages[n-2].ID
		}
	}
	if n := len(m.Stages); n > 0 {
		return m.Stages[n-1].ID
	}
	return ""
}
