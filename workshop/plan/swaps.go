package plan

import (
	"math"
	"math/rand/v2"
)

// swapSearch looks for seats that repeat few pairs, as is done for the social
// golfer problem (problem 10 of CSPLib, proposed by W. Harvey): two people change
// places in one round. It knows for all pairs how often they meet, so it is for
// rooms of moderate size.
type swapSearch struct {
	people int
	s      seating
	seats  [][][]int // by round and table, who sits there
	at     [][]int   // by round and person, where in seats
	met    []uint8   // by pair, how often the two meet
	cost   int       // pairs that repeat
}

// coldSwap is how cold the search ends, in repeated pairs.
const coldSwap = 0.12

// oversight is up to how many people a swapSearch is for.
const oversight = 400

func newSwapSearch(s seating, tables int) *swapSearch {
	w := &swapSearch{people: len(s[0]), cost: repeatedPairs(s, tables)}
	w.met = make([]uint8, w.people*w.people)
	for _, round := range s {
		seats, at := members(round, tables), make([]int, w.people)
		for _, here := range seats {
			for i, p := range here {
				at[p] = i
				for _, q := range here {
					w.met[p*w.people+q]++
				}
			}
		}
		w.s = append(w.s, append([]int{}, round...))
		w.seats = append(w.seats, seats)
		w.at = append(w.at, at)
	}
	return w
}

// gain returns how many more pairs would repeat if two people of different
// tables changed places.
func (w *swapSearch) gain(round, p, q int) int {
	seats, table := w.seats[round], w.s[round]
	with, other := w.met[p*w.people:][:w.people], w.met[q*w.people:][:w.people]
	delta := 0
	for _, x := range seats[table[p]] {
		if x != p {
			delta += int(other[x]) - int(with[x]) + 1
		}
	}
	for _, x := range seats[table[q]] {
		if x != q {
			delta += int(with[x]) - int(other[x]) + 1
		}
	}
	return delta
}

// swap lets two people of different tables change places.
func (w *swapSearch) swap(round, p, q int) {
	w.part(round, p)
	w.part(round, q)
	at, table := w.at[round], w.s[round]
	w.seats[round][table[p]][at[p]], w.seats[round][table[q]][at[q]] = q, p
	at[p], at[q] = at[q], at[p]
	table[p], table[q] = table[q], table[p]
	w.join(round, p)
	w.join(round, q)
}

func (w *swapSearch) part(round, p int) {
	for _, x := range w.seats[round][w.s[round][p]] {
		w.met[p*w.people+x]--
		w.met[x*w.people+p]--
	}
}

func (w *swapSearch) join(round, p int) {
	for _, x := range w.seats[round][w.s[round][p]] {
		w.met[p*w.people+x]++
		w.met[x*w.people+p]++
	}
}

// run takes steps of simulated annealing and keeps the best seats. It ends early
// where no more than bound pairs repeat. The first round stays as it is: any
// plan can be numbered so that it begins with it.
func (w *swapSearch) run(rng *rand.Rand, steps, bound int, hot float64) (seating, int) {
	best, bestCost := w.copySeats(), w.cost
	heat := hot
	for step := 0; step < steps && bestCost > bound; step++ {
		if step%sameHeat == 0 {
			heat = cooling(step, steps, hot, coldSwap)
		}
		round, p, q := 1+rng.IntN(len(w.s)-1), rng.IntN(w.people), rng.IntN(w.people)
		if w.s[round][p] == w.s[round][q] {
			continue
		}
		worse := w.gain(round, p, q)
		if worse > 0 && rng.Float64() >= math.Exp(-float64(worse)/heat) {
			continue
		}
		w.swap(round, p, q)
		w.cost += worse
		if w.cost < bestCost {
			best, bestCost = w.copySeats(), w.cost
		}
	}
	return best, bestCost
}

func (w *swapSearch) copySeats() seating {
	out := make(seating, len(w.s))
	for r, round := range w.s {
		out[r] = append([]int{}, round...)
	}
	return out
}
