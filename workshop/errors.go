package workshop

import (
	"errors"
	"fmt"
)

// Code says what went wrong in a word that never changes. The sentence that a
// facilitator reads is made from it by workshop/lang, in the language of the
// screen.
type Code string

// Codes of rules broken by what was typed or asked. None of them loses
// anything: the text stays where it was typed.
const (
	CodeEmptyText        Code = "empty_text"
	CodeTextTooLong      Code = "text_too_long"     // args: length, most allowed
	CodeTooManyLines     Code = "too_many_lines"    // args: lines, most allowed
	CodeBadDate          Code = "bad_date"          // args: what was typed
	CodeBadTime          Code = "bad_time"          // args: what was typed
	CodeBadNumber        Code = "bad_number"        // args: what was typed
	CodeBadCount         Code = "bad_count"         // args: what was typed, most allowed
	CodeBadMinutes       Code = "bad_minutes"       // args: what was typed, most allowed
	CodeUnknownMeeting   Code = "unknown_meeting"   // args: what was asked for
	CodeAmbiguousMeeting Code = "ambiguous_meeting" // args: what was asked for, the candidates
	CodeUnknownStage     Code = "unknown_stage"     // args: what was asked for
	CodeUnknownBoard     Code = "unknown_board"     // args: what was asked for, the boards there are
	CodeUnknownLane      Code = "unknown_lane"      // args: what was asked for, the lanes there are
	CodeAmbiguousLane    Code = "ambiguous_lane"    // args: what was asked for, the candidates
	CodeUnknownNote      Code = "unknown_note"      // args: what was asked for
	CodeUnknownPerson    Code = "unknown_person"    //
	CodeUnknownGroup     Code = "unknown_group"     //
	CodeUnknownAgreement Code = "unknown_agreement" //
	CodeUnknownSeries    Code = "unknown_series"    // args: what was asked for
	CodeUnknownProgramme Code = "unknown_programme" // args: what was asked for, the programmes there are
	CodeBadPicture       Code = "bad_picture"       // no PNG or JPEG, or one that is too large
	CodeUnknownFormat    Code = "unknown_format"    // args: what was asked for, the formats there are
	CodeNoFormat         Code = "no_format"         // none was chosen
	CodeNoLanes          Code = "no_lanes"          // the stage takes no notes
	CodeNoBoards         Code = "no_boards"         // no stage of the meeting takes notes
	CodeLaneHasNotes     Code = "lane_has_notes"    // args: how many
	CodeNobodyToSplit    Code = "nobody_to_split"   //
	CodeTooManyGroups    Code = "too_many_groups"   // args: groups, people
	CodeTooManyTables    Code = "too_many_tables"   // args: tables, people
	CodeTooManyPeople    Code = "too_many_people"   // args: people, most allowed
	CodeTooManyRounds    Code = "too_many_rounds"   // args: rounds, most allowed
	CodePersonTwice      Code = "person_twice"      //
	CodeTwoGroups        Code = "two_groups"        // args: two groups that one person is fixed to
	CodeNoGroups         Code = "no_groups"         // people were not divided into groups
	CodeNoRound          Code = "no_round"          // args: the round, how many there are
	CodeAnnounced        Code = "announced"         // the groups were announced, and are not shuffled again
	CodeNothingToUndo    Code = "nothing_to_undo"   //
	CodeNothingToRedo    Code = "nothing_to_redo"   //
	CodeReadOnly         Code = "read_only"         // a newer program wrote in this meeting
	CodeNoTimer          Code = "no_timer"          // the stage has neither a timer nor planned minutes
	CodeMeetingDeleted   Code = "meeting_deleted"   // args: its code
	CodeUnchanged        Code = "unchanged"         // the change would change nothing
	CodeBoardLocked      Code = "board_locked"      // the board takes no more notes
	CodeOtherBoard       Code = "other_board"       // args: numbers of two notes that stand on different boards
	CodeNoQuestions      Code = "no_questions"      // the stage has no questions
	CodeNotTheirs        Code = "not_theirs"        // args: the number of a note that the group did not give
	CodeTooManyTop       Code = "too_many_top"      // args: most top answers of a group
	CodeNotVotedOn       Code = "not_voted_on"      // args: the number of a note that is not among those chosen
	CodeUnknownTheme     Code = "unknown_theme"     //
	CodeUnknownPriority  Code = "unknown_priority"  //
	CodeUnknownVoting    Code = "unknown_voting"    //
	CodeUnknownTemplate  Code = "unknown_template"  // args: what was asked for, the templates there are
	CodeNameTaken        Code = "name_taken"        // args: the name of a ready template
	CodeBadVotes         Code = "bad_votes"         // args: how many numbers are needed
	CodeBadSum           Code = "bad_sum"           // args: what was typed
	CodeOverVoted        Code = "over_voted"        // args: cast, voters, budget, possible
	CodeOverVotedNote    Code = "over_voted_note"   // args: cast for one note, voters, possible
	CodeOverVotedLane    Code = "over_voted_lane"   // args: cast in one lane, voters, possible
	CodeNotSWOT          Code = "not_swot"          // the board is no SWOT
	CodeNoFactors        Code = "no_factors"        // the SWOT is empty
	CodeNoSheets         Code = "no_sheets"         // nothing to print without groups
	CodeSheetNames       Code = "sheet_names"       // a sheet that is nothing but names, which were not asked for
	CodeNobodyListed     Code = "nobody_listed"     // nobody is registered or present by name
	CodeNoRoutes         Code = "no_routes"         // nobody in the groups has a name or a number
	CodeRehearsal        Code = "rehearsal"         // a rehearsal writes no files
	CodeClosesBefore     Code = "closes_before"     // a survey closes before it opens
	CodeNoSteps          Code = "no_steps"          // a preset, or a stage, without steps
	CodeBadStep          Code = "bad_step"          // args: what was typed
	CodeUnknownPreset    Code = "unknown_preset"    //
	CodeTimeGone         Code = "time_gone"         // args: the TimeOfDay
	CodeNotEnoughLeft    Code = "not_enough_left"   // args: minutes asked for, minutes that can be taken
	CodeUnknownTurn      Code = "unknown_turn"      // nobody waits there (any more)
	CodeAlreadyAsked     Code = "already_asked"     // args: place in the queue
	CodeBadMonths        Code = "bad_months"        // args: what was typed, most allowed
	CodeSeriesTaken      Code = "series_taken"      // args: the name of another series
	CodeNobodyWaits      Code = "nobody_waits"      // nobody waits to speak, and nobody speaks
	CodeUnknownFact      Code = "unknown_fact"      //
	CodeTooManyFacts     Code = "too_many_facts"    // args: most allowed
	CodeUnknownFigure    Code = "unknown_figure"    // args: what was asked for, the figures there are
	CodeBadFigure        Code = "bad_figure"        // args: what was typed
	CodeNoSuchYear       Code = "no_such_year"      // args: the year
	CodeDivisionByZero   Code = "division_by_zero"  // a figure would be divided by 0
	CodeDerivedTwice     Code = "derived_twice"     // args: the name of a figure that is derived itself
	CodeFigureInUse      Code = "figure_in_use"     // args: the name of a figure that is derived from it
	CodeNoMonths         Code = "no_months"         // args: what was typed
	CodeBadLink          Code = "bad_link"          // args: the address
	CodeNothingDue       Code = "nothing_due"       // nothing that a calendar could hold
)

