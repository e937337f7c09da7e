//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"talkoot/workshop/lang"
)

// doorGiven and doorFamily make thirty names of which no two begin alike.
var (
	doorGiven  = []string{"Aino", "Åke", "Eino", "Helmi", "Ilta", "Juho"}
	doorFamily = []string{"Öhman", "Koski", "Lahti", "Mäki", "Niemi"}
)

// TestLiveDoor lets thirty people who are registered through the door in Finnish,
// each by a few keys; some do what people do.
func TestLiveDoor(t *testing.T) {
	live(t)
	w := newWorld(t, lang.Finnish)
	code := w.plans(eveningTitle, "swot-evening")
	for _, g := range doorGiven {
		for _, f := range doorFamily {
			w.runs("attend", code, g+" "+f, "--organisation", f+"n kylä", "--registered")
		}
	}
	s := w.opens("open", code)
	s.press("F3")
	s.until("ilmoitt. 30, tullut 0")
	came := 0
	for _, g := range []string{"ai", "ak", "ei", "he", "il", "ju"} {
		for _, f := range []string{"o", "k", "l", "m", "n"} {
			if g == "ju" && f == "n" {
				continue // cannot come
			}
			s.keys = 0
			s.enters(g + " " + f)
			came++
			s.until(fmt.Sprintf("tullut %d", came))
			if s.keys > 5 {
				t.Errorf("%d keys for one of thirty", s.keys)
			}
		}
	}
	s.types("ju n")
	s.press("C-o")
	s.until("Ilmoitti esteestä")
	s.press("4")
	s.until("Juho Niemi: estynyt")
	s.enters("=31") // two without names
	s.until("laskettu 31, nimellä 29: 2 ilman nimeä")
	s.types("ai o")
	s.press("Enter")
	s.until("Lähti ennen loppua")
	s.press("3")
	s.until("Aino Öhman lähti")
	s.press("C-u")
	s.enters("ai o")
	s.until("Aino Öhman on paikalla")
	s.enters("Wilma Walli, Seurakunta, kanttori")
	s.until("Wilma Walli on paikalla", "nimellä 30")
	s.enters("6 opiskelijaa")
	s.until("6 opiskelijaa apuna")
	s.press("C-z")
	s.untilGone("6 opiskelijaa apuna")
	s.untilSaved()
	s.leaves()
	var m struct {
		Attendance struct {
			Count, Named, Left, Registered, Came, Excused int
			Parts                                         []any
		}
	}
	if err := json.NewDecoder(strings.NewReader(w.runs("show", code, "--json"))).Decode(&m); err != nil {
		t.Fatal(err)
	}
	a := m.Attendance
	if a.Count != 31 || a.Named != 30 || a.Left != 0 || a.Registered != 30 || a.Came != 29 || a.Excused != 1 || len(a.Parts) != 0 {
		t.Errorf("the room is %+v", a)
	}
	w.isWhole()
}
