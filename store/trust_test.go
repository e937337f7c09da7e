package store

import (
	"bytes"
	"os"
	"testing"
	"time"

	"talkoot/workshop"
)

func TestMarkOfAFileClosedInOrder(t *testing.T) {
	dir, _ := evening(t, 100)
	path := PathsOf(dir).Database
	trusted := func() bool {
		info, err := os.Stat(path)
		return err == nil && isTrusted(path, info)
	}
	if !trusted() {
		t.Error("no mark after it was closed")
	}
	d, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Append(workshop.Batch{Settings: []workshop.Setting{{Key: "a", Value: "b"}}}); err != nil {
		t.Fatal(err)
	}
	if trusted() {
		t.Error("the mark holds while it is written to: a crash would go unseen")
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if !trusted() {
		t.Error("no mark after it was closed again")
	}
	if err := os.Chtimes(path, time.Time{}, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if trusted() {
		t.Error("the mark holds for a file that was changed")
	}
}

// TestEveryByteOfAPage damages each byte of the pages in use, in turn by a few
// values: looking through them must not fail in any other way than by an error.
func TestEveryByteOfAPage(t *testing.T) {
	whole, err := os.ReadFile(databaseOf(firstSchema))
	if err != nil {
		t.Fatal(err)
	}
	if err := checkPages(bytes.NewReader(whole), int64(len(whole))); err != nil {
		t.Fatal(err)
	}
	found := 0
	for i := range whole {
		was := whole[i]
		for _, b := range []byte{was + 1, was ^ 0x80, 0xff} {
			whole[i] = b
			if checkPages(bytes.NewReader(whole), int64(len(whole))) != nil {
				found++
			}
		}
		whole[i] = was
	}
	if found < 100 {
		t.Errorf("only %d damages were found", found)
	}
}