// Codes of files that somebody brought. Nothing of such a file is added, but
// where one row is refused the others may be.
const (
	CodeNotATable         Code = "not_a_table"        // args: name of the file
	CodeEmptyTable        Code = "empty_table"        // args: name of the file
	CodeEncryptedWorkbook Code = "encrypted_workbook" // args: name of the file
	CodeDamagedWorkbook   Code = "damaged_workbook"   // args: name of the file
	CodeFileTooLarge      Code = "file_too_large"     // args: most megabytes
	CodeTooManyRows       Code = "too_many_rows"      // args: most rows
	CodeTooManyColumns    Code = "too_many_columns"   // args: most columns
	CodeRowTooLong        Code = "row_too_long"       // args: row, most characters
	CodeUnknownColumn     Code = "unknown_column"     // args: what was asked for, the columns there are
	CodeAmbiguousColumn   Code = "ambiguous_column"   // args: what was asked for, the candidates
	CodeNoTextColumn      Code = "no_text_column"     // args: the columns there are
	CodeNoModeration      Code = "no_moderation"      // args: the columns there are
	CodeNoNameColumn      Code = "no_name_column"     // args: the columns there are
	CodeRowWithoutName    Code = "row_without_name"   // args: row
	CodeNoPeople          Code = "no_people"          // nobody stands in the list
	CodeNoTitleColumn     Code = "no_title_column"    // args: the columns there are
	CodeRowWithoutTitle   Code = "row_without_title"  // args: row
	CodeNoStages          Code = "no_stages"          // no stage stands in the programme that somebody brought
	CodeNoNotes           Code = "no_notes"           // what could be a note is empty or left out
	CodeWhichLane         Code = "which_lane"         // args: how many notes name none, the row of the first, the lanes there are
	CodeNoLaneYet         Code = "no_lane_yet"        // args: how many notes name none, the row of the first
	CodeTooManyLanes      Code = "too_many_lanes"     // args: most lanes
	CodeNotAMeeting       Code = "not_a_meeting"      // args: name of the file
	CodeNoJournal         Code = "no_journal"         // args: name of the file
	CodeBadJournal        Code = "bad_journal"        // args: the entry, from 1
	CodeNewerJournal      Code = "newer_journal"      // args: what is not known
	CodeMeetingHere       Code = "meeting_here"       // args: its code
)

