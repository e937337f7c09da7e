package search_test

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/search"
	"talkoot/workshop/workshoptest"
)

// shelf is a library to search.
type shelf struct {
	t     testing.TB
	store *workshoptest.Store
	clock *workshoptest.Clock
	cat   *workshop.Catalogue
}

func newShelf(t testing.TB) *shelf {
	s := &shelf{t: t, store: workshoptest.NewStore("a"), clock: workshoptest.NewClock("a")}
	var err error
	if s.cat, err = workshop.OpenCatalogue(s.store); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *shelf) keep(b workshop.Batch, err error) {
	s.t.Helper()
	if err == nil {
		err = s.store.Append(b)
	}
	if err != nil {
		s.t.Fatal(err)
	}
}

// evening makes a SWOT evening and writes notes, each behind the key of its
// lane.
func (s *shelf) evening(title, place string, d workshop.Date, series string, notes ...string) *workshop.Session {
	s.t.Helper()
	m, b, err := s.cat.Create(s.clock.Moment(), workshop.NewMeetingSpec{
		Details:     workshop.Details{Title: title, Place: place, Date: d, Time: workshop.NoTime},
		SeriesNames: []string{series}, Programme: "swot-evening",
	})
	s.keep(b, err)
	for _, n := range notes {
		key, text, _ := strings.Cut(n, ": ")
		c, err := m.Meeting().AddNotes(s.clock.Moment(), laneOf(m.Meeting(), key).ID, "", text)
		s.do(m, c, err)
	}
	return m
}

// do lets a change happen in a meeting and stores it.
func (s *shelf) do(m *workshop.Session, c workshop.Change, err error) {
	s.t.Helper()
	b, err := m.Do(s.clock.Moment(), c, err)
	s.keep(b, err)
}

func laneOf(m *workshop.Meeting, key string) *workshop.Lane {
	for _, st := range m.Stages {
		for _, l := range st.Board.Lanes {
			if l.Label.Key == key {
				return l
			}
		}
	}
	return nil
}

func (s *shelf) find(words string, most int) search.Result {
	s.t.Helper()
	return newDesk(s.t, s.store, search.All(s.cat)).find(words, most)
}

// desk is a place to search: in a store and in an index of it, which have to
// find the same.
type desk struct {
	t     fataler
	store workshop.Store
	scope search.Scope
	index *search.Index
}

type fataler interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

func newDesk(t fataler, store workshop.Store, scope search.Scope) desk {
	t.Helper()
	x, err := search.Load(store, scope)
	if err != nil {
		t.Fatal(err)
	}
	return desk{t, store, scope, x}
}

func (d desk) find(words string, most int) search.Result {
	d.t.Helper()
	r, err := search.Find(d.store, d.scope, words, most)
	if err != nil {
		d.t.Fatal(err)
	}
	if again := d.index.Find(words, most); !reflect.DeepEqual(again, r) {
		d.t.Fatalf("%q finds %+v in the index, %+v in the store", words, again, r)
	}
	return r
}

// told writes hits as "code number".
func told(r search.Result) string {
	var out []string
	for _, h := range r.Hits {
		out = append(out, fmt.Sprint(h.Meeting.Code, " ", h.Note.Number))
	}
	return strings.Join(out, ", ")
}

func day(year, month, d int) workshop.Date {
	return workshop.Date{Year: year, Month: time.Month(month), Day: d}
}

// threeEvenings are meetings in two places and years.
func threeEvenings(t testing.TB) (*shelf, *workshop.Session) {
	s := newShelf(t)
	liperi := s.evening("SWOT-ilta", "Liperi", day(2015, 1, 21), "Kylien Hyvinvointi",
		"strengths: Vahva yhteisöllisyys", "threats: Kyläkoulun tulevaisuus", "weaknesses: Koulun tilat vajaalla käytöllä")
	s.evening("Kehittämispäivä", "Liperi, Viinijärvi", day(2016, 5, 12), "Pitäjäfoorumi",
		"threats: Koulukyydit vähenevät", "opportunities: 14 uutta tonttia", "opportunities: Etätyö")
	s.evening("Bykväll", "Kontiolahti", day(2014, 10, 1), "Byar",
		"threats: Byskolan läggs ned", "strengths: Kyläkoulu on kunnossa")
	return s, liperi
}

