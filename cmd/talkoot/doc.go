// Talkoot runs workshops in the terminal and writes their memos.
//
//	talkoot                                  opens the screens
//	talkoot demo                             the example series, in a folder of its own
//	talkoot open MEETING [--stage N]         opens a meeting
//	talkoot rehearse MEETING                 practises a meeting in a copy that is thrown away
//	talkoot list [--json] [--series S]       lists the meetings
//	talkoot show MEETING [--json]            prints the short memo
//	talkoot new --title T --date D ...       makes a meeting and prints its code
//	talkoot count MEETING 13                 states the head count
//	talkoot note MEETING --lane L TEXT...    adds a note (- reads one a line)
//	talkoot board MEETING [--json]           prints a board
//	talkoot merge MEETING NOTE NOTE...       merges notes that mean the same
//	talkoot vote MEETING NOTE VOTES...       enters votes, opens and reveals votings
//	talkoot template list | show | save      templates of boards
//	talkoot import MEETING FILE --as notes   takes notes from a CSV or XLSX file
//	talkoot search WORDS...                  finds notes in all meetings
//	talkoot import MEETING FILE --as notes   adds the notes of a CSV or XLSX file
//	talkoot export MEETING --format md,html  writes the memo and prints the paths
//	talkoot print MEETING --what routes      prints routes, table sheets or the run-book
//	talkoot plan --people 25 --tables 5 ...  plans who sits where, without a meeting
//	talkoot undo | redo | log MEETING        the journal
//	talkoot backup | restore | check         the database
//	talkoot where | version
//
// MEETING is the code of a meeting ("2015-01-21-liperi"), its id, or words of
// its title. The names of commands and flags are the same in all languages and
// stay as they are, so that scripts can rely on them; what is said to people is
// in the language of --lang, or else the one chosen on the screens, or else the
// locale's.
//
// What a command was made for goes to standard output, sentences about trouble
// to standard error. The exit code is 0 when it was done, 2 when the command
// line itself was not right, and 1 for everything else.
//
// # How it stands here
//
// The command wires the other packages together and has no logic of its own:
// each subcommand has a file, and calls what the screens call. main.go runs
// them, library.go opens the database when it is first needed, language.go
// finds the language, usage.go and errors.go speak for cobra, which knows English
// only, and values.go reads flags.
package main
