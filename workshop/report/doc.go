// Package report counts meetings for whoever has to give account of them: of a
// series, a year, the period of a grant, a place, or of everything.
//
// [Build] makes a [Report] of the headers and summaries of meetings; it folds no
// journal, is pure, and reads no clock. Documents and files are made of it by
// package memo, sentences by package lang.
//
// # Which meetings count
//
// Each meeting counts once, however many series it is in. Deleted meetings are
// left out. A meeting that is still to come is told of apart ([Report.Coming])
// and is not among those that were not counted: see [IsComing].
//
// # Certainty
//
// Every head count goes into the total with the certainty that it has, and the
// [Total] keeps the certainties apart: exact, approximate, at least. An unknown
// count goes into no total and is never 0: it is counted among the meetings
// that were not counted. A count that is only "at least" makes the total one.
//
// Visits and people are two numbers. Both are known only where people were
// named; a head count gives neither who came nor whether they came before, and
// neither does a visit whose name was erased: it counts as a visit alone.
package report
