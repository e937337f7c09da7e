package memo

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// paced is an evening on which time was watched: steps, a stage that got minutes
// from others, a speakers' list, material and remarks.
func paced(tb testing.TB) *evening {
	e := liperi(tb)
	e.at("20.05").do(e.m().Reopen())
	s := e.m().Stages
	talk := s[5]
	e.do(e.m().SetMaterial(s[2].ID, "Fläppitaulu, 5 kynää, https://www.liperi.fi/esitys"))
	e.do(e.m().Remark(s[2].ID, "Kysy hiljaisilta ensin"))
	e.enter(talk)
	e.do(e.m().ShiftMinutes(talk.ID, 3))
	e.do(e.m().ChooseSteps(talk.ID, workshop.Presets[0]))
	e.do(e.m().ChooseSteps(s[4].ID, workshop.Presets[2]))
	e.do(e.m().StartStep(talk.ID, 2))
	aino := e.m().Attendance.Presences[0]
	for _, who := range []workshop.Owner{{Office: "sininen Öhman"}, {PersonRef: aino.PersonRef}} {
		e.do(e.m().AskToSpeak(e.moment(), who))
	}
	e.do(e.m().LimitTurns(2))
	e.at("20.07").do(e.m().NextSpeaker())
	e.at("20.10").do(e.m().NextSpeaker())
	e.at("20.11").do(e.m().EndTurn())
	e.at("20.15")
	return e.do(e.m().Close())
}

func TestGoldenPaced(t *testing.T) {
	in := paced(t).input()
	for _, l := range lang.Languages {
		opt := Options{Words: lang.New(l)}
		golden(t, "runbook-"+string(l)+".md", func(w io.Writer) error { return document.Markdown(w, RunBook(in, opt)) })
		golden(t, "paced-"+string(l)+".md", func(w io.Writer) error { return document.Markdown(w, Build(in, opt)) })
	}
	opt := Options{Words: lang.New(lang.Finnish), Names: FullNames, For: Internal}
	golden(t, "paced-names.md", func(w io.Writer) error { return document.Markdown(w, Build(in, opt)) })
	golden(t, "paced-names.json", func(w io.Writer) error { return JSON(w, in, opt) })
}

// TestRoomNeverSeesMaterial: neither the material nor who spoke leaves unless it
// was asked for.
func TestRoomNeverSeesMaterial(t *testing.T) {
	in := paced(t).input()
	for _, v := range Variants {
		opt := Options{Words: lang.New(lang.Finnish), Variant: v}
		for name, encode := range map[string]func(io.Writer, Input, Options) error{
			"Markdown": built(document.Markdown), "HTML": built(document.HTML), "JSON": JSON,
		} {
			var out bytes.Buffer
			if err := encode(&out, in, opt); err != nil {
				t.Fatal(err)
			}
			for _, secret := range append(surnames, "Fläppitaulu", "hiljaisilta", "sininen") {
				if strings.Contains(out.String(), secret) {
					t.Errorf("%s, %s: %s", v, name, secret)
				}
			}
		}
	}
}

func TestRunBookOfNothing(t *testing.T) {
	for _, m := range []*workshop.Meeting{nil, workshop.NewMeeting(), liperi(t).m()} {
		var out bytes.Buffer
		if err := document.Markdown(&out, RunBook(Input{Meeting: m}, Options{})); err != nil || out.Len() == 0 {
			t.Errorf("%v, %d bytes", err, out.Len())
		}
	}
}

func TestSigned(t *testing.T) {
	for by, want := range map[int]string{-12: "−12", 0: "+0", 3: "+3"} {
		if got := signed(by); got != want {
			t.Errorf("%d is %q, want %q", by, got, want)
		}
	}
}

func TestMinutes(t *testing.T) {
	for d, want := range map[time.Duration]int{-time.Second: 0, 0: 0, time.Second: 1, time.Minute: 1, 61 * time.Second: 2} {
		if got := minutes(d); got != want {
			t.Errorf("%v is %d minutes, want %d", d, got, want)
		}
	}
}
