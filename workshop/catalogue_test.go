package workshop_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/workshoptest"
)

// create makes one more meeting in the library of a desk.
func (d *desk) create(title string, day int, series ...string) *workshop.Session {
	d.t.Helper()
	s, b, err := d.cat.Create(d.mo(), workshop.NewMeetingSpec{
		Details:     workshop.Details{Title: title, Date: workshop.Date{Year: 2015, Month: 1, Day: day}, Time: workshop.NoTime},
		SeriesNames: series, Programme: "empty",
	})
	if err != nil {
		d.t.Fatalf("create %s: %v", title, err)
	}
	d.keep(b)
	return s
}

// reopen reads the library anew.
func (d *desk) reopen() {
	d.t.Helper()
	d.cat = must(workshop.OpenCatalogue(d.store))(d.t)
}

func codes(headers []workshop.Header) (out []string) {
	for _, h := range headers {
		out = append(out, h.Code)
	}
	return out
}

func TestCatalogueLists(t *testing.T) {
	d := newDesk(t, "empty")
	d.create("Kevät", 30, "Kehittämisillat", " kehittämisillat", "Kylät")
	d.create("Syksy", 1, "Kylät", "")
	for range 2 {
		equal(t, "newest first", codes(d.cat.Headers()), []string{"2015-01-30-kevat", "2015-01-21-liperi", "2015-01-01-syksy"})
		var names []string
		for _, s := range d.cat.AllSeries() {
			names = append(names, s.Name)
		}
		equal(t, "series", names, []string{"Kehittämisillat", "Kylät"})
		equal(t, "series of a meeting", d.cat.SeriesNames(d.cat.Headers()[0].Series), []string{"Kehittämisillat", "Kylät"})
		if s, err := d.cat.FindSeries("KYLÄT"); err != nil || d.cat.SeriesName(s.ID) != "Kylät" {
			t.Errorf("series by name: %v, %v", s, err)
		}
		d.reopen()
	}
	if _, err := d.cat.FindSeries("Talvi"); workshop.ErrorCode(err) != workshop.CodeUnknownSeries {
		t.Errorf("unknown series: %v", err)
	}
}

func TestCatalogueFind(t *testing.T) {
	d := newDesk(t, "empty")
	spring := d.create("Kevään kyläilta", 30)
	d.create("Kevään toinen ilta", 31)
	gone := d.create("Poistettava", 5)
	d.keep(must(d.cat.Delete(d.mo(), gone.Meeting().ID))(t))
	for words, want := range map[string]string{
		"2015-01-21-liperi": "2015-01-21-liperi", "LIPERI": "2015-01-21-liperi", "kylä kev": "2015-01-30-kevaan-kylailta",
		"kehitt": "2015-01-21-liperi", " toinen\n": "2015-01-31-kevaan-toinen-ilta", string(spring.Meeting().ID): "2015-01-30-kevaan-kylailta",
	} {
		if h, err := d.cat.Find(words); err != nil || h.Code != want {
			t.Errorf("Find(%q) = %v, %v", words, h.Code, err)
		}
	}
	for words, want := range map[string]workshop.Code{
		"kevään": workshop.CodeAmbiguousMeeting, "2015": workshop.CodeAmbiguousMeeting,
		"joulu": workshop.CodeUnknownMeeting, "": workshop.CodeUnknownMeeting,
		"poistettava": workshop.CodeUnknownMeeting, "2015-01-05-poistettava": workshop.CodeMeetingDeleted,
	} {
		if h, err := d.cat.Find(words); workshop.ErrorCode(err) != want {
			t.Errorf("Find(%q) = %v, %v", words, h.Code, err)
		}
	}
	_, err := d.cat.Find("kevään")
	var e *workshop.Error
	if !errors.As(err, &e) || e.Args[1] != "2015-01-31-kevaan-toinen-ilta, 2015-01-30-kevaan-kylailta" {
		t.Errorf("candidates: %v", err)
	}
}

