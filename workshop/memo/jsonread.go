package memo

import (
	"bytes"
	"encoding/json"
	"io"
	"path/filepath"

	"talkoot/workshop"
	"talkoot/workshop/file"
)

// MaxJSONBytes is the size of the largest file that [ReadJSON] reads.
const MaxJSONBytes = 64 << 20

// ReadJSONFile is [ReadJSON] for a file. It gives the codes of [file.Open] as well.
func ReadJSONFile(path string) (workshop.Brought, error) {
	f, err := file.Open(path)
	if err != nil {
		return workshop.Brought{}, err
	}
	defer f.Close()
	b, err := ReadJSON(filepath.Base(path), f)
	return b, file.ExplainReading(err, path)
}

// ReadJSON reads a meeting that [JSON] wrote: its journal, and what that refers to.
// The rest of the file says the same in other words, and is passed over. What comes
// back can still be anything: [workshop.Catalogue.PlanMeeting] looks at it. Name is
// what the file is called in an error.
//
// It gives [workshop.CodeFileTooLarge], [workshop.CodeNotAMeeting],
// [workshop.CodeNewerJournal] where a newer program wrote the file,
// [workshop.CodeNoJournal] where it holds no journal, as those of version 1, and
// [workshop.CodeBadJournal].
func ReadJSON(name string, r io.Reader) (workshop.Brought, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxJSONBytes+1))
	if err != nil {
		return workshop.Brought{}, err
	}
	if len(data) > MaxJSONBytes {
		return workshop.Brought{}, workshop.Err(workshop.CodeFileTooLarge, MaxJSONBytes>>20)
	}
	var f struct {
		Format  string              `json:"format"`
		Version json.Number         `json:"version"`
		ID      workshop.ID         `json:"id"`
		Entries []json.RawMessage   `json:"journal"`
		Series  []journalSeriesData `json:"journal_series"`
		People  []json.RawMessage   `json:"people"`
	}
	err = json.Unmarshal(bytes.TrimPrefix(data, []byte("\uFEFF")), &f)
	version, numberErr := f.Version.Int64()
	switch {
	case f.Format != JSONFormat || numberErr != nil:
		return workshop.Brought{}, workshop.Err(workshop.CodeNotAMeeting, name)
	case version > JSONVersion:
		return workshop.Brought{}, workshop.Err(workshop.CodeNewerJournal, "version "+f.Version.String())
	case err != nil:
		return workshop.Brought{}, workshop.Err(workshop.CodeNotAMeeting, name)
	case len(f.Entries) == 0:
		return workshop.Brought{}, workshop.Err(workshop.CodeNoJournal, name)
	}
	b := workshop.Brought{Meeting: f.ID, Entries: make([]workshop.Entry, len(f.Entries))}
	for i, data := range f.Entries {
		if json.Unmarshal(data, &b.Entries[i]) != nil {
			return workshop.Brought{}, workshop.Err(workshop.CodeBadJournal, i+1)
		}
	}
	for _, data := range f.People {
		var r workshop.Revision
		if json.Unmarshal(data, &r) != nil { // which might quote a name
			return workshop.Brought{}, workshop.Err(workshop.CodeNotAMeeting, name)
		}
		b.People = append(b.People, r)
	}
	for _, s := range f.Series {
		b.Series = append(b.Series, workshop.Series{ID: s.ID, Name: s.Name})
	}
	return b, nil
}