// Codes of trouble with the database and the files around it.
const (
	CodeLocked        Code = "locked"          // args: path
	CodeDamaged       Code = "damaged"         // args: path
	CodeNewer         Code = "newer"           // args: path, its schema version, ours
	CodeDiskFull      Code = "disk_full"       //
	CodeNotWritable   Code = "not_writable"    // args: path
	CodeNotFound      Code = "not_found"       // args: path
	CodeNotAFolder    Code = "not_a_folder"    // args: path
	CodeNotAFile      Code = "not_a_file"      // args: path
	CodeNotReadable   Code = "not_readable"    // args: path
	CodeNotADatabase  Code = "not_a_database"  // args: path
	CodeCrashed       Code = "crashed"         // a fault of the program; args: where
	CodeNotText       Code = "not_text"        // not UTF-8
	CodeStillInBackup Code = "still_in_backup" // args: path of the backup
	CodeCannotShow    Code = "cannot_show"     // no program of the system shows the file
	CodeNoDisplay     Code = "no_display"      // no window can be opened from here
	CodeStorage       Code = "storage"         // anything else; Cause says what
)

// Error is a refusal or a failure: a code that programs can compare, what the
// sentence about it needs to be told, and the cause beneath, if any. Args hold
// only what the user typed or names of files, never a person's name.
type Error struct {
	Code  Code
	Args  []any
	Cause error
}

// Err makes an [Error] with the given code.
func Err(code Code, args ...any) *Error { return &Error{Code: code, Args: args} }

// Wrap makes an [Error] that keeps the cause beneath it.
func Wrap(cause error, code Code, args ...any) *Error {
	return &Error{Code: code, Args: args, Cause: cause}
}

// Error implements error. It is for logs and tests; people read the sentence
// that workshop/lang makes.
func (e *Error) Error() string {
	s := string(e.Code)
	if len(e.Args) > 0 {
		s += fmt.Sprintf(" %v", e.Args)
	}
	if e.Cause != nil {
		s += ": " + e.Cause.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// ErrorCode returns the code of err, or "" if it carries none.
func ErrorCode(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}
