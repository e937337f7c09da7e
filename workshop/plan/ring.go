package plan

// ring calculates with the numbers 0 to order-1 for any order: in a finite
// field where the order is a power of a prime, and otherwise in several fields at
// once, one for each prime power in the order.
type ring struct {
	fields []field
	order  int
	// least is the order of the smallest field: so many elements have
	// differences that can all be divided by.
	least int
}

func newRing(order int) ring {
	r := ring{order: order, least: order}
	for _, part := range primePowers(order) {
		f := newField(part[0], part[1])
		r.fields = append(r.fields, f)
		r.least = min(r.least, f.order)
	}
	return r
}

// each does in every field what is to be done.
func (r ring) each(a, b int, do func(f field, x, y int) int) int {
	out, place := 0, 1
	for _, f := range r.fields {
		out += do(f, a%f.order, b%f.order) * place
		a, b, place = a/f.order, b/f.order, place*f.order
	}
	return out
}

func (r ring) add(a, b int) int { return r.each(a, b, field.add) }

func (r ring) subtract(a, b int) int {
	return r.each(a, b, func(f field, x, y int) int { return f.add(x, f.negative(y)) })
}

func (r ring) multiply(a, b int) int { return r.each(a, b, field.multiply) }

// apart returns the i-th of the elements, below least, whose differences can all
// be divided by.
func (r ring) apart(i int) int {
	return r.each(0, 0, func(field, int, int) int { return i })
}
