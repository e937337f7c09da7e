package main

import (
	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/example"
	"talkoot/workshop/lang"
)

func (m *Main) demoCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "demo",
		Args: m.arguments(0),
		RunE: func(*cobra.Command, []string) error {
			if err := m.needTerminal(); err != nil {
				return err
			}
			return m.demo(m.global.language)
		},
	}
}

// demo opens the example, in a folder of its own. asked is the language that
// somebody chose just now, "" for the one it was last opened in.
func (m *Main) demo(asked lang.Language) error {
	otherwise := m.language()
	// The meetings of their own stay free for another window.
	m.close()
	dir := m.exampleFolder()
	l, err := openLibrary(dir)
	if err != nil {
		return err
	}
	m.opened = l
	language, err := m.fillExample(l, asked, otherwise)
	if err != nil {
		return err
	}
	return m.run(l, language, place{}, true)
}

// fillExample makes the example where it is not there yet, and returns the
// language in which to show it.
func (m *Main) fillExample(l *library, asked, otherwise lang.Language) (lang.Language, error) {
	stored, err := l.db.Setting(workshop.SettingLanguage)
	if err != nil {
		return "", err
	}
	language := asked
	if language == "" {
		language, _ = lang.Parse(stored)
	}
	if _, ok := lang.Parse(string(language)); !ok {
		language = otherwise
	}
	if err := l.Read(); err != nil {
		return "", err
	}
	var batches []workshop.Batch
	if len(l.Headers())+len(l.Deleted()) == 0 {
		if batches, err = example.Build(l.Catalogue, m.moment(), language); err != nil {
			return "", err
		}
	}
	if string(language) != stored {
		chosen := workshop.Setting{Key: workshop.SettingLanguage, Value: string(language)}
		batches = append(batches, workshop.Batch{Settings: []workshop.Setting{chosen}})
	}
	if len(batches) == 0 {
		return language, nil
	}
	return language, l.db.Append(batches...)
}