func TestFind(t *testing.T) {
	s, liperi := threeEvenings(t)
	m := liperi.Meeting()
	c, err := m.RewordNote(m.NoteByNumber(1).ID, "Kyläläiset tuntevat toisensa")
	s.do(liperi, c, err)
	c, err = m.MentionNote(m.NoteByNumber(1).ID, "", "Talkoohenki")
	s.do(liperi, c, err)
	for words, want := range map[string]string{
		// in the note, in any inflection
		"koulu":       "2016-05-12-liperi-viinijarvi 1, 2015-01-21-liperi 2, 2015-01-21-liperi 3, 2014-10-01-kontiolahti 2",
		"koulujen":    "2015-01-21-liperi 2, 2015-01-21-liperi 3, 2014-10-01-kontiolahti 2",
		"koulun tila": "2015-01-21-liperi 3",
		"skola":       "2014-10-01-kontiolahti 1",
		"KYLAKOULU":   "2015-01-21-liperi 2, 2014-10-01-kontiolahti 2",
		"etätyöt":     "2016-05-12-liperi-viinijarvi 3",
		"nothing":     "",
		"":            "",
		" !? ":        "",
		// in another wording of it
		"yhteisöllisyys": "2015-01-21-liperi 1",
		"talkoohenkeä":   "2015-01-21-liperi 1",
		"tuntea":         "2015-01-21-liperi 1",
		// by its lane, in any language, its place, its title, its series
		"Liperi uhat koulu":   "2016-05-12-liperi-viinijarvi 1, 2015-01-21-liperi 2",
		"threats kontiolahti": "2014-10-01-kontiolahti 1",
		"hot byskola":         "2014-10-01-kontiolahti 1",
		"viinijärvellä":       "2016-05-12-liperi-viinijarvi 1, 2016-05-12-liperi-viinijarvi 2, 2016-05-12-liperi-viinijarvi 3",
		"swot strengths":      "2015-01-21-liperi 1",
		"pitäjäfoorumi uhat":  "2016-05-12-liperi-viinijarvi 1",
		"hyvinvointi tilat":   "2015-01-21-liperi 3",
		// by numbers
		"14":                "2016-05-12-liperi-viinijarvi 2",
		"3":                 "2016-05-12-liperi-viinijarvi 3, 2015-01-21-liperi 3",
		"liperi swot 2":     "2015-01-21-liperi 2",
		"2016 uhat":         "2016-05-12-liperi-viinijarvi 1",
		"2015-01 koulu":     "2015-01-21-liperi 2, 2015-01-21-liperi 3",
		"2014-10-01 skolor": "2014-10-01-kontiolahti 1",
		"20":                "",
	} {
		if got := told(s.find(words, 0)); got != want {
			t.Errorf("%q finds %q, want %q", words, got, want)
		}
	}
}

func TestFindTellsWhatItFound(t *testing.T) {
	s, liperi := threeEvenings(t)
	m := liperi.Meeting()
	c, err := m.RewordNote(m.NoteByNumber(2).ID, "Koulu menee")
	s.do(liperi, c, err)
	s.keep(workshop.Batch{Search: []workshop.SearchText{{
		Meeting: m.ID, Number: 3, Where: workshop.SearchPlaceOf(workshop.Text("Huolet"), "Rakennukset"), Words: "Tilat",
	}}}, nil)
	r := s.find("liperi koulu swot", 0)
	if told(r) != "2015-01-21-liperi 2" || r.Total != 1 || r.Meetings != 1 {
		t.Fatalf("%+v", r)
	}
	h := r.Hits[0]
	if h.Note.Words != "Koulu menee\nKyläkoulun tulevaisuus" || h.Note.Where != "threats" || h.Meeting.Title != "SWOT-ilta" ||
		!slices.Equal(h.Meeting.SeriesNames, []string{"Kylien Hyvinvointi"}) {
		t.Errorf("%+v", h)
	}
	for _, words := range []string{"rakennus", "huoli", "rakennukset tila"} {
		r := s.find(words, 0)
		if told(r) != "2015-01-21-liperi 3" || r.Hits[0].Note.Text() != "Tilat" {
			t.Errorf("%q: %+v", words, r)
		}
	}
}

func TestFindNoMoreThanWanted(t *testing.T) {
	s, _ := threeEvenings(t)
	for most, want := range map[int]int{0: 4, -1: 4, 1: 1, 3: 3, 4: 4, 9: 4} {
		r := s.find("koulu", most)
		if len(r.Hits) != want || r.Total != 4 || r.Meetings != 3 {
			t.Errorf("%d wanted: %+v", most, r)
		}
	}
}

func TestDeletedMeetingsAreLeftOut(t *testing.T) {
	s, liperi := threeEvenings(t)
	s.keep(s.cat.Delete(s.clock.Moment(), liperi.Meeting().ID))
	if got, want := told(s.find("koulu", 0)), "2016-05-12-liperi-viinijarvi 1, 2014-10-01-kontiolahti 2"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	s.keep(s.cat.BringBack(s.clock.Moment(), liperi.Meeting().ID))
	if got := s.find("koulu", 0).Total; got != 4 {
		t.Errorf("%d, want 4", got)
	}
}

