package memo

import (
	"encoding/base64"
	"io"
	"os"
	"unicode/utf8"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/file"
	"talkoot/workshop/lang"
)

// Letterhead reads whose memos a data folder makes from its settings. A logo that
// cannot be read is none.
func Letterhead(setting func(key string) (string, error)) (document.Letterhead, error) {
	name, err := setting(workshop.SettingName)
	if err != nil {
		return document.Letterhead{}, err
	}
	stored, err := setting(workshop.SettingLogo)
	if err != nil {
		return document.Letterhead{}, err
	}
	l := document.Letterhead{Name: name}
	if data, err := base64.StdEncoding.DecodeString(stored); err == nil {
		l.Logo = document.StoredPicture(data)
	}
	return l, nil
}

// LetterheadSettings are the settings that [Letterhead] reads. Without a name or a
// logo, that of before is taken away.
func LetterheadSettings(l document.Letterhead) []workshop.Setting {
	return []workshop.Setting{{Key: workshop.SettingName, Value: l.Name}, LogoSetting(l.Logo)}
}

// LogoSetting is a picture as the setting of a logo; "" takes the logo away.
func LogoSetting(p document.Picture) workshop.Setting {
	return workshop.Setting{Key: workshop.SettingLogo, Value: base64.StdEncoding.EncodeToString(p.Data)}
}

// mostLetterhead is how long the name of a letterhead may be, in characters: two
// lines above a title.
const mostLetterhead = 120

// LetterheadName is a name of a letterhead as it was typed, cleaned. It gives
// [workshop.CodeTextTooLong].
func LetterheadName(s string) (string, error) {
	s = workshop.CleanLine(s)
	if n := utf8.RuneCountInString(s); n > mostLetterhead {
		return "", workshop.Err(workshop.CodeTextTooLong, n, mostLetterhead)
	}
	return s, nil
}

// ReadLogo reads the picture of a file, which is no pipe: nobody may have to wait for
// it. It gives the codes of [file.Open], and [workshop.CodeBadPicture].
func ReadLogo(path string) (document.Picture, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return document.Picture{}, workshop.Err(workshop.CodeNotAFile, path)
	}
	f, err := file.Open(path)
	if err != nil {
		return document.Picture{}, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, document.MaxPicture+1))
	if err != nil {
		return document.Picture{}, file.ExplainReading(err, path)
	}
	return document.ReadPicture(data)
}

// LetterheadText says in a line what a letterhead is.
func LetterheadText(w *lang.Words, l document.Letterhead) string {
	switch {
	case l.Logo.Known() && l.Name != "":
		return w.T("letterhead.with.logo", l.Name)
	case l.Logo.Known():
		return w.T("letterhead.logo.only")
	case l.Name == "":
		return w.T("letterhead.none")
	}
	return l.Name
}
