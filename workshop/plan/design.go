package plan

// known returns a plan without repeated pairs for everyone to mix, or nil if
// none is known here beyond those of [polynomialRows].
//
// Where seats stay empty, those who would sit there are left out of a plan for a
// full room. No two of them may share a table, or that table would be too small:
// they are taken from one table of a round that is not used.
func known(people, tables, rounds int) seating {
	size := layersOf(people, tables)
	empty := tables*size - people
	unused := 0
	if empty > 1 {
		unused = 1
	}
	if empty > size {
		return nil
	}
	s := design(tables, size, rounds+unused)
	if s == nil {
		return nil
	}
	if empty > 0 {
		s = s.drop(members(s[rounds+unused-1], tables)[0][:empty])
	}
	return s[:rounds].numbered(tables)
}

// design returns a plan without repeated pairs for tables that are all full, or
// nil.
func design(tables, size, rounds int) seating {
	if rounds <= 1 {
		return countedOff(tables*size, tables, rounds)
	}
	if size > tables {
		return nil
	}
	r := newRing(tables)
	if rows := polynomialRows(r, size, rounds, Mix); rows != nil {
		return develop(r, tables*size, rows)
	}
	var whole seating
	switch size {
	case 2:
		whole = roundRobin(2 * tables)
	case 3:
		whole = kirkman(tables)
	case 4:
		whole = quadruples(tables)
	}
	if rounds <= len(whole) {
		return whole[:rounds]
	}
	return nested(r, size, rounds)
}

// nested adds rounds to those of the polynomials, in which no two of a layer
// meet: each layer has a plan of its own for as many tables as it fills. With
// one table a layer these are the lines of a plane that polynomials leave out.
func nested(r ring, size, rounds int) seating {
	if r.order%size != 0 {
		return nil
	}
	outer := r.least
	if size <= r.least {
		outer = r.order
	}
	each := r.order / size
	inner := design(each, size, rounds-outer)
	if inner == nil {
		return nil
	}
	s := develop(r, r.order*size, polynomialRows(r, size, outer, Mix))
	for _, round := range inner {
		now := make([]int, r.order*size)
		for p := range now {
			now[p] = p/r.order*each + round[p%r.order]
		}
		s = append(s, now)
	}
	return s
}

// roundRobin seats an even number of people in pairs until each has met all
// others: one sits still and the others move around a circle. É. Lucas tells the
// method as the walks of a boarding school, two by two (Récréations
// mathématiques II, 1883).
func roundRobin(people int) seating {
	last := people - 1
	s := make(seating, last)
	for r := range s {
		s[r] = make([]int, people)
		s[r][last], s[r][r] = 0, 0
		for k := 1; k < people/2; k++ {
			s[r][(r+k)%last], s[r][(r+last-k)%last] = k, k
		}
	}
	return s
}
