package main

import (
	"fmt"
	"os"
	"strings"

	"talkoot/workshop"
)

// attend MEETING PERSON... marks people present, each as "Name|organisation|role".
func attend() {
	m := underTest()
	defer m.close()
	l, s, err := m.meeting(os.Args[1])
	if err == nil {
		var arrivals []workshop.Arrival
		for _, words := range os.Args[2:] {
			parts := append(strings.Split(words, "|"), "", "")
			a := workshop.Arrival{Name: parts[0], Organisation: parts[1], Role: parts[2]}
			if r, ok := s.People().Find(a.Name, a.Organisation); ok {
				a = workshop.Arrival{Person: r.PersonRef}
			}
			arrivals = append(arrivals, a)
		}
		mo := m.moment()
		c, refused := s.Meeting().Arrive(mo, s.People(), arrivals...)
		err = m.do(l, s, mo, c, refused)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
