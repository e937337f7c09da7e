package likeness

import "slices"

// link is how two words are alike, seen from the first. A value is 0 for not
// at all and 1 for the same word.
type link struct {
	// whole is how alike they are as wholes.
	whole float64
	// tail and front are how much of the first, a compound, the other makes
	// up as its last part or as one before it.
	tail, front float64
}

func (l link) none() bool { return l == link{} }

// What a likeness is worth. Finnish, Swedish and English compounds are named
// after their last part: a village shop is a shop, a library bus no library.
const (
	sameForm = 0.98
	sameSide = 0.85
	// otherEnding is for nothing shared; it grows towards sameForm.
	otherEnding = 0.6
	slip        = 0.9
	asTail      = 0.9
	asFront     = 0.6
	frontAlone  = 0.3 // of the part of a compound that its front makes up
)

// How compounds are told: at least so many characters stand before the last
// part, and at most so many after its basic form ("bybutik", "kalenterei-hin").
const (
	shortestFront = 2
	longestEnding = 5
)

// linkWords compares two words both ways.
func linkWords(a, b *word) (ab, ba link) {
	if w := wholeLikeness(a, b); w > 0 {
		return link{whole: w}, link{whole: w}
	}
	if ab, ba = partOf(b, a); !ab.none() {
		return ab, ba
	}
	ba, ab = partOf(a, b)
	return ab, ba
}

// wholeLikeness returns how alike two words are as wholes.
func wholeLikeness(a, b *word) float64 {
	switch {
	case a.text == b.text:
		return 1
	case a.sense.axis != nil && a.sense.axis == b.sense.axis && a.sense.sign != b.sense.sign:
		return 0 // opposites may be spelled alike
	case sharesForm(a, b):
		return sameForm
	case a.sense.axis != nil && a.sense == b.sense && a.sense.axis.alike:
		return sameSide
	}
	return spelledAlike(a.runes, b.runes)
}

func sharesForm(a, b *word) bool {
	for i, f := range a.forms {
		if f != "" && f == b.forms[i] {
			return true
		}
	}
	return lostVowel(a.forms[0], b.forms[0]) || lostVowel(b.forms[0], a.forms[0])
}

// lostVowel reports whether one short Finnish stem is the other without its last
// vowel, which an i of the plural swallows (kylä, kyliä).
func lostVowel(short, long string) bool {
	body, vowels := cutVowels(long)
	return len(short) >= 3 && short == body && len([]rune(vowels)) == 1
}

// spelledAlike finds what stemming misses: other endings of one stem, and slips
// of the finger. Endings must be short beside what is shared; a slip is one
// character wrong, missing, too many, or two swapped, in a word long enough
// that this hardly makes another word.
func spelledAlike(a, b []rune) float64 {
	shared := sharedStart(a, b)
	short, long := min(len(a), len(b)), max(len(a), len(b))
	if shared >= 5 && shared*10 >= short*6 && long-shared <= 7 && shared*2 >= long {
		return otherEnding + (sameForm-otherEnding)*float64(shared)/float64(short)
	}
	if short >= 6 && long-short <= 1 && shared >= 2 && oneSlip(a[shared:], b[shared:]) {
		return slip
	}
	return 0
}

func sharedStart(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// oneSlip reports whether two endings that begin differently are one slip
// apart (F. J. Damerau, "A technique for computer detection and correction of
// spelling errors", 1964).
func oneSlip(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < len(b) {
		return slices.Equal(a, b[1:])
	}
	if len(a) == 0 || slices.Equal(a[1:], b[1:]) {
		return true
	}
	return len(a) > 1 && a[0] == b[1] && a[1] == b[0] && slices.Equal(a[2:], b[2:])
}

// partOf looks for a word in a compound. It returns the link from the compound
// to its part, and the one back.
func partOf(part, compound *word) (down, up link) {
	root, whole := part.inner, compound.runes
	if len(root) == 0 || len(whole) < len(root)+3 {
		return link{}, link{}
	}
	share := min(1, float64(len(part.runes))/float64(len(whole)))
	if at := lastIndex(whole, root); at >= shortestFront && len(whole)-at <= len(root)+longestEnding {
		return link{tail: float64(len(whole)-at) / float64(len(whole))}, link{whole: asTail}
	} else if at == 0 {
		return link{front: min(share, 0.9)}, link{whole: asFront}
	}
	return link{}, link{}
}

func lastIndex(s, part []rune) int {
	for i := len(s) - len(part); i >= 0; i-- {
		if slices.Equal(s[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}
