package plan

// field is a finite field. Its elements are 0 to order-1: the digits of an
// element in base prime are the coefficients of a polynomial, lowest first, that
// is taken modulo an irreducible one.
type field struct {
	prime, degree, order int
	modulus              []int // the coefficients below the leading one, which is 1
}

// newField returns the field of an order that is a power of a prime.
func newField(prime, degree int) field {
	f := field{prime: prime, degree: degree, order: power(prime, degree)}
	for low := range f.order {
		f.modulus = f.digits(low)
		if f.irreducible() {
			break
		}
	}
	return f
}

func power(base, exponent int) int {
	out := 1
	for range exponent {
		out *= base
	}
	return out
}

// digits returns the coefficients of an element.
func (f field) digits(a int) []int {
	out := make([]int, f.degree)
	for i := range out {
		out[i] = a % f.prime
		a /= f.prime
	}
	return out
}

func (f field) number(digits []int) int {
	out := 0
	for i := len(digits) - 1; i >= 0; i-- {
		out = out*f.prime + digits[i]
	}
	return out
}

// irreducible reports whether no polynomial of half the degree or less divides
// the modulus.
func (f field) irreducible() bool {
	for degree := 1; degree <= f.degree/2; degree++ {
		for low := range power(f.prime, degree) {
			divisor := f.digits(low)[:degree]
			rest := f.remainder(append(append([]int{}, f.modulus...), 1), divisor)
			if f.number(rest) == 0 {
				return false
			}
		}
	}
	return true
}

// remainder divides a polynomial by x^len(low) + low and returns what is left.
// It changes the polynomial.
func (f field) remainder(polynomial, low []int) []int {
	n := len(low)
	for top := len(polynomial) - 1; top >= n; top-- {
		lead := polynomial[top]
		for i, c := range low {
			at := top - n + i
			polynomial[at] = (polynomial[at] + (f.prime-lead)*c) % f.prime
		}
	}
	return polynomial[:min(n, len(polynomial))]
}

func (f field) add(a, b int) int {
	if f.degree == 1 {
		return (a + b) % f.prime
	}
	out, place := 0, 1
	for a > 0 || b > 0 {
		out += (a%f.prime + b%f.prime) % f.prime * place
		a, b, place = a/f.prime, b/f.prime, place*f.prime
	}
	return out
}

func (f field) negative(a int) int {
	out, place := 0, 1
	for a > 0 {
		out += (f.prime - a%f.prime) % f.prime * place
		a, place = a/f.prime, place*f.prime
	}
	return out
}

func (f field) multiply(a, b int) int {
	if f.degree == 1 {
		return a * b % f.prime
	}
	x, y := f.digits(a), f.digits(b)
	product := make([]int, 2*f.degree-1)
	for i, c := range x {
		for j, d := range y {
			product[i+j] = (product[i+j] + c*d) % f.prime
		}
	}
	return f.number(f.remainder(product, f.modulus))
}

// powers returns the powers of an element that runs through all others but 0,
// from the power 0 on.
func (f field) powers() []int {
	for root := 1; ; root++ {
		all := []int{1}
		for x := root; x != 1; x = f.multiply(x, root) {
			all = append(all, x)
		}
		if len(all) == f.order-1 {
			return all
		}
	}
}

// primePower returns the prime and the exponent of a number that is a power of
// a prime.
func primePower(n int) (prime, exponent int, ok bool) {
	parts := primePowers(n)
	if len(parts) != 1 {
		return 0, 0, false
	}
	return parts[0][0], parts[0][1], true
}

// primePowers returns the primes that a number is made of, each with its
// exponent.
func primePowers(n int) (parts [][2]int) {
	for prime := 2; n > 1; prime++ {
		if prime*prime > n {
			prime = n
		}
		exponent := 0
		for ; n%prime == 0; n /= prime {
			exponent++
		}
		if exponent > 0 {
			parts = append(parts, [2]int{prime, exponent})
		}
	}
	return parts
}
