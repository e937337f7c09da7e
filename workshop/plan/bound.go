package plan

// repeatedPairs returns the sum over all pairs of people of v(v-1)/2, where v is
// how often the two sit at one table.
//
// A pair that sits together v times does so in v(v-1)/2 pairs of rounds, so the
// sum is counted by pairs of rounds: in each, how many pairs of people are
// together both times. That takes no table of all people against all.
func repeatedPairs(s seating, tables int) int {
	total := 0
	for later := range s {
		seats := members(s[later], tables)
		with := make([]int, tables)
		for earlier := range later {
			for _, here := range seats {
				for _, p := range here {
					total += with[s[earlier][p]]
					with[s[earlier][p]]++
				}
				for _, p := range here {
					with[s[earlier][p]] = 0
				}
			}
		}
	}
	return total
}

// lowerBound returns a number of repeated pairs that no plan falls below whose
// tables are even to within one. It is the larger of two.
//
// By pairs of rounds: the s people of a table go to t tables in another round.
// If these take them as evenly as they can, with s = at + b and 0 <= b < t,
//
//	b (a+1)a/2 + (t-b) a(a-1)/2
//
// pairs still stay together; an uneven split leaves more, since v(v-1)/2 is
// convex. Summed over the tables and multiplied by the R(R-1)/2 pairs of
// rounds, this bounds the sum of v(v-1)/2, which counts every pair of people
// once for each pair of rounds that they share. It is above 0 where a table has
// more people than there are tables.
//
// By pairs of people: the tables of all rounds together hold M pairs, and there
// are only P = n(n-1)/2 different ones. The same formula with M and P in the
// places of s and t bounds the sum once more. It is above 0 where there are more
// rounds than anybody has people to meet.
func lowerBound(people, tables, rounds int) int {
	if people < 2 {
		return 0
	}
	between, within := 0, 0
	for _, size := range Sizes(people, tables) {
		between += crowded(size, tables)
		within += pairs(size)
	}
	return max(pairs(rounds)*between, crowded(rounds*within, pairs(people)))
}

// cafeBound is a number of repeated pairs that no plan falls below in which one
// host a table stays and nobody else comes to a table again before having been
// at all.
//
// It adds two bounds. A guest of R rounds among t tables repeats with their hosts
// what [lowerBound] says of R things in t places: nothing up to t rounds. For
// guests among themselves its two bounds hold with the guests of a table, one
// fewer than its people; and up to t rounds they have one table fewer to go to,
// since nobody comes back.
func cafeBound(people, tables, rounds int) int {
	elsewhere, guests := tables, people-tables
	if rounds <= tables {
		elsewhere = max(1, tables-1)
	}
	between, within := 0, 0
	for _, size := range Sizes(people, tables) {
		between += crowded(size-1, elsewhere)
		within += pairs(size - 1)
	}
	among := pairs(rounds) * between
	if guests > 1 {
		among = max(among, crowded(rounds*within, pairs(guests)))
	}
	return max(lowerBound(people, tables, rounds), guests*crowded(rounds, tables)+among)
}

// stayingBound is how many pairs repeat in a plan whose groups stay together:
// all of them, each time.
func stayingBound(people, tables, rounds int) int {
	within := 0
	for _, size := range Sizes(people, tables) {
		within += pairs(size)
	}
	return pairs(rounds) * within
}
