package intake

import (
	"net/url"
	"strings"
	"testing"

	"talkoot/workshop"
)

func TestCleanPath(t *testing.T) {
	for _, c := range []struct {
		typed   string
		windows bool
		want    string
	}{
		{"/home/aino/kysely.csv", false, "/home/aino/kysely.csv"},
		{"  ~/Lataukset/kysely.csv \n", false, "~/Lataukset/kysely.csv"},
		{"'/home/aino/Kysely 1.csv'", false, "/home/aino/Kysely 1.csv"},
		{`'/home/aino/it'\''s here.csv' `, false, "/home/aino/it's here.csv"},
		{`"/home/aino/Kysely 1.csv"`, false, "/home/aino/Kysely 1.csv"},
		{`"/home/aino/\"Kysely\" \$1.csv"`, false, `/home/aino/"Kysely" $1.csv`},
		{`/home/aino/Kysely\ 1\ \(uusi\).csv`, false, "/home/aino/Kysely 1 (uusi).csv"},
		{`C:\Users\Aino\Kysely 1.csv`, true, `C:\Users\Aino\Kysely 1.csv`},
		{`"C:\Users\Aino\Kysely 1.csv"`, true, `C:\Users\Aino\Kysely 1.csv`},
		{"file:///home/aino/Kysely%201%20%C3%A4.csv", false, "/home/aino/Kysely 1 ä.csv"},
		{"FILE://localhost/home/a.csv", false, "/home/a.csv"},
		{"'file:///home/a%20b.csv'", false, "/home/a b.csv"},
		{"file:///C:/Users/Aino/Kysely%201.csv", true, `C:\Users\Aino\Kysely 1.csv`},
		{"file://palvelin/jako/kysely.csv", true, `\\palvelin\jako\kysely.csv`},
		{"file:///home/100%.csv", false, "file:///home/100%.csv"}, // no address, and not found as it stands
		{"filename.csv", false, "filename.csv"},
		{"file:name.csv", false, "file:name.csv"},
		{"", false, ""},
		{"''", false, ""},
		{"'", false, "'"},
		{`\`, false, `\`},
	} {
		if got := cleanPath(c.typed, c.windows); got != c.want {
			t.Errorf("%q is %q, want %q", c.typed, got, c.want)
		}
	}
}

// However a terminal or a shell writes a path, it is the same path; and what is
// left over holds nothing that moves a cursor.
func FuzzCleanPath(f *testing.F) {
	for _, s := range []string{"/home/aino/Kysely 1.csv", "it's \"here\" $1!.csv", `a\ b`, "file:///a%20b", "'a' 'b'", "ä\u202e\x1b[31m", "100%?#.csv"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, windows := range []bool{false, true} {
			if got := cleanPath(s, windows); got != workshop.CleanLine(got) {
				t.Fatalf("%q is %q, which is not clean", s, got)
			}
		}
		path := workshop.CleanLine("/" + s)
		var escaped strings.Builder
		for _, r := range path {
			if strings.ContainsRune(` \'"$!()&;`+"`", r) {
				escaped.WriteByte('\\')
			}
			escaped.WriteRune(r)
		}
		for how, typed := range map[string]string{
			"quoted":  "'" + strings.ReplaceAll(path, "'", `'\''`) + "'",
			"escaped": escaped.String(),
			"address": (&url.URL{Scheme: "file", Path: path}).String(),
		} {
			if got := cleanPath(typed, false); got != path {
				t.Fatalf("%s, %q is %q, want %q", how, typed, got, path)
			}
		}
	})
}
