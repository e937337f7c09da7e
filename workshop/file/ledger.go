package file

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// ledgerSize is how many files a [Ledger] remembers: some years of memos.
const ledgerSize = 500

// Ledger remembers which files were written and what stood in them, so that one
// that somebody has edited since is never written over. Of paths and contents it
// holds digests alone: it tells nobody what meetings there were. The zero value
// remembers nothing, and is ready for use by one goroutine.
type Ledger struct{ lines []ledgerLine }

type ledgerLine struct{ path, content string }

// ParseLedger reads what [Ledger.String] wrote. What cannot be read is forgotten:
// the files that it was about count as edited.
func ParseLedger(s string) *Ledger {
	l := &Ledger{}
	for row := range strings.Lines(s) {
		if path, content, ok := strings.Cut(strings.TrimSpace(row), " "); ok {
			l.lines = append(l.lines, ledgerLine{path, content})
		}
	}
	return l
}

// String returns the ledger as a text, a file a line, the one written last at the
// end.
func (l *Ledger) String() string {
	var b strings.Builder
	for _, x := range l.lines {
		b.WriteString(x.path + " " + x.content + "\n")
	}
	return b.String()
}

// Write writes a file of a name and an ending into a folder and returns its path. A
// file that is there already is replaced only if it is as it was written last, or
// the same as the new one. Otherwise the new one gets the first number behind its
// name that is free, or whose file is untouched: "memo (2).docx".
//
// It gives the codes of [Write], and leaves what was there whole. What a program that
// was killed left half written an hour ago or earlier is taken away.
func (l *Ledger) Write(dir, name, ext string, write func(io.Writer) error) (string, error) {
	var out bytes.Buffer
	if err := write(&out); err != nil {
		return "", Explain(err, dir)
	}
	sweep(dir)
	for n := 1; ; n++ {
		path := filepath.Join(dir, name+ext)
		if n > 1 {
			path = filepath.Join(dir, name+" ("+strconv.Itoa(n)+")"+ext)
		}
		free, err := l.mayWrite(path, out.Bytes())
		if err != nil {
			return "", Explain(err, path)
		}
		if !free {
			continue
		}
		err = Write(path, func(w io.Writer) error {
			_, err := w.Write(out.Bytes())
			return err
		})
		if err != nil {
			return "", err
		}
		l.remember(path, out.Bytes())
		return path, nil
	}
}

// mayWrite reports whether nothing of somebody's own stands at a path.
func (l *Ledger) mayWrite(path string, content []byte) (bool, error) {
	switch info, err := os.Lstat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return true, nil
	case err != nil:
		return false, err
	case !info.Mode().IsRegular():
		return false, nil
	}
	there, err := digestOf(path)
	if errors.Is(err, fs.ErrPermission) {
		return false, nil // whoever may not read it did not write it
	}
	return there == digest(content) || slices.Contains(l.lines, ledgerLine{key(path), there}), err
}

func (l *Ledger) remember(path string, content []byte) {
	path = key(path)
	l.lines = slices.DeleteFunc(l.lines, func(x ledgerLine) bool { return x.path == path })
	l.lines = append(l.lines, ledgerLine{path, digest(content)})
	l.lines = l.lines[max(0, len(l.lines)-ledgerSize):]
}

// key is what a path is remembered by.
func key(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	return digest([]byte(path))
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:16])
}

// digestOf is the digest of a file, which is not kept in memory.
func digestOf(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)[:16]), nil
}
