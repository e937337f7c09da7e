package example

import (
	"time"

	"talkoot/workshop"
)

// told is what a stage told besides notes.
type told struct {
	year       int // of the figures
	figures    []figure
	occasions  []occasion
	activities []activity
	materials  []material
}

// figure is a key figure; one with places of others in the list, from 1, is
// derived from them.
type figure struct {
	name, unit text
	value      int64
	certainty  workshop.Certainty
	of, by     int
}

type occasion struct {
	title  text
	date   workshop.Date
	around text
}

type activity struct {
	name   text
	months workshop.Months
}

type material struct {
	kind  workshop.MaterialKind
	title text
}

// tell records what the last stage told.
func (b *builder) tell(t told) {
	for _, f := range t.figures {
		if b.err != nil {
			return
		}
		terms := workshop.FigureTerms{
			Name: b.t(f.name), Unit: b.t(f.unit), Value: workshop.Whole(f.value), Certainty: f.certainty, Year: t.year,
		}
		if f.of > 0 {
			terms.Quotient = workshop.Quotient{Of: b.m().Figures[f.of-1].ID, By: b.m().Figures[f.by-1].ID}
		}
		b.do(b.m().AddFigure(b.mo, b.last().ID, terms))
	}
	for _, o := range t.occasions {
		b.do(b.m().AddOccasion(b.mo, b.last().ID, workshop.OccasionTerms{
			Title: b.t(o.title), Date: o.date, Time: workshop.NoTime, Around: b.t(o.around),
		}))
	}
	for _, a := range t.activities {
		b.do(b.m().AddActivity(b.mo, b.last().ID, workshop.ActivityTerms{Name: b.t(a.name), Months: a.months}))
	}
	for _, x := range t.materials {
		b.do(b.m().AddMaterial(b.mo, b.last().ID, workshop.MaterialTerms{Kind: x.kind, Title: b.t(x.title)}))
	}
}

// slides are a presentation that the page links to. The text that the example is
// made from has no address for it.
func slides(title string) material { return material{workshop.Link, same(title)} }

// groupMeets is a meeting of the group, of which two meetings were told.
func groupMeets(day workshop.Date) occasion {
	return occasion{
		title: text{"Liperin kunnan hyvinvointiryhmän kokous", "Liperi kommuns välfärdsgrupps möte", "Meeting of Liperi's well-being group"},
		date:  day,
	}
}

// funding are the key figures of 2014. The page tells the sum, what it comes to
// for each resident and how many decisions there were; the number of residents is
// made up so that the quotient is that of the page.
var funding = []figure{
	{
		name: text{"Liperin kunnan rahoitus järjestöille", "Liperi kommuns finansiering av föreningar", "Funding of associations by Liperi"},
		unit: same("€"), value: 113_000, certainty: workshop.Exact,
	},
	{
		name:  madeUp(text{"kuntalaisia", "invånare", "residents"}),
		value: 12_300, certainty: workshop.Approximate,
	},
	{
		name: text{"Rahoitus kuntalaista kohti", "Finansiering per invånare", "Funding per resident"},
		unit: text{"€/kuntalainen", "€/invånare", "€/resident"}, of: 1, by: 2,
	},
	{
		name:  text{"Rahoituspäätöksiä ja -sopimuksia", "Finansieringsbeslut och -avtal", "Funding decisions and contracts"},
		value: 100, certainty: workshop.Approximate,
	},
}

// clock is a yearly clock such as the fourth meeting had in mind. The page tells
// nothing of what stood in it.
var clock = []activity{
	{madeUp(text{"järjestöavustusten haku", "ansökan om föreningsbidrag", "applying for grants"}), workshop.MonthSpan(time.January, time.February)},
	{madeUp(text{"siivoustalkoot", "städtalko", "clean-up"}), workshop.MonthSpan(time.May, time.May) | workshop.MonthSpan(time.September, time.September)},
	{madeUp(text{"kesätapahtumat", "sommarevenemang", "summer events"}), workshop.MonthSpan(time.June, time.August)},
	{madeUp(text{"hiihtokoulu", "skidskola", "ski school"}), workshop.MonthSpan(time.December, time.March)},
}
