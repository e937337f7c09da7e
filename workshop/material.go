package workshop

import (
	"net/url"
	"regexp"
	"strings"
	"sync"
)

// Material is something that belongs to a meeting and lies elsewhere: a page, a
// file, photographs. Talkoot keeps the address and never a copy, and fetches
// nothing.
type Material struct {
	ID ID
	MaterialTerms
	Stage ID // where it was shown, "" if that is not known
}

// MaterialKind is what sort of material something is.
type MaterialKind string

// The kinds of materials.
const (
	Link  MaterialKind = "link"
	File  MaterialKind = "file"
	Photo MaterialKind = "photo"
)

// Understood returns the kind, or [File] for one that only another program knows.
func (k MaterialKind) Understood() MaterialKind {
	if k == Link || k == Photo {
		return k
	}
	return File
}

// MaterialTerms are what it is called, where it is and who gave it.
type MaterialTerms struct {
	Kind  MaterialKind `json:"kind"`
	Title string       `json:"title,omitempty"`
	// Address is that of a page of the web, or the path of a file or folder; "" if
	// it is not known.
	Address string `json:"address,omitempty"`
	By      Owner  `json:"by,omitzero"`
}

// Name returns the title, or the address of what has none.
func (t MaterialTerms) Name() string {
	if t.Title == "" {
		return t.Address
	}
	return t.Title
}

// Path returns the path of what should lie on this computer, "" for a page of
// the web and for what has no address.
func (t MaterialTerms) Path() string {
	if hasScheme(t.Address) || t.Address == RedactedText {
		return ""
	}
	return t.Address
}

// scheme is how an address of something else than a file begins. One letter and a
// colon is a drive.
var scheme = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]+:`) })

func hasScheme(address string) bool { return scheme().MatchString(address) }

// Material returns a material of the meeting, or nil.
func (m *Meeting) Material(id ID) *Material { return factIn(m.Materials, id, materialID) }

// AddMaterial records a material that was shown in a stage ("" if not known).
// Whether a path leads anywhere is for the caller to look.
func (m *Meeting) AddMaterial(mo Moment, stage ID, t MaterialTerms) (Change, error) {
	t, err := t.clean()
	if err != nil {
		return Change{}, err
	}
	if err := roomForFact(len(m.Materials)); err != nil {
		return Change{}, err
	}
	return change(MaterialAdded{mo.NewID(), t, stage})
}

// EditMaterial states a material anew.
func (m *Meeting) EditMaterial(id ID, t MaterialTerms) (Change, error) {
	x := m.Material(id)
	if x == nil {
		return Change{}, Err(CodeUnknownFact)
	}
	t, err := t.clean()
	if err != nil {
		return Change{}, err
	}
	if t == x.MaterialTerms {
		return Change{}, Err(CodeUnchanged)
	}
	return change(MaterialEdited{id, t})
}

// clean refuses with [CodeBadLink] an address that is neither of the web nor a
// path: what a reader would run by following it.
func (t MaterialTerms) clean() (MaterialTerms, error) {
	t.Title, t.Address, t.By = CleanLine(t.Title), CleanLine(t.Address), t.By.clean()
	if t.Name() == "" {
		return t, Err(CodeEmptyText)
	}
	for _, s := range []string{t.Title, t.By.Office} {
		if err := checkLength(s, MaxTitle); err != nil {
			return t, err
		}
	}
	if err := checkLength(t.Address, MaxText); err != nil {
		return t, err
	}
	if strings.HasPrefix(strings.ToLower(t.Address), "www.") {
		t.Address = "https://" + t.Address
	}
	web := hasScheme(t.Address)
	if web && !isWeb(t.Address) {
		return t, Err(CodeBadLink, t.Address)
	}
	switch {
	case t.Kind == Photo:
	case web:
		t.Kind = Link
	case t.Address != "" || t.Kind != Link:
		t.Kind = File
	}
	return t, nil
}

// isWeb reports whether an address is one of the web, with no password in it.
func isWeb(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Host != "" && u.User == nil && (u.Scheme == "http" || u.Scheme == "https")
}

func materialID(x *Material) ID { return x.ID }

func (p MaterialAdded) onMeeting(m *Meeting, _ Entry) {
	if m.hasFact(p.Material) {
		return
	}
	m.Materials = append(m.Materials, &Material{p.Material, p.MaterialTerms, p.Stage})
}

func (p MaterialEdited) onMeeting(m *Meeting, _ Entry) {
	if x := m.Material(p.Material); x != nil {
		x.MaterialTerms = p.MaterialTerms
	}
}
