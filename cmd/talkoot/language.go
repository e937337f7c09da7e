package main

import (
	"io"
	"os"
	"path/filepath"

	"talkoot/workshop"
	"talkoot/workshop/file"
	"talkoot/workshop/lang"
)

// words returns the words of the language in which the program speaks.
func (m *Main) words() *lang.Words {
	if m.spoken == nil {
		m.spoken = lang.New(m.language())
	}
	return m.spoken
}

// language returns the language asked for, or the one chosen on the screens, or
// the locale's. A --lang that is wrong says that the chosen one is not wanted.
func (m *Main) language() lang.Language {
	switch {
	case m.global.wrong:
		return lang.OfLocale()
	case m.global.language != "":
		return m.global.language
	}
	if l, ok := m.chosenLanguage(); ok {
		return l
	}
	return lang.OfLocale()
}

// chosenLanguage returns the language chosen on the screens. That a database is
// locked or damaged has to be told in it, too, so it stands a second time, in a
// file beside the database. The database is right where the two differ.
func (m *Main) chosenLanguage() (lang.Language, bool) {
	path := m.languagePath()
	stored, err := m.setting(workshop.SettingLanguage)
	if err != nil {
		return readLanguage(path)
	}
	l, ok := lang.Parse(stored)
	if ok {
		rememberLanguage(path, l)
	}
	return l, ok
}

// languageBeside is [Main.language] without a look into the database.
func (m *Main) languageBeside() lang.Language {
	if m.global.language != "" {
		return m.global.language
	}
	if l, ok := readLanguage(m.languagePath()); ok && !m.global.wrong {
		return l
	}
	return lang.OfLocale()
}

func (m *Main) languagePath() string { return filepath.Join(m.folder(), "language") }

func readLanguage(path string) (lang.Language, bool) {
	beside, _ := os.ReadFile(path)
	return lang.Parse(string(beside))
}

// rememberLanguage is content with what it can do: the file only helps.
func rememberLanguage(path string, l lang.Language) {
	if beside, err := os.ReadFile(path); err == nil && string(beside) == string(l) {
		return
	}
	_ = file.WriteMode(path, 0o600, func(w io.Writer) error {
		_, err := io.WriteString(w, string(l))
		return err
	})
}
