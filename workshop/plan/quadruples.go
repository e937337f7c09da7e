package plan

// quadruples returns the plan in which people sit at tables of four until each
// has met all others once, or nil if none is known here for that many tables.
//
// There is one for 3q+1 people where q = 4t+1 is a power of a prime: three for
// each element of the field and one more (R. C. Bose, On the construction of
// balanced incomplete block designs, Annals of Eugenics 9, 1939, 353-399). The
// tables that it begins with seat everybody once: they are a round, which is
// moved by each element in turn.
func quadruples(tables int) seating {
	q := (4*tables - 1) / 3
	prime, exponent, ok := primePower(q)
	if !ok || 3*q+1 != 4*tables || q%4 != 1 {
		return nil
	}
	f, t := newField(prime, exponent), q/4
	g := f.powers()
	exp := func(e int) int { return g[e%(q-1)] }
	a := crossing(f, g)
	round := [][]int{{0, q, 2 * q, 3 * q}}
	for i := range t {
		for side := range 3 {
			here, next := side*q, (side+1)%3*q
			round = append(round, []int{
				here + exp(2*i), here + exp(2*i+2*t),
				next + exp(2*i+a), next + exp(2*i+2*t+a),
			})
		}
	}
	return turned(f, round, 3)
}

// crossing returns the odd exponent that makes each difference between two sides
// of the room occur once: (x+1)/(x-1) must be an odd power for x with that
// exponent.
func crossing(f field, g []int) int {
	exponent := make([]int, f.order)
	for e, x := range g {
		exponent[x] = e
	}
	minusOne := f.negative(1)
	for a := 1; ; a += 2 {
		over, under := f.add(g[a], 1), f.add(g[a], minusOne)
		if (exponent[over]+exponent[under])%2 == 1 {
			return a
		}
	}
}
