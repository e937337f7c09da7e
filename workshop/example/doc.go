// Package example is the example series: the six "Hyvinvointihytinät" meetings
// that were held in Liperi from 2014 to 2016, for trying the program on.
//
// # What is true and what is made up
//
// The facts are those of two public pages about the meetings, told in this
// project's own words in three languages. Nothing is added to them: what the
// pages do not tell stays open. So the head count of two meetings is unknown,
// no stage has a planned or an actual time, the fifth idea of the survey stands
// there without a name, a talk whose speaker's office is not told has no
// speaker, and the five groups of the last meeting have no sizes. Speakers stand
// as offices, never by name.
//
// The pages give no texts of notes and answers. The few that stand on the
// boards are invented, and each of them begins with "Esimerkki:", "Exempel:" or
// "Example:".
//
// # How it stands here
//
// Each meeting is one table with its three languages side by side, so that none
// can be forgotten; proper names stay as they are. The file build.go makes the
// meetings of the tables through the same calls as the screens do.
package example
