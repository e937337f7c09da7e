package workshop

import (
	"cmp"
	"slices"
)

// ImportedNote is a note of a file that somebody brought.
type ImportedNote struct {
	// Into is its lane; where that is "", Lane is the title of one, and where
	// that is "" too, the note goes to the lane named in the import.
	Into ID
	Lane string
	// Key is that of the program's own word which Lane is, "" if it is none. On
	// the board such a lane has that key in place of a title; and one that was
	// taken away comes back with it.
	Key  string
	Text string
	// Theme is the name of its theme, "" for none.
	Theme string
	// Votes are those that it got already.
	Votes int
}

// Imported tells what an import comes to.
type Imported struct {
	Added    int // new notes
	Repeated int // stood there already, to the letter
	Lanes    int // lanes that the file names and the board lacked
	Themes   int // themes that the file names and the board lacked
}

// MaxImport is the largest number of notes of one import.
const MaxImport = 20_000

// ImportNotes puts the notes of a file on the board of a stage, as one action.
// What a note says that came from a file before is not added again, even if it
// was reworded, moved, merged or removed since, or its lane renamed or taken
// away; only identical text is the same. Notes that name no lane go to the given
// one. A lane is known by any title that it has or had. Those that the board
// lacks are added, themes too, and the votes that notes brought make a voting of
// their own.
//
// It gives [CodeUnchanged] where there is nothing new, with what there was, and
// [CodeBadVotes] for votes below 0 or beyond [MaxTally]. Notes that would need
// more lanes than a board may have are refused with [CodeTooManyLanes]: it was
// another column that named the lanes.
func (m *Meeting) ImportNotes(mo Moment, stage, lane ID, notes ...ImportedNote) (Change, Imported, error) {
	s := m.stages[stage]
	switch {
	case s == nil:
		return Change{}, Imported{}, Err(CodeUnknownStage, "")
	case s.Board.Locked:
		return Change{}, Imported{}, Err(CodeBoardLocked)
	case len(notes) > MaxImport:
		return Change{}, Imported{}, Err(CodeTooManyLines, len(notes), MaxImport)
	}
	im := newImporter(m, mo, s, lane)
	for _, n := range notes {
		if err := im.take(n); err != nil {
			return Change{}, Imported{}, err
		}
	}
	c, err := im.change()
	return c, im.done, err
}

// importer gathers the events of an import.
type importer struct {
	m      *Meeting
	mo     Moment
	s      *Stage
	lane   ID
	lanes  map[string]ID      // where notes go, by title
	keyed  map[string]ID      // the same by the key of a word
	gone   map[Label][]ID     // lanes that the board no longer has, by title
	words  map[string][]ID    // lanes that have or had the key of a word, gone or not
	themes map[string]ID      // by name
	stand  map[importKey]bool // what the board holds, or held, already

	laneEvents, themeEvents, noteEvents []Payload
	inTheme                             map[ID][]ID
	order                               []ID // of themes in inTheme
	votes                               []VotesEntered
	after                               ID
	colour                              int
	done                                Imported
}

// importKey is what makes two notes the same for an import: a text in a lane,
// or, where that is named by its title, under a title on the board of a stage.
type importKey struct {
	in    ID
	title string
	text  string
}

func newImporter(m *Meeting, mo Moment, s *Stage, lane ID) *importer {
	im := &importer{
		m: m, mo: mo, s: s, lane: lane, lanes: map[string]ID{}, keyed: map[string]ID{},
		gone: map[Label][]ID{}, words: map[string][]ID{}, themes: map[string]ID{}, stand: make(map[importKey]bool, len(m.notes)),
		inTheme: map[ID][]ID{}, after: s.Board.lastLane(), colour: s.Board.nextColour(),
	}
	im.learnLanes()
	for _, t := range s.Board.Themes {
		im.themes[t.Name] = t.ID
	}
	for _, n := range m.notes { // the merged ones too, in the lanes that they came from
		for _, text := range append([]string{n.Text}, n.Wordings...) {
			im.stand[importKey{in: n.lane.ID, text: text}] = true
			if n.lane != s.Board.Unsorted {
				continue
			}
			for _, id := range im.gone[n.displaced] { // it is still of a lane that went
				im.stand[importKey{in: id, text: text}] = true
			}
		}
	}
	return im
}

// learnLanes learns what lanes are called. One that stands on the board now goes
// before one that stood there once.
func (im *importer) learnLanes() {
	own := im.s.Board.Lanes
	for _, l := range own {
		im.call(l, l.Label.Text, l.Label.Key)
	}
	im.call(im.s.Board.Parking, "", im.s.Board.Parking.Label.Key)
	for _, l := range own {
		im.call(l, l.Label.Also, "")
		for _, w := range l.Wordings {
			im.call(l, w.Text, w.Key)
		}
	}
	for id, gone := range im.m.gone {
		if gone.unsorted != im.s.Board.Unsorted {
			continue
		}
		for _, title := range append([]Label{gone.label}, gone.wordings...) {
			im.gone[title] = append(im.gone[title], id)
			if title.Key != "" {
				im.words[title.Key] = append(im.words[title.Key], id)
			}
		}
	}
}

