package memo

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/file"
)

// Formats are the formats that [Export] writes, by the names that command lines
// and menus use.
var Formats = []string{"docx", "pdf", "md", "html", "csv", "xlsx", "json", "ics", "txt"}

// Readable reports whether a format is text, which a terminal can show: those that
// are not go into a file.
func Readable(format string) bool { return !slices.Contains([]string{"docx", "pdf", "xlsx"}, format) }

// output is one file of a format.
type output struct {
	name  string // the key of what the file is called
	ext   string
	read  bool // it is a document for reading, of one of the variants
	write func(w io.Writer, in Input, opt Options) error
	// wanted reports whether there is anything to write, nil if there always is.
	wanted func(in Input) bool
}

// outputs are the files that each format consists of.
var outputs = map[string][]output{
	"docx": {{name: "memo", ext: ".docx", read: true, write: built(document.DOCX)}},
	"pdf":  {{name: "memo", ext: ".pdf", read: true, write: built(document.PDF)}},
	"md":   {{name: "memo", ext: ".md", read: true, write: built(document.Markdown)}},
	"html": {{name: "memo", ext: ".html", read: true, write: built(document.HTML)}},
	"csv": {
		{name: "notes", ext: ".csv", write: NotesCSV},
		{name: "attendance", ext: ".csv", write: AttendanceCSV},
		{name: "votes", ext: ".csv", write: VotesCSV, wanted: fills((*builder).votesTable)},
		{name: "agreed", ext: ".csv", write: AgreedCSV, wanted: fills((*builder).actionsTable)},
		{name: "timings", ext: ".csv", write: TimingsCSV, wanted: fills((*builder).timingsTable)},
		{name: "facts", ext: ".csv", write: FactsCSV, wanted: fills((*builder).factsTable)},
		{name: "partnerships", ext: ".csv", write: PartnershipsCSV, wanted: fills((*builder).partnershipsTable)},
		{name: "priorities", ext: ".csv", write: PrioritiesCSV, wanted: fills((*builder).prioritiesTable)},
	},
	"xlsx": {{name: "memo", ext: ".xlsx", write: XLSX}},
	"json": {{name: "memo", ext: ".json", write: JSON}},
	"ics":  {{name: "calendar", ext: ".ics", write: MeetingICS}},
	"txt":  {{name: "memo", ext: ".txt", read: true, write: built(document.TextFile)}},
}

// built makes an output of an encoder of documents.
func built(encode func(io.Writer, document.Document) error) func(io.Writer, Input, Options) error {
	return func(w io.Writer, in Input, opt Options) error { return encode(w, Build(in, opt)) }
}

// CheckFormats gives [workshop.CodeUnknownFormat] for the first name that is
// not one of [Formats].
func CheckFormats(formats []string) error {
	for _, f := range formats {
		if !slices.Contains(Formats, f) {
			return workshop.Err(workshop.CodeUnknownFormat, f, strings.Join(Formats, ", "))
		}
	}
	return nil
}

// Writing is how files are written.
type Writing struct {
	// Ledger knows what was written before; what it does not know counts as edited by
	// somebody, and is not replaced. Nil knows nothing.
	Ledger *file.Ledger
	// Progress is told before each file which one it is, and how many of all are
	// written; nil for nobody.
	Progress func(name string, done, all int)
}

// started fills in what was left open.
func (x Writing) started() Writing {
	if x.Ledger == nil {
		x.Ledger = &file.Ledger{}
	}
	if x.Progress == nil {
		x.Progress = func(string, int, int) {}
	}
	return x
}

// Export writes a meeting in some of the [Formats] into a folder, which it
// makes if it is missing, and returns the paths of the files. A file that was
// written before and not edited since is replaced, whole or not at all; beside
// another one the new file gets a number behind its name ([file.Ledger.Write]).
//
// A calendar with nothing in it is left out, and refused where nothing else was
// asked for ([workshop.CodeNothingDue]).
//
// It gives [workshop.CodeUnknownFormat] before anything is written, and the
// codes of [file.Write]; the paths written until then come back with them.
func Export(dir string, in Input, opt Options, formats []string, how Writing) ([]string, error) {
	if err := CheckFormats(formats); err != nil {
		return nil, err
	}
	if i := slices.Index(formats, "ics"); i >= 0 && meetingCalendar(in, opt).Empty() {
		if formats = slices.DeleteFunc(slices.Clone(formats), func(f string) bool { return f == "ics" }); len(formats) == 0 {
			return nil, workshop.Err(workshop.CodeNothingDue)
		}
	}
	if err := file.MakeFolder(dir); err != nil {
		return nil, err
	}
	opt, how = opt.filled(), how.started()
	wanted := filesOf(formats, in)
	var paths []string
	for i, o := range wanted {
		name := o.fileName(in, opt)
		how.Progress(name+o.ext, i, len(wanted))
		path, err := how.Ledger.Write(dir, name, o.ext, func(w io.Writer) error { return o.write(w, in, opt) })
		if err != nil {
			return paths, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// filesOf are the files that some formats consist of, each once, as far as there is
// anything to write.
func filesOf(formats []string, in Input) []output {
	var out []output
	for i, f := range formats {
		if slices.Contains(formats[:i], f) {
			continue
		}
		for _, o := range outputs[f] {
			if o.wanted == nil || o.wanted(in) {
				out = append(out, o)
			}
		}
	}
	return out
}

// Lengths that place and title may take of a file's name, in bytes, so that
// what the file is always fits behind them.
const (
	mostPlace = 40
	mostTitle = 70
)

// forAll are the files that hold the same whoever they are for.
var forAll = []string{"calendar", "votes", "agreed", "partnerships", "priorities"}

// namesake returns the number at the end of a meeting's code, by which it
// differs from another one of the same day and place, "" if it has none. A place
// that ends with a number has one too, which does no harm.
func namesake(code string) string {
	i := strings.LastIndexByte(code, '-')
	if n, err := strconv.Atoi(code[i+1:]); err != nil || n < 2 || n > 999 || strings.Count(code, "-") < 3 {
		return ""
	}
	return code[i+1:]
}

// fileName returns what a file of a meeting is called, without its ending: when,
// where, what: "2015-01-21 Liperi SWOT-muistio".
func (o output) fileName(in Input, opt Options) string {
	title, place := document.Clean(in.Meeting.Title), document.Clean(in.Meeting.Place)
	if strings.Contains(strings.ToLower(title), strings.ToLower(place)) {
		place = "" // the title tells it
	}
	key := "doc.file." + o.name
	if strings.Contains(title, " ") {
		key += ".words"
	}
	about := opt.Words.T(key, strings.TrimSpace(file.Cut(title, mostTitle)))
	if n := namesake(in.Meeting.Code); n != "" {
		about += " (" + n + ")"
	}
	name := document.Join(" ", in.Meeting.Date.String(), strings.TrimSpace(file.Cut(place, mostPlace)), about)
	short, audience, named := "", "", ""
	if opt.Names == FullNames && slices.Contains([]Sheet{RoutesSheet, TablesSheet, SignInSheet, BadgesSheet}, Sheet(o.name)) {
		named = opt.Words.T("doc.file.names") // beside the sheet without them
	}
	if opt.Variant == Short && o.read {
		short = opt.Words.T("doc.file.short")
	}
	if opt.For == Internal && !slices.Contains(forAll, o.name) || opt.For == Funder && o.read {
		audience = opt.Words.T("doc.file." + string(opt.For))
	}
	return file.SafeName(document.Join(" ", name, document.Parenthesised(document.Join(", ", short, audience, named))))
}
