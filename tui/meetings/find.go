package meetings

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// texts are the texts of the meetings of a list, in its order, in which typed
// words are looked for. Making those of thousands takes longer than a key may.
type texts struct {
	of       []workshop.Header
	language lang.Language
	made     []workshop.Findable
}

// isOf reports whether the texts are those of a list: the catalogue gives the
// same one as long as no meeting changes.
func (x texts) isOf(headers []workshop.Header, l lang.Language) bool {
	return len(x.of) == len(headers) && x.language == l && (len(headers) == 0 || &x.of[0] == &headers[0])
}

// makeTexts makes the texts of a list; series names those of each meeting.
func makeTexts(headers []workshop.Header, series []string, w *lang.Words) texts {
	x := texts{headers, w.Language(), make([]workshop.Findable, len(headers))}
	for i, h := range headers {
		x.made[i] = workshop.NewFindable(strings.Join([]string{series[i], h.Title, h.Place, w.Date(h.Date), h.Date.String()}, " "))
	}
	return x
}

// series returns the names of the series of each meeting.
func (s *Screen) series(headers []workshop.Header) []string {
	out := make([]string, len(headers))
	for i, h := range headers {
		out[i] = strings.Join(s.host.Catalogue().SeriesNames(h.Series), " ")
	}
	return out
}

// matching returns the meetings of a list in which words are found.
func (s *Screen) matching(words string, all []workshop.Header) []workshop.Header {
	if !s.texts.isOf(all, s.host.Words().Language()) {
		s.texts = makeTexts(all, s.series(all), s.host.Words())
	}
	q := workshop.NewQuery(words)
	s.matched = s.matched[:0]
	for i, text := range s.texts.made {
		if q.In(text) {
			s.matched = append(s.matched, all[i])
		}
	}
	return s.matched
}

// Prepare makes the texts of all meetings beside the keys, before one is typed.
func (s *Screen) Prepare() tea.Cmd {
	headers, words := s.host.Catalogue().Current(), s.host.Words()
	series := s.series(headers)
	return func() tea.Msg {
		made := makeTexts(headers, series, words)
		return kit.Found(func() { s.texts = made })
	}
}
