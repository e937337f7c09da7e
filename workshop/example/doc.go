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
// The pages give no texts of notes and answers, but for the ideas of the survey.
// The few that stand on the other boards are invented, and each of them begins
// with "Esimerkki:", "Exempel:" or "Example:".
//
// So does whatever else has words and is not of the pages. It is there to show
// what can be done with notes: on the SWOT a theme, and a round of dots; in the
// level triangle which department answers for what, of which the pages tell
// that they spoke and no more; the priorities that partnerships serve, and what
// was concluded about them; and the one action that is made of notes. Two notes
// of the SWOT that were merged, and a starred one, are such notes. No
// partnership has a partner, a sum or a period.
//
// # How it stands here
//
// Each meeting is one table with its three languages side by side, so that none
// can be forgotten; proper names stay as they are. The files build.go and work.go
// make the meetings of the tables through the same calls as the screens do.
package example
