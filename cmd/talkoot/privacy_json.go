package main

import "talkoot/workshop"

// heldData is what is held about people, for programs. What is not known is null.
type heldData struct {
	People    int            `json:"people"`
	Past      int            `json:"past"`
	Sensitive map[string]int `json:"sensitive"`
	Photo     photoData      `json:"photo"`
	Meetings  []meetingHeld  `json:"meetings"`
	Series    []seriesHeld   `json:"series"`
	Records   []recordHeld   `json:"records,omitempty"` // with --names
}

type photoData struct {
	Yes     int `json:"yes"`
	No      int `json:"no"`
	Unasked int `json:"unasked"`
}

type meetingHeld struct {
	Code   string  `json:"code"`
	Date   *string `json:"date"`
	Named  int     `json:"named"`  // whose names are kept
	Erased int     `json:"erased"` // whose names were erased
}

type seriesHeld struct {
	Name       string  `json:"name"`
	Notice     *string `json:"notice"`
	Basis      *string `json:"basis"`
	KeepMonths *int    `json:"keep_months"`
}

type recordHeld struct {
	ID           workshop.ID `json:"id"`
	Name         string      `json:"name"`
	Organisation *string     `json:"organisation"`
	Role         *string     `json:"role"`
	Meetings     int         `json:"meetings"`
	KeepUntil    *string     `json:"keep_until"`
	Past         bool        `json:"past"`
	Sensitive    *string     `json:"sensitive"`
	Photo        *string     `json:"photo"`
}

func (m *Main) heldJSON(h workshop.Holdings, names bool) error {
	d := heldData{
		People: len(h.People), Past: len(h.Past(m.today())), Sensitive: map[string]int{},
		Meetings: []meetingHeld{}, Series: []seriesHeld{},
	}
	for _, p := range h.People {
		if p.Sensitive != "" {
			d.Sensitive[string(p.Sensitive)]++
		}
		switch p.Photo {
		case workshop.Allowed:
			d.Photo.Yes++
		case workshop.Refused:
			d.Photo.No++
		default:
			d.Photo.Unasked++
		}
		if names {
			d.Records = append(d.Records, recordHeld{
				ID: p.Person, Name: p.Name(), Organisation: known(p.Organisation), Role: known(p.Role), Meetings: p.Meetings,
				KeepUntil: known(p.Until.String()), Past: p.Past(m.today()), Sensitive: known(string(p.Sensitive)), Photo: known(string(p.Photo)),
			})
		}
	}
	for _, x := range h.Meetings {
		d.Meetings = append(d.Meetings, meetingHeld{x.Code, known(x.Date.String()), x.People, x.Erased})
	}
	for _, s := range h.Series {
		held := seriesHeld{Name: s.Name, Notice: known(s.Notice), Basis: known(s.Basis)}
		if s.KeepMonths > 0 {
			held.KeepMonths = &s.KeepMonths
		}
		d.Series = append(d.Series, held)
	}
	return m.json(d)
}