func TestDeleteAndBringBack(t *testing.T) {
	d := newDesk(t, "empty")
	id := d.m().ID
	if _, err := d.cat.BringBack(d.mo(), id); workshop.ErrorCode(err) != workshop.CodeUnchanged {
		t.Errorf("bring back what is there: %v", err)
	}
	if _, err := d.cat.Delete(d.mo(), "x"); workshop.ErrorCode(err) != workshop.CodeUnknownMeeting {
		t.Errorf("delete what is not there: %v", err)
	}
	d.keep(must(d.cat.Delete(d.mo(), id))(t))
	for range 2 {
		equal(t, "left", len(d.cat.Headers()), 0)
		equal(t, "deleted", codes(d.cat.Deleted()), []string{"2015-01-21-liperi"})
		if _, err := d.cat.Open(id); workshop.ErrorCode(err) != workshop.CodeMeetingDeleted {
			t.Errorf("open what is deleted: %v", err)
		}
		d.reopen()
	}
	b, undone, err := d.cat.Undo(d.mo())
	if err != nil || undone.Events[0].Kind() != "meeting.deleted" {
		t.Fatalf("undo: %v, %v", undone, err)
	}
	d.keep(b)
	equal(t, "back", len(d.cat.Headers()), 1)
	b, _, err = d.cat.Redo(d.mo())
	if err != nil {
		t.Fatal(err)
	}
	d.keep(b)
	equal(t, "gone again", len(d.cat.Headers()), 0)
	d.keep(must(d.cat.BringBack(d.mo(), id))(t))
	d.reopen()
	equal(t, "brought back", len(d.cat.Headers()), 1)
	if s, err := d.cat.Open(id); err != nil || s.Meeting().Code != "2015-01-21-liperi" {
		t.Errorf("opened: %v", err)
	}
	if _, err := d.cat.Open("x"); workshop.ErrorCode(err) != workshop.CodeUnknownMeeting {
		t.Errorf("open nothing: %v", err)
	}
}

// TestLibraryUndoSparesSeries: a series is made in passing, when a meeting is
// said to be in it; taking that back alone would leave the meeting in a series
// that does not exist.
func TestLibraryUndoSparesSeries(t *testing.T) {
	d := newDesk(t, "empty")
	if _, _, err := d.cat.Undo(d.mo()); workshop.ErrorCode(err) != workshop.CodeNothingToUndo {
		t.Errorf("undo of a meeting made: %v", err)
	}
	d.keep(must(d.cat.Delete(d.mo(), d.m().ID))(t))
	ids, b, err := d.cat.SeriesFor(d.mo(), []string{"Kylät", "Kehittämisillat"})
	if err != nil || len(ids) != 2 || len(b.Series) != 1 {
		t.Fatalf("series: %v, %v, %v", ids, b.Series, err)
	}
	d.keep(b)
	if _, again, err := d.cat.SeriesFor(d.mo(), []string{"kylät"}); err != nil || len(again.Entries) != 0 {
		t.Errorf("a series that is there was made again: %v, %v", again, err)
	}
	b, undone, err := d.cat.Undo(d.mo())
	if err != nil || undone.Events[0].Kind() != "meeting.deleted" {
		t.Fatalf("undone: %v, %v", undone.Events, err)
	}
	d.keep(b)
	for range 2 {
		equal(t, "the series", d.cat.SeriesName(ids[0]), "Kylät")
		equal(t, "the meeting", len(d.cat.Headers()), 1)
		d.reopen()
	}
}

func TestCreateRefuses(t *testing.T) {
	d := newDesk(t, "empty")
	before := len(must(d.store.Journal(workshop.LibraryID))(t))
	for code, spec := range map[workshop.Code]workshop.NewMeetingSpec{
		workshop.CodeEmptyText:        {},
		workshop.CodeTextTooLong:      {Details: workshop.Details{Title: longTitle}},
		workshop.CodeUnknownProgramme: {Details: workshop.Details{Title: "a"}, Programme: "x"},
		workshop.CodeBadDate:          {Details: workshop.Details{Title: "a", Date: workshop.Date{Year: 2015, Month: 2, Day: 30}}},
	} {
		if _, b, err := d.cat.Create(d.mo(), spec); workshop.ErrorCode(err) != code || !reflect.DeepEqual(b, workshop.Batch{}) {
			t.Errorf("%s: %v", code, err)
		}
	}
	d.store.Err = workshop.Err(workshop.CodeDiskFull)
	d.cat, _ = workshop.OpenCatalogue(workshoptest.NewStore("a"))
	if _, err := workshop.OpenCatalogue(d.store); workshop.ErrorCode(err) != workshop.CodeDiskFull {
		t.Errorf("a store in trouble: %v", err)
	}
	d.store.Err = nil
	equal(t, "entries", len(must(d.store.Journal(workshop.LibraryID))(t)), before)
}

func TestReadOnlyLibrary(t *testing.T) {
	d := newDesk(t, "empty")
	d.keep(workshop.Batch{Entries: []workshop.Record{{Journal: workshop.LibraryID, Entry: workshop.Entry{
		ID: "later", Seq: 99, Origin: "b", Events: []workshop.Event{{Payload: workshop.Unknown{Name: "new", Version: 1, Data: []byte("{}")}}},
	}}}})
	d.reopen()
	if _, err := d.cat.Delete(d.mo(), d.m().ID); workshop.ErrorCode(err) != workshop.CodeReadOnly {
		t.Errorf("delete: %v", err)
	}
	if _, _, err := d.cat.Create(d.mo(), workshop.NewMeetingSpec{Details: workshop.Details{Title: "a"}}); workshop.ErrorCode(err) != workshop.CodeReadOnly {
		t.Errorf("create: %v", err)
	}
	if _, err := d.cat.Open(d.m().ID); err != nil {
		t.Errorf("open: %v", err)
	}
}

