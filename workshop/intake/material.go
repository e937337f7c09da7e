package intake

import (
	"path"
	"regexp"
	"strings"
	"sync"

	"talkoot/workshop"
)

// Material reads where a material is: an address of the web or a path, with its
// title before it or behind it, and who gave it behind a comma.
//
//	https://example.org/esitys.pdf Kunnan esitys, vapaa-aikasihteeri
//	Kuvat illasta: /home/anna/Kuvat/2.11. Liperi
//	"C:\Esitykset\ilta 1.pptx" Esitys
//	Valokuvat
//
// A path without quotes goes on to the end of the line. Who is left to the caller,
// to be recognised as a person.
func Material(line string) (t workshop.MaterialTerms, by string, err error) {
	s := oneSpace.Replace(workshop.CleanLine(line))
	before, address, after := cutAddress(s)
	title := strings.TrimSpace(after)
	if before = trimName(before); before != "" {
		title = strings.TrimSpace(before + " " + strings.TrimLeft(after, " "))
	}
	title = strings.TrimPrefix(strings.ReplaceAll(title, " , ", ", "), ", ")
	t.Title, by = cutWho(title)
	if strings.HasPrefix(after, ", ") && before == "" {
		t.Title, by = "", strings.TrimSpace(after[2:])
	}
	t.Title, t.Address = trimName(t.Title), address
	t.Kind = materialKind(t)
	if t.Name() == "" {
		return t, by, workshop.Err(workshop.CodeEmptyText)
	}
	return t, by, nil
}

// webForm is an address with a scheme, or one that begins with "www.".
var webForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|\s)((?:[a-z][a-z0-9+.-]*://|www\.|javascript:|data:|mailto:)\S*)`)
})

// pathForm is the beginning of a path.
var pathForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|\s)((?:~?/|\.\.?/|[A-Za-z]:[\\/]|\\\\|~\\|\.\.?\\)\S)`)
})

// quotedForm is a path in quotes.
var quotedForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`["”]([^"”]*[/\\][^"”]*)["”]`) })

// cutAddress cuts a line round the address in it.
func cutAddress(s string) (before, address, after string) {
	if m := webForm().FindStringSubmatchIndex(s); m != nil {
		address = strings.TrimRight(s[m[2]:m[3]], ",;")
		return s[:m[2]], address, s[m[2]+len(address):]
	}
	if m := quotedForm().FindStringSubmatchIndex(s); m != nil {
		return s[:m[0]], strings.TrimSpace(s[m[2]:m[3]]), s[m[1]:]
	}
	if m := pathForm().FindStringSubmatchIndex(s); m != nil {
		return s[:m[2]], strings.TrimSpace(s[m[2]:]), ""
	}
	return "", "", s
}

// materialKind tells photographs by the ending of the file or the words of the title.
func materialKind(t workshop.MaterialTerms) workshop.MaterialKind {
	switch strings.ToLower(path.Ext(t.Address)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".tif", ".tiff", ".bmp":
		return workshop.Photo
	}
	first, _, _ := strings.Cut(strings.ToLower(t.Title), " ")
	switch strings.Trim(first, ":,") {
	case "kuva", "kuvat", "kuvia", "valokuva", "valokuvat", "valokuvia", "foto", "foton", "fotografier", "bild", "bilder", "photo", "photos", "photographs", "pictures":
		return workshop.Photo
	}
	if strings.Contains(t.Address, "://") || strings.HasPrefix(strings.ToLower(t.Address), "www.") {
		return workshop.Link
	}
	return workshop.File
}
