package plan

// A room is cut into layers: the first to count off at each table are layer 0,
// the second layer 1. Person i of layer j then sits at table i + rows[j][round],
// where the plus is that of a [ring] of as many elements as there are tables. A
// layer always has one person a table, so all tables stay even to within one.

// develop seats people by the rows of their layers.
func develop(r ring, people int, rows [][]int) seating {
	s := make(seating, len(rows[0]))
	for round := range s {
		s[round] = make([]int, people)
		for p := range s[round] {
			s[round][p] = r.add(p%r.order, rows[p/r.order][round])
		}
	}
	return s
}

// layersOf returns how many layers a room has.
func layersOf(people, tables int) int { return (people + tables - 1) / tables }

// polynomialRows returns rows that are known to reach [lowerBound], or nil if
// none are known for so many layers and rounds.
//
// Person i of layer j has a polynomial, i + jx + kx², and round r has a point x:
// the person sits at the table that the polynomial takes there. If the
// differences of the points can be divided by, two polynomials agree at one
// point at most, or at two where k differs: a pair meets once, or twice if it
// must. In any two rounds the slopes j send the people of a table to different
// tables, so they spread as evenly as the bound supposes. The same holds with
// the differences of the slopes, as long as k is 0 throughout.
//
// For tables in number a power q of a prime this is the affine plane of that
// order: q² people, q tables of q, lines for tables, with seats left out where
// there are fewer people (O. Veblen and W. H. Bussey, Finite projective
// geometries, Trans. AMS 7, 1906, 241-259). With the term kx² it is an orthogonal
// array of strength 3 (K. A. Bush, Orthogonal arrays of index unity, Annals of
// Mathematical Statistics 23, 1952, 426-434). For other numbers it is H. F.
// MacNeish's product (Euler squares, Annals of Mathematics 23, 1922, 221-227).
//
// In a cafe layer 0, the hosts, has slope 0 and stays, and every other person
// comes to a new table in each round; for a prime number of tables that is
// table = (i + jr) mod tables.
func polynomialRows(r ring, layers, rounds int, kind Kind) [][]int {
	point, slope := r.apart, func(j int) int { return j % r.order }
	if rounds > r.least {
		if rounds > r.order || layers > r.least {
			return nil
		}
		point, slope = slope, func(j int) int { return r.apart(j % r.least) }
	}
	first := 1 // nobody needs to stay while there are slopes enough
	if kind == Cafe {
		if layers > r.order {
			return nil
		}
		first = 0
	}
	rows := make([][]int, layers)
	for layer := range rows {
		j, k := slope(layer+first), layer/r.order%r.order
		for round := range rounds {
			x := point(round)
			rows[layer] = append(rows[layer], r.multiply(x, r.add(j, r.multiply(k, x))))
		}
	}
	return rows
}