func TestAdoptLibrary(t *testing.T) {
	d := newDesk(t, "empty")
	entries := must(d.store.Journal(workshop.LibraryID))(t)
	d.reopen()
	d.cat.AdoptLibrary(entries)
	d.store.Err = workshop.Err(workshop.CodeStorage)
	b, err := d.cat.Delete(d.mo(), d.m().ID)
	d.store.Err = nil
	if err != nil {
		t.Fatalf("the library was read again: %v", err)
	}
	d.keep(b)
	d.cat.AdoptLibrary(entries)
	if b, _, err = d.cat.Undo(d.mo()); err != nil {
		t.Fatalf("the older library was taken: %v", err)
	}
	d.keep(b)
	equal(t, "meetings", len(d.cat.Headers()), 1)
}

func TestRecap(t *testing.T) {
	d := newDesk(t, "empty")
	agree := func(s *workshop.Session, whats ...string) {
		t.Helper()
		for _, what := range whats {
			c, err := s.Meeting().Agree(d.mo(), "", workshop.Terms{What: what})
			d.keep(must(s.Do(d.mo(), c, err))(t))
		}
	}
	oldest := d.create("Vanhin", 1, "Kylät")
	agree(oldest, "auki", "tehty")
	done := oldest.Meeting().Agreements[1].ID
	c, err := oldest.Meeting().FollowAgreement(done, workshop.Done, "")
	d.keep(must(oldest.Do(d.mo(), c, err))(t))
	previous := d.create("Edellinen", 10, "Kylät", "Muu")
	agree(previous, "edellisestä")
	c, err = previous.Meeting().FollowAgreement(previous.Meeting().Agreements[0].ID, workshop.Done, "")
	d.keep(must(previous.Do(d.mo(), c, err))(t))
	agree(d.create("Toisesta sarjasta", 11, "Muualla"), "muualta")
	agree(d.create("Myöhempi", 30, "Kylät"), "myöhemmin")

	recap := func(id workshop.ID) (out []string) {
		for _, r := range d.cat.Recap(id) {
			out = append(out, r.Meeting.Title+": "+r.What)
		}
		return out
	}
	want := []string{"Edellinen: edellisestä", "Vanhin: auki"}
	now := d.create("Nyt", 20, "Kylät")
	equal(t, "of a meeting just made", recap(now.Meeting().ID), want)

	d.reopen()
	must(d.cat.Open(now.Meeting().ID))(t)
	equal(t, "of a meeting opened", recap(now.Meeting().ID), want)
	agree(must(d.cat.Open(oldest.Meeting().ID))(t), "lisää")
	equal(t, "after more was agreed", recap(now.Meeting().ID), append(slices.Clone(want), "Vanhin: lisää"))

	d.reopen()
	next := d.create("Seuraava", 21, "Kylät")
	equal(t, "of a meeting made after a restart", recap(next.Meeting().ID), []string{"Vanhin: auki", "Vanhin: lisää"})
}

