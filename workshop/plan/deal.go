package plan

import (
	"math/rand/v2"
	"slices"

	"talkoot/workshop"
)

// How much is done to deal numbers: how often from new, and in all, counted in what
// a move looks at.
const (
	dealTries = 40
	dealWork  = 20_000_000
)

// deal gives those who sit at one table in the first round each other's numbers
// where the rounds after it then meet the criteria better, or bring fewer together
// who have sat together before. Who repeats with whom stays as it is planned, and so
// does the first round. Hosts keep their numbers.
type deal struct {
	*tables
	s     seating
	place []int   // by number, who has it
	rooms []*room // by round after the first
	free  [][]int // by table of the first round, the numbers that are dealt
	work  int
}

func newDeal(t *tables, s seating, all []Person, criteria []Criterion, history Pairs) *deal {
	d := &deal{tables: t, s: s, place: make([]int, len(t.who))}
	place := make(map[workshop.ID]int, len(all))
	for i, p := range all {
		place[p.ID] = i
	}
	for number, o := range t.who {
		d.place[number] = place[o.id()]
	}
	free := slices.Repeat([]int{notFixed}, len(all))
	for i, round := range s[1:] {
		r := newRoom(all, len(t.order), criteria, history, place, free)
		if history = nil; i > 0 { // which all rooms share
			r.history = d.rooms[0].history
		}
		for number, table := range round {
			r.move(d.place[number], table)
		}
		d.rooms = append(d.rooms, r)
	}
	return d
}

// id returns who a seat is taken by, as a [Person] has it.
func (o occupant) id() workshop.ID {
	if o.person != "" {
		return o.person
	}
	return counted(o.number)
}

// deal deals the numbers anew, those of hosts excepted.
func (t *tables) deal(s seating, all []Person, criteria []Criterion, history Pairs, kind Kind, rng *rand.Rand) {
	if len(s) < 2 || len(all) > mostToExchange {
		return
	}
	d := newDeal(t, s, all, criteria, history)
	for _, here := range members(t.first, len(t.order)) {
		if kind == Cafe {
			here = slices.DeleteFunc(here, func(number int) bool { return number < len(t.order) })
		}
		d.free = append(d.free, here)
	}
	d.search(rng)
}

// search deals several times, and keeps the best.
func (d *deal) search(rng *rand.Rand) {
	d.settle()
	best, place := d.cost(), slices.Clone(d.place)
	for range dealTries {
		if d.work >= dealWork || d.perfect() {
			break
		}
		for _, here := range d.free {
			rng.Shuffle(len(here), func(i, j int) { d.swap(here[i], here[j]) })
		}
		d.settle()
		if cost := d.cost(); slices.Compare(cost, best) < 0 {
			best, place = cost, slices.Clone(d.place)
		}
	}
	at := make([]int, len(place))
	for number, p := range place {
		at[p] = number
	}
	for number := range place {
		for d.place[number] != place[number] {
			d.swap(number, at[d.place[number]])
		}
	}
}

func (d *deal) perfect() bool {
	return !slices.ContainsFunc(d.rooms, func(r *room) bool { return !r.perfect() })
}

// settle exchanges numbers until no exchange helps.
func (d *deal) settle() {
	for better := !d.perfect(); better; {
		better = false
		for _, here := range d.free {
			for i, a := range here {
				for _, b := range here[:i] {
					if d.work < dealWork {
						better = d.exchange(a, b) || better
					}
				}
			}
		}
	}
}

// exchange lets two change numbers if that is better, and reports whether it is.
func (d *deal) exchange(a, b int) bool {
	before := d.cost()
	d.swap(a, b)
	if slices.Compare(d.cost(), before) < 0 {
		return true
	}
	d.swap(a, b)
	return false
}

func (d *deal) swap(a, b int) {
	p, q := d.place[a], d.place[b]
	for i, r := range d.rooms {
		r.move(p, d.s[i+1][b])
		r.move(q, d.s[i+1][a])
		d.work += 2 + len(r.of[p]) + len(r.of[q]) + len(r.history[p]) + len(r.history[q])
	}
	d.place[a], d.place[b] = q, p
	d.who[a], d.who[b] = d.who[b], d.who[a]
}

// cost returns what all rounds after the first cost, by level.
func (d *deal) cost() []int {
	sum := make([]int, len(d.rooms[0].cost))
	for _, r := range d.rooms {
		for level, cost := range r.cost {
			sum[level] += cost
		}
	}
	return sum
}
