package plan

// Kirkman's schoolgirls: "Fifteen young ladies in a school walk out three abreast
// for seven days in succession: it is required to arrange them daily, so that no
// two shall walk twice abreast" (T. P. Kirkman, Lady's and Gentleman's Diary for
// 1850, query VI). Everybody meets everybody else exactly once. The two
// constructions here, for 2q+1 and for 3q people where q = 6t+1 is a power of a
// prime, are those of D. K. Ray-Chaudhuri and R. M. Wilson, Solution of Kirkman's
// schoolgirl problem, Proc. Symposia in Pure Mathematics 19 (AMS, 1971), 187-203,
// who prove that there is a plan for every odd multiple of 3.

// kirkman returns the plan in which people sit at tables of three until each has
// met all others once, or nil if neither construction has that many tables.
func kirkman(tables int) seating {
	people := 3 * tables
	if f, ok := sixfold((people - 1) / 2); ok && people%2 == 1 {
		return kirkmanDouble(f)
	}
	if f, ok := sixfold(tables); ok {
		return kirkmanTriple(f)
	}
	return nil
}

// sixfold returns the field of an order that is 6t+1 and a power of a prime.
func sixfold(order int) (field, bool) {
	prime, exponent, ok := primePower(order)
	if !ok || order%6 != 1 {
		return field{}, false
	}
	return newField(prime, exponent), true
}

// kirkmanDouble seats 2q+1 people: two for each element of the field and one
// more. One day is made and moved by each element in turn.
func kirkmanDouble(f field) seating {
	q, t := f.order, f.order/6
	g := f.powers()
	exp := func(e int) int { return g[e%(q-1)] }
	m := 0
	for f.add(exp(m), exp(m)) != f.add(exp(t), 1) {
		m++
	}
	day := [][]int{{0, q, 2 * q}}
	for part := range t {
		for _, i := range []int{part, part + 2*t, part + 4*t} {
			day = append(day, []int{exp(i), exp(i + t), q + exp(i+m)})
		}
		day = append(day, []int{q + exp(part+m+t), q + exp(part+m+3*t), q + exp(part+m+5*t)})
	}
	return turned(f, day, 2)
}

// kirkmanTriple seats 3q people, three for each element of the field. A day
// moved by each element in turn is followed by days whose tables are the
// movements of one.
func kirkmanTriple(f field) seating {
	q, t := f.order, f.order/6
	g := f.powers()
	exp := func(e int) int { return g[e%(q-1)] }
	across := func(i int) []int { return []int{exp(i), q + exp(i+2*t), 2*q + exp(i+4*t)} }
	day := [][]int{{0, q, 2 * q}}
	var days seating
	for part := range t {
		for side := range 3 {
			here := side * q
			day = append(day,
				[]int{here + exp(part), here + exp(part+2*t), here + exp(part+4*t)},
				across(part+(2*side+1)*t))
			var alike [][]int
			for by := range q {
				alike = append(alike, moved(f, across(part+2*side*t), by, 3))
			}
			days = append(days, seat(alike))
		}
	}
	return append(turned(f, day, 3), days...)
}

// turned makes a round for each element of a field, by adding it to everybody
// of one round.
func turned(f field, round [][]int, sides int) seating {
	var s seating
	for by := range f.order {
		now := make([][]int, len(round))
		for t, here := range round {
			now[t] = moved(f, here, by, sides)
		}
		s = append(s, seat(now))
	}
	return s
}

// moved adds an element to the people of a table. Each side of the room has a
// person for each element; whoever belongs to none stays.
func moved(f field, here []int, by, sides int) []int {
	out := make([]int, len(here))
	for i, p := range here {
		out[i] = p
		if p < sides*f.order {
			element := p % f.order
			out[i] = p - element + f.add(element, by)
		}
	}
	return out
}

// seat tells the table of everybody.
func seat(tables [][]int) []int {
	round := make([]int, len(tables)*len(tables[0]))
	for t, here := range tables {
		for _, p := range here {
			round[p] = t
		}
	}
	return round
}
