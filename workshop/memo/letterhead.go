package memo

import (
	"encoding/base64"

	"talkoot/workshop"
	"talkoot/workshop/document"
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
	if data, err := base64.StdEncoding.DecodeString(stored); err == nil && len(data) > 0 {
		l.Logo, _ = document.ReadPicture(data)
	}
	return l, nil
}

// LogoSetting is a picture as the setting of a logo; "" takes the logo away.
func LogoSetting(p document.Picture) workshop.Setting {
	return workshop.Setting{Key: workshop.SettingLogo, Value: base64.StdEncoding.EncodeToString(p.Data)}
}
