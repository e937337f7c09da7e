package memo

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// BenchmarkPandoc makes the DOCX of a memo of 1,000 notes as the program does, from
// the meeting to the file, and has pandoc make one of the Markdown of the same memo,
// in turns. It tells how many times longer pandoc takes, its start included.
func BenchmarkPandoc(b *testing.B) {
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		b.Skip("pandoc is not installed")
	}
	in, opt := big(b), Options{Words: lang.New(lang.Finnish)}
	var markdown bytes.Buffer
	if err := document.Markdown(&markdown, Build(in, opt)); err != nil {
		b.Fatal(err)
	}
	theirFile := filepath.Join(b.TempDir(), "pandoc.docx")
	var ours, theirs time.Duration
	for b.Loop() {
		start := time.Now()
		var file bytes.Buffer
		if err := document.DOCX(&file, Build(in, opt)); err != nil {
			b.Fatal(err)
		}
		ours += time.Since(start)
		start = time.Now()
		cmd := exec.Command(pandoc, "--from", "gfm", "--to", "docx", "--toc", "--output", theirFile)
		cmd.Stdin = bytes.NewReader(markdown.Bytes())
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
		theirs += time.Since(start)
	}
	b.ReportMetric(ours.Seconds()*1000/float64(b.N), "ours-ms/op")
	b.ReportMetric(theirs.Seconds()*1000/float64(b.N), "pandoc-ms/op")
	b.ReportMetric(theirs.Seconds()/ours.Seconds(), "times-as-fast")
}
