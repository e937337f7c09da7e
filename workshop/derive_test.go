package workshop_test

import (
	"reflect"
	"testing"

	"talkoot/workshop"
)

// changeEach alters each field of a struct in turn, those of embedded ones too.
func changeEach(t *testing.T, v reflect.Value, path string, check func(path string)) {
	t.Helper()
	for i := range v.NumField() {
		f, name := v.Field(i), path+"."+v.Type().Field(i).Name
		before := reflect.New(f.Type()).Elem()
		before.Set(f)
		switch f.Kind() {
		case reflect.String:
			f.SetString(f.String() + "x")
		case reflect.Int:
			f.SetInt(f.Int() + 1)
		case reflect.Bool:
			f.SetBool(!f.Bool())
		case reflect.Struct:
			changeEach(t, f, name, check)
			continue
		case reflect.Slice:
			f.Set(reflect.Append(f, reflect.New(f.Type().Elem()).Elem()))
		default:
			t.Fatalf("%s: a field of the kind %s", name, f.Kind())
		}
		check(name)
		f.Set(before)
	}
}

// TestDerivedComparisonsSeeEveryField: a field that a comparison forgets would
// never be stored again after it changed.
func TestDerivedComparisonsSeeEveryField(t *testing.T) {
	var h workshop.Header
	if !workshop.SameHeader(h, workshop.Header{}) {
		t.Error("equal headers differ")
	}
	changeEach(t, reflect.ValueOf(&h).Elem(), "Header", func(path string) {
		if workshop.SameHeader(h, workshop.Header{}) {
			t.Errorf("%s is not compared", path)
		}
	})
	var s workshop.Summary
	if !workshop.SameSummary(s, workshop.Summary{}) {
		t.Error("equal summaries differ")
	}
	changeEach(t, reflect.ValueOf(&s).Elem(), "Summary", func(path string) {
		if workshop.SameSummary(s, workshop.Summary{}) {
			t.Errorf("%s is not compared", path)
		}
	})
	one := func() workshop.Summary {
		return workshop.Summary{Agreements: make([]workshop.AgreementSummary, 1), Present: make([]workshop.PersonRef, 1), Stages: make([]workshop.StageKind, 1)}
	}
	s = one()
	changeEach(t, reflect.ValueOf(&s.Agreements[0]).Elem(), "Agreement", func(path string) {
		if workshop.SameSummary(s, one()) {
			t.Errorf("%s is not compared", path)
		}
	})
	s.Present[0].Rev++
	if workshop.SameSummary(s, one()) {
		t.Error("Present is not compared")
	}
}
