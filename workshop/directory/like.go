package directory

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"talkoot/workshop"
)

// What is suggested to be the same: names that are written with the same words in
// any order, whatever the capitals and signs, without what kind of body an
// organisation is ("ry", "r.f.") and without the endings that a place takes on
// ("Liperin", "Liperi"); and long names that are a letter apart. Names that differ
// in a number never are: "Kylä 1" is not "Kylä 2".

// legalForms are words that say what kind of body an organisation is. They are
// compared without full stops.
var legalForms = []string{"ry", "rf", "rn", "sr", "oy", "oyj", "ab", "abp", "osk", "tmi", "ky", "ltd", "inc"}

// leastSlip is how many letters names have at least in which one may be another.
const leastSlip = 8

// LikeOrganisations returns the organisations that could be the same, by their
// places in [Directory.Organisations]: those with the most people first, in each
// group and of the groups. Apart are pairs that are known not to be the same.
func (d Directory) LikeOrganisations(apart map[[2]string]bool) [][]int {
	x := newFinder(len(d.Organisations))
	x.apart = func(i, j int) bool {
		pair := [2]string{workshop.FoldName(d.Organisations[i].Name), workshop.FoldName(d.Organisations[j].Name)}
		slices.Sort(pair[:])
		return apart[pair]
	}
	for i, o := range d.Organisations {
		x.add(i, organisationKey(o.Name))
	}
	return x.groups(func(a, b int) int {
		return cmp.Or(cmp.Compare(d.Organisations[b].People, d.Organisations[a].People), cmp.Compare(a, b))
	})
}

// LikePeople returns the people who could be the same, by their places in
// [Directory.People]: of one name, or of names that are a letter apart where the
// organisations do not tell them apart. Who was at the most meetings comes first.
func (d Directory) LikePeople(apart func(a, b workshop.ID) bool) [][]int {
	x := newFinder(len(d.People))
	x.apart = func(i, j int) bool { return apart(d.People[i].Person, d.People[j].Person) }
	x.slip = func(i, j int) bool {
		a, b := d.People[i].Organisation, d.People[j].Organisation
		return a == "" || b == "" || a == b
	}
	for i, p := range d.People {
		x.add(i, personKey(p.Name()))
	}
	return x.groups(func(a, b int) int {
		return cmp.Or(cmp.Compare(d.People[b].Meetings, d.People[a].Meetings), cmp.Compare(a, b))
	})
}

func personKey(name string) string {
	words := keyWords(name)
	slices.Sort(words)
	return strings.Join(words, " ")
}

func organisationKey(name string) string {
	all := keyWords(strings.ReplaceAll(name, ".", ""))
	words := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return slices.Contains(legalForms, w) })
	if len(words) == 0 { // it is called that
		words = all
	}
	for i, w := range words {
		words[i] = unbent(w)
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

// unbent returns a word without the ending of a genitive in Finnish or Swedish.
func unbent(word string) string {
	if utf8.RuneCountInString(word) < 5 {
		return word
	}
	return strings.TrimSuffix(strings.TrimSuffix(word, "n"), "s")
}

func keyWords(s string) []string {
	return strings.FieldsFunc(workshop.FoldName(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// finder finds keys that are the same, or a letter apart.
type finder struct {
	keys []string
	same map[string][]int
	// less are the keys by what is left of them without one of their letters: two
	// that are a letter apart have that in common.
	less  map[string][]string
	apart func(i, j int) bool
	slip  func(i, j int) bool // whether a letter may tell them apart
}

func newFinder(n int) *finder {
	return &finder{
		keys: make([]string, n), same: map[string][]int{}, less: map[string][]string{},
		slip: func(int, int) bool { return true },
	}
}

func (x *finder) add(i int, key string) {
	x.keys[i] = key
	if key == "" {
		return
	}
	if x.same[key] = append(x.same[key], i); len(x.same[key]) > 1 || utf8.RuneCountInString(key) < leastSlip {
		return
	}
	x.less[key] = append(x.less[key], key)
	for at, r := range key {
		if unicode.IsDigit(r) || r == ' ' {
			continue
		}
		short := key[:at] + key[at+utf8.RuneLen(r):]
		x.less[short] = append(x.less[short], key)
	}
}

// groups returns what may be the same, each in the order of compare.
func (x *finder) groups(compare func(a, b int) int) [][]int {
	to := make([]int, len(x.keys))
	for i := range to {
		to[i] = i
	}
	root := func(i int) int {
		for to[i] != i {
			i = to[i]
		}
		return i
	}
	join := func(i, j int) {
		if i != j && !x.apart(i, j) {
			to[root(i)] = root(j)
		}
	}
	for _, all := range x.same {
		for k, i := range all {
			for _, j := range all[k+1:] {
				join(i, j)
			}
		}
	}
	for _, keys := range x.less {
		for k, a := range keys {
			for _, b := range keys[k+1:] {
				x.joinSlips(a, b, join)
			}
		}
	}
	return gather(to, root, compare)
}

// joinSlips joins what has one of two keys that are a letter apart.
func (x *finder) joinSlips(a, b string, join func(i, j int)) {
	if a == b {
		return
	}
	for _, i := range x.same[a] {
		for _, j := range x.same[b] {
			if x.slip(i, j) {
				join(i, j)
			}
		}
	}
}

// gather returns the groups of two and more, by their first.
func gather(to []int, root func(int) int, compare func(a, b int) int) (out [][]int) {
	by := map[int][]int{}
	for i := range to {
		by[root(i)] = append(by[root(i)], i)
	}
	for _, g := range by {
		if len(g) > 1 {
			slices.SortFunc(g, compare)
			out = append(out, g)
		}
	}
	slices.SortFunc(out, func(a, b []int) int { return compare(a[0], b[0]) })
	return out
}