// call lets a title or a key mean a lane, unless it means another one already.
func (im *importer) call(l *Lane, title, key string) {
	if _, taken := im.lanes[title]; !taken && title != "" {
		im.lanes[title] = l.ID
	}
	if key == "" {
		return
	}
	im.words[key] = append(im.words[key], l.ID)
	if _, taken := im.keyed[key]; !taken {
		im.keyed[key] = l.ID
	}
}

// known reports whether a text stands in a lane, or came from a file: under the
// title by which this one names the lane, or, where it names none, into the
// given lane. One that is gone and had the same title counts like that lane, and
// so does every lane that has or had the word by which the file names it.
func (im *importer) known(id ID, title, key, text string) bool {
	label, named := Text(title), title != ""
	if !named {
		label = im.m.lanes[id].Label
	}
	stands := func(id ID) bool { return im.stand[importKey{in: id, text: text}] }
	came := func(id ID) bool { return stands(id) || im.m.imported[importKey{in: id, text: text}] }
	holds := came
	if named {
		holds = stands
	}
	return named && im.m.imported[importKey{im.s.ID, title, text}] || holds(id) ||
		slices.ContainsFunc(im.gone[label], holds) || named && slices.ContainsFunc(im.words[key], came)
}

func (im *importer) take(n ImportedNote) error {
	text, err := checkText(n.Text, MaxText)
	if err != nil {
		return err
	}
	if n.Votes < 0 || n.Votes > MaxTally {
		return Err(CodeBadVotes, Dots.Numbers())
	}
	lane, title, err := im.laneOf(n)
	if err != nil {
		return err
	}
	if im.known(lane, title, n.Key, text) {
		im.done.Repeated++
		return nil
	}
	if lane == "" {
		if lane, err = im.addLane(title, n.Key); err != nil {
			return err
		}
	}
	im.stand[importKey{in: lane, text: text}] = true
	im.done.Added++
	added := NoteAdded{
		Note: im.mo.NewID(), Lane: lane, Number: im.m.lastNumber + im.done.Added, Text: text,
		Source: Source{Kind: FromSurvey},
	}
	im.noteEvents = append(im.noteEvents, added)
	if n.Votes > 0 {
		im.votes = append(im.votes, VotesEntered{Target: added.Note, Counts: Tally{n.Votes}})
	}
	return im.theme(n.Theme, added.Note)
}

// laneOf returns the lane of a note, or only the title of one that the board
// lacks.
func (im *importer) laneOf(n ImportedNote) (id ID, title string, err error) {
	title = CleanLine(n.Lane)
	if n.Into != "" || title == "" {
		id = cmp.Or(n.Into, im.lane)
		if l := im.m.lanes[id]; l == nil || l.stage != im.s {
			return "", "", Err(CodeNoLanes)
		}
		return id, "", nil
	}
	return cmp.Or(im.lanes[title], im.keyed[n.Key]), title, nil
}

// addLane puts a new lane at the end of the board. One that it had once is
// called as it was then.
func (im *importer) addLane(title, key string) (ID, error) {
	if err := checkLength(title, MaxTitle); err != nil {
		return "", err
	}
	if len(im.s.Board.Lanes)+len(im.laneEvents) >= MaxLanes {
		return "", Err(CodeTooManyLanes, MaxLanes)
	}
	id, label := im.mo.NewID(), Text(title)
	if len(im.words[key]) > 0 {
		label = Word(key)
		im.keyed[key] = id
	}
	im.laneEvents = append(im.laneEvents, LaneAdded{Stage: im.s.ID, Lane: id, Label: label, After: im.after})
	im.after, im.lanes[title] = id, id
	im.done.Lanes++
	return id, nil
}

func (im *importer) theme(name string, note ID) error {
	name = CleanLine(name)
	if name == "" {
		return nil
	}
	id, ok := im.themes[name]
	if !ok {
		if err := checkLength(name, MaxTitle); err != nil {
			return err
		}
		id = im.mo.NewID()
		im.themes[name] = id
		im.themeEvents = append(im.themeEvents, ThemeMade{id, im.s.ID, name, im.colour})
		im.colour = im.colour%ThemeColours + 1
		im.done.Themes++
	}
	if im.inTheme[id] == nil {
		im.order = append(im.order, id)
	}
	im.inTheme[id] = append(im.inTheme[id], note)
	return nil
}

func (im *importer) change() (Change, error) {
	if im.done.Added == 0 {
		return Change{}, Err(CodeUnchanged)
	}
	events := slices.Concat(im.laneEvents, im.themeEvents, im.noteEvents)
	for _, id := range im.order {
		events = append(events, NotesThemed{im.inTheme[id], id})
	}
	if len(im.votes) > 0 {
		voting := im.mo.NewID()
		events = append(events, VotingOpened{Voting: voting, Stage: im.s.ID, Terms: VotingTerms{Kind: Dots}})
		for _, v := range im.votes {
			v.Voting = voting
			events = append(events, v)
		}
		events = append(events, VotingRevealed{voting, true})
	}
	return Change{Events: events}, nil
}

// noteImported remembers what came from a file, so that it is not added again.
func (m *Meeting) noteImported(p NoteAdded, l *Lane, displaced Label) {
	title := l.Label
	if !displaced.IsZero() {
		title = displaced
	}
	m.imported[importKey{in: p.Lane, text: p.Text}] = true
	for _, t := range []string{title.Text, title.Also} {
		if t != "" {
			m.imported[importKey{l.stage.ID, t, p.Text}] = true
		}
	}
}
