package workshop

import (
	"reflect"
	"time"
)

// Rewrite returns an event with other values in place of some. With is called with
// every value that the event holds, whatever its kind: structs before what is in
// them, lists and their elements, the keys of maps. It gives the value to put
// there, of the same type, and then nothing within is looked at; nil leaves it, and
// goes on within. The event itself stays as it was. What a newer program wrote is
// returned as it is.
//
// It is for what has to hold for all kinds of events, those to come too: that a
// text is clean, that no name goes out.
func (e Event) Rewrite(with func(v any) any) Event {
	if _, unknown := e.Payload.(Unknown); unknown || e.Payload == nil {
		return e
	}
	p := reflect.New(reflect.TypeOf(e.Payload)).Elem()
	p.Set(reflect.ValueOf(e.Payload))
	rewriteValue(p, with)
	return Event{p.Interface().(Payload)}
}

// Rewrite returns an entry with [Event.Rewrite] done to all its events.
func (e Entry) Rewrite(with func(v any) any) Entry {
	events := make([]Event, len(e.Events))
	for i, ev := range e.Events {
		events[i] = ev.Rewrite(with)
	}
	e.Events = events
	return e
}

func rewriteValue(v reflect.Value, with func(any) any) {
	if !v.CanSet() {
		return
	}
	if fresh := with(v.Interface()); fresh != nil {
		v.Set(reflect.ValueOf(fresh))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		if _, whole := v.Interface().(time.Time); whole {
			return
		}
		for i := range v.NumField() {
			rewriteValue(v.Field(i), with)
		}
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		for i := range own.Len() {
			rewriteValue(own.Index(i), with)
		}
		v.Set(own)
	case reflect.Map:
		rewriteMap(v, with)
	}
}

func rewriteMap(v reflect.Value, with func(any) any) {
	if v.IsNil() {
		return
	}
	own := reflect.MakeMapWithSize(v.Type(), v.Len())
	for it := v.MapRange(); it.Next(); {
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		key.Set(it.Key())
		value.Set(it.Value())
		rewriteValue(key, with)
		rewriteValue(value, with)
		own.SetMapIndex(key, value)
	}
	v.Set(own)
}