// TestFindManyWords: each word counts, also those beyond the bits of one query.
func TestFindManyWords(t *testing.T) {
	s := newShelf(t)
	var words []string
	for i := range 150 {
		words = append(words, fmt.Sprintf("x%03dx", i))
	}
	s.evening("Ilta", "Liperi", day(2015, 1, 21), "Sarja", "threats: "+strings.Join(words, " "), "threats: "+strings.Join(words[:100], " "))
	for _, c := range []struct {
		words []string
		want  int
	}{
		{words, 1},
		{words[:100], 2},
		{append(slices.Clone(words), "liperi", "uhat", "1"), 1},
		{append(slices.Clone(words), "kontiolahti"), 0},
	} {
		if got := s.find(strings.Join(c.words, " "), 0).Total; got != c.want {
			t.Errorf("%d words find %d notes, want %d", len(c.words), got, c.want)
		}
	}
}

func TestStoreFails(t *testing.T) {
	s, _ := threeEvenings(t)
	s.store.Err = workshop.Err(workshop.CodeDamaged, "x")
	if _, err := search.Load(s.store, search.All(s.cat)); !errors.Is(err, s.store.Err) {
		t.Errorf("loading: %v", err)
	}
	if _, err := search.Find(s.store, search.All(s.cat), "koulu", 0); !errors.Is(err, s.store.Err) {
		t.Errorf("finding: %v", err)
	}
}

func TestEmptyLibrary(t *testing.T) {
	if r := newShelf(t).find("koulu", 0); r.Total != 0 || r.Hits != nil {
		t.Errorf("%+v", r)
	}
}

// TestFindInParts: many notes are searched by several goroutines.
func TestFindInParts(t *testing.T) {
	scope, notes := manyNotes(21, 197)
	d := newDesk(t, storeOf(t, notes), scope)
	for _, words := range []string{"koulu", "lasten tapahtuma", "liperi uhat", "2015 möte", "17", "zzz"} {
		want := 0
		meetings := map[workshop.ID]bool{}
		for _, n := range notes {
			m := scope[slices.IndexFunc(scope, func(m search.Meeting) bool { return m.ID == n.Meeting })]
			if isMeant(words, m, n) {
				want++
				meetings[m.ID] = true
			}
		}
		r := d.find(words, 0)
		inOrder := slices.IsSortedFunc(r.Hits, func(a, b search.Hit) int {
			return cmp.Or(cmp.Compare(a.Meeting.ID, b.Meeting.ID), cmp.Compare(a.Note.Number, b.Note.Number))
		})
		if r.Total != want || len(r.Hits) != want || r.Meetings != len(meetings) || !inOrder {
			t.Errorf("%q finds %d notes in %d meetings, want %d in %d; in order: %t", words, r.Total, r.Meetings, want, len(meetings), inOrder)
		}
	}
}

// TestManyAtOnce: a screen may ask again before it has an answer.
func TestManyAtOnce(t *testing.T) {
	scope, notes := manyNotes(20, 200)
	x := newDesk(t, storeOf(t, notes), scope).index
	want := x.Find("koulujen tapahtuma", 0).Total
	if want == 0 {
		t.Fatal("nothing to find")
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for _, words := range []string{"kou", "lapset", "koulujen tapahtuma"} {
				if got := x.Find(words, 10).Total; words == "koulujen tapahtuma" && got != want {
					t.Errorf("%d, want %d", got, want)
				}
			}
		})
	}
	all.Wait()
}

// manyNotes are meetings and the notes of each.
func manyNotes(meetings, notes int) (scope search.Scope, all []workshop.SearchText) {
	scribe := workshoptest.NewScribe()
	lanes := []workshop.SearchPlace{"strengths", "weaknesses", "opportunities", "threats"}
	towns := []string{"Liperi", "Viinijärvi", "Ylämylly", "Käsämä", "Joensuu"}
	for i := range meetings {
		m := search.Meeting{
			Header: workshop.Header{
				ID: workshop.ID(fmt.Sprintf("%04d", i)), Title: scribe.Note(i % workshoptest.Languages),
				Place: towns[i%len(towns)], Date: day(2015, 1+i%12, 14), Notes: notes,
			},
			SeriesNames: []string{fmt.Sprint("Kehittämisillat ", i/20)},
		}
		scope = append(scope, m)
		for j := range notes {
			all = append(all, workshop.SearchText{
				Meeting: m.ID, Number: j + 1, Where: lanes[j%len(lanes)], Words: scribe.Note(i % workshoptest.Languages),
			})
		}
	}
	return scope, all
}

func storeOf(t fataler, notes []workshop.SearchText) workshop.Store {
	store := workshoptest.NewStore("a")
	if err := store.Append(workshop.Batch{Search: notes}); err != nil {
		t.Fatal(err)
	}
	return store
}

// BenchmarkIndex types searches among 100,000 notes.
func BenchmarkIndex(b *testing.B) {
	scope, notes := manyNotes(500, 200)
	x := newDesk(b, storeOf(b, notes), scope).index
	for _, typed := range []string{"k", "ko", "koulu", "koulujen", "koulujen t", "koulujen tapahtuma", "liperi uhat koulu", "2015 möte"} {
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				x.Find(typed, 100)
			}
		})
	}
}
