package plan

import "testing"

// TestFields: addition and multiplication are those of a field of so many
// elements.
func TestFields(t *testing.T) {
	for _, order := range []int{2, 3, 4, 5, 7, 8, 9, 16, 25, 27, 32, 49, 64} {
		prime, degree, ok := primePower(order)
		if !ok {
			t.Fatalf("%d is no power of a prime", order)
		}
		f := newField(prime, degree)
		for a := range order {
			if f.add(a, f.negative(a)) != 0 || f.add(a, 0) != a || f.multiply(a, 1) != a {
				t.Errorf("order %d: %d has no negative or no identities", order, a)
			}
			inverses := 0
			for b := range order {
				if f.multiply(a, b) == 1 {
					inverses++
				}
				if f.add(a, b) != f.add(b, a) || f.multiply(a, b) != f.multiply(b, a) {
					t.Errorf("order %d: %d and %d do not commute", order, a, b)
				}
				c := (a + 2*b) % order
				if f.multiply(a, f.add(b, c)) != f.add(f.multiply(a, b), f.multiply(a, c)) {
					t.Errorf("order %d: %d does not distribute over %d and %d", order, a, b, c)
				}
			}
			if a > 0 && inverses != 1 {
				t.Errorf("order %d: %d has %d inverses", order, a, inverses)
			}
		}
		if got := len(f.powers()); got != order-1 {
			t.Errorf("order %d: %d powers", order, got)
		}
	}
}

func TestPrimePower(t *testing.T) {
	for n, want := range map[int]bool{1: false, 2: true, 6: false, 9: true, 12: false, 97: true, 100: false, 128: true} {
		if _, _, ok := primePower(n); ok != want {
			t.Errorf("%d: %v", n, ok)
		}
	}
}

// TestRing: differences of the elements apart can be divided by.
func TestRing(t *testing.T) {
	for _, order := range []int{1, 6, 12, 15, 36, 60} {
		r := newRing(order)
		for i := range r.least {
			for j := range i {
				d := r.subtract(r.apart(i), r.apart(j))
				seen := make(map[int]bool)
				for x := range order {
					seen[r.multiply(d, x)] = true
				}
				if len(seen) != order {
					t.Errorf("order %d: %d and %d differ by what cannot be divided by", order, i, j)
				}
			}
		}
	}
}