// TestCatalogueIsWhatIsStored: whatever happens to the library, the lists in
// memory are those that a fresh reading of the store gives, and the fold of the
// library's journal.
func TestCatalogueIsWhatIsStored(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t, "empty")
		names := []string{"Kylät", "Kehittämisillat", "Nuoret"}
		for range rapid.IntRange(1, 15).Draw(t, "steps") {
			var ids []workshop.ID
			for _, h := range append(slices.Clone(d.cat.Headers()), d.cat.Deleted()...) {
				ids = append(ids, h.ID)
			}
			var b workshop.Batch
			var err error
			switch rapid.IntRange(0, 9).Draw(t, "step") {
			case 0:
				d.create("Ilta", rapid.IntRange(1, 3).Draw(t, "day"), rapid.SampledFrom(names).Draw(t, "series"))
			case 1:
				b, err = d.cat.Delete(d.mo(), pick(t, "meeting", ids))
			case 2:
				b, err = d.cat.BringBack(d.mo(), pick(t, "meeting", ids))
			case 3:
				b, _, err = d.cat.Undo(d.mo())
			case 4:
				b, _, err = d.cat.Redo(d.mo())
			case 5:
				_, b, err = d.cat.SeriesFor(d.mo(), []string{rapid.SampledFrom(names).Draw(t, "series")})
			case 6:
				b, err = d.cat.Archive(d.mo(), pick(t, "meeting", ids))
			case 7:
				b, err = d.cat.Unarchive(d.mo(), pick(t, "meeting", ids))
			case 8:
				for _, s := range d.cat.AllSeries()[:min(1, len(d.cat.AllSeries()))] {
					b, err = d.cat.DescribeSeries(d.mo(), s.ID, rapid.SampledFrom(names).Draw(t, "name"), workshop.SeriesDetails{KeepMonths: rapid.IntRange(-1, 3).Draw(t, "months")})
				}
			case 9:
				of := rapid.SampledFrom([]string{"Martat", "MARTAT", "Liperin Martat", "Liperin Martat ry"})
				switch b, err = d.cat.MergeOrganisations(d.mo(), of.Draw(t, "alias"), of.Draw(t, "name")); rapid.IntRange(0, 2).Draw(t, "then") {
				case 1:
					d.keep(b)
					b, err = d.cat.SplitOrganisation(d.mo(), of.Draw(t, "alias"))
				case 2:
					d.keep(b)
					b, err = d.cat.KeepApart(d.mo(), of.Draw(t, "one"), of.Draw(t, "other"))
				}
			}
			if err != nil && workshop.ErrorCode(err) == "" {
				t.Fatalf("an error without a code: %v", err)
			}
			d.keep(b)
			fresh := must(workshop.OpenCatalogue(d.store))(t)
			if !reflect.DeepEqual(fresh.Headers(), d.cat.Headers()) || !reflect.DeepEqual(fresh.Deleted(), d.cat.Deleted()) || !reflect.DeepEqual(fresh.AllSeries(), d.cat.AllSeries()) ||
				!reflect.DeepEqual(fresh.Aliases(), d.cat.Aliases()) || !reflect.DeepEqual(fresh.Aliases(), workshop.Fold(workshop.NewLibrary(), must(d.store.Journal(workshop.LibraryID))(t)).Aliases) {
				t.Fatalf("in memory %s, stored %s", asJSON(t, d.cat.Headers()), asJSON(t, fresh.Headers()))
			}
			lib := workshop.Fold(workshop.NewLibrary(), must(d.store.Journal(workshop.LibraryID))(t))
			seen := map[string]bool{}
			for _, h := range append(slices.Clone(d.cat.Headers()), d.cat.Deleted()...) {
				if ref := lib.Meetings[h.ID]; ref == nil || ref.Deleted != h.Deleted || ref.Archived != h.Archived || ref.Code != h.Code || seen[h.Code] {
					t.Fatalf("header %s, library %+v", asJSON(t, h), ref)
				}
				seen[h.Code] = true
			}
			if !reflect.DeepEqual(lib.SortedSeries(), d.cat.AllSeries()) {
				t.Fatalf("series %v, library %v", d.cat.AllSeries(), lib.SortedSeries())
			}
		}
	})
}

// nilStore keeps nobody, and says so with nil.
type nilStore struct{ *workshoptest.Store }

func (nilStore) People() (workshop.People, error) { return nil, nil }

func TestFirstPersonOfAll(t *testing.T) {
	d := newDesk(t, "empty")
	cat := must(workshop.OpenCatalogue(nilStore{d.store}))(t)
	d.s = must(cat.Open(d.m().ID))(t)
	id := d.arrive("Aino Karttunen")[0]
	equal(t, "the directory", d.s.People()[id].Latest().Name(), "Aino Karttunen")
}

func TestErrors(t *testing.T) {
	cause := errors.New("input/output error")
	err := workshop.Wrap(cause, workshop.CodeStorage, "talkoot.db")
	equal(t, "text", err.Error(), "storage [talkoot.db]: input/output error")
	if !errors.Is(err, cause) || workshop.ErrorCode(cause) != "" || workshop.ErrorCode(nil) != "" {
		t.Error("the cause or the code is lost")
	}
	equal(t, "bare", workshop.Err(workshop.CodeLocked).Error(), "locked")
}

func TestBatchAdd(t *testing.T) {
	full := workshop.Batch{
		Entries: []workshop.Record{{}}, Headers: []workshop.Header{{}}, Summaries: []workshop.Summary{{}}, Search: []workshop.SearchText{{}},
		Series: []workshop.Series{{}}, Aliases: []workshop.Alias{{}}, People: []workshop.Revision{{}}, Drafts: []workshop.Draft{{}}, Settings: []workshop.Setting{{}},
	}
	var b workshop.Batch
	b.Add(full)
	b.Add(full)
	for i, v := 0, reflect.ValueOf(b); i < v.NumField(); i++ {
		if v.Field(i).Len() != 2 {
			t.Errorf("%s: %d of 2", v.Type().Field(i).Name, v.Field(i).Len())
		}
	}
}
