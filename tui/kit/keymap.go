package kit

import (
	"slices"
	"strings"

	"talkoot/workshop/lang"
)

// CommandID names a command. Its name in the palette and in help is the text
// "cmd.<id>", and its short name in the footer "hint.<id>".
type CommandID string

// The commands. What each does stands with the screen (or app) that offers it.
const (
	Record     CommandID = "record"
	Back       CommandID = "back"
	Up         CommandID = "up"
	Down       CommandID = "down"
	Next       CommandID = "next"
	Previous   CommandID = "previous"
	Undo       CommandID = "undo"
	Redo       CommandID = "redo"
	ShowHelp   CommandID = "help"
	ShowAll    CommandID = "palette"
	TimerKey   CommandID = "timer"
	TimerMore  CommandID = "timer.more"
	TimerLess  CommandID = "timer.less"
	TimerEnd   CommandID = "timer.end"
	TimerSet   CommandID = "timer.set"
	TimerUntil CommandID = "timer.until"
	TimerSteps CommandID = "timer.steps"
	TimerNext  CommandID = "timer.next"
	TimerEach  CommandID = "timer.each"
	TimerList  CommandID = "timer.list"
	MoreHere   CommandID = "minutes.five"
	MoreAsk    CommandID = "minutes.ask"
	Turns      CommandID = "turns"
	TurnsLimit CommandID = "turns.limit"
	StageNext  CommandID = "stage.next"
	StagePrev  CommandID = "stage.prev"
	Quit       CommandID = "quit"
	GoMeetings CommandID = "go.meetings"

	GoProgramme  CommandID = "go.programme"
	GoAttendance CommandID = "go.attendance"
	GoAgreements CommandID = "go.agreements"
	GoMemo       CommandID = "go.memo"
	GoNews       CommandID = "go.news"
	Delete       CommandID = "delete"

	SearchAll  CommandID = "search"
	ReportAll  CommandID = "report"
	CarryOver  CommandID = "carry"
	Privacy    CommandID = "privacy"
	PeopleAll  CommandID = "people"
	Bodies     CommandID = "organisations"
	ActionsAll CommandID = "actions"
	SeriesAll  CommandID = "series"
	SeriesPage CommandID = "series.page"

	ViewNext  CommandID = "view.next"
	GoHarvest CommandID = "go.harvest"
	GoTwins   CommandID = "go.twins"
	GoThemes  CommandID = "go.themes"
	GoVotes   CommandID = "go.votes"
	GoCompare CommandID = "go.compare"

	MeetingNew       CommandID = "meeting.new"
	MeetingEdit      CommandID = "meeting.edit"
	MeetingDelete    CommandID = "meeting.delete"
	MeetingBack      CommandID = "meeting.bringback"
	MeetingLike      CommandID = "meeting.like"
	MeetingImport    CommandID = "meeting.import"
	MeetingArchive   CommandID = "meeting.archive"
	MeetingUnarchive CommandID = "meeting.unarchive"
	GoArchive        CommandID = "go.archive"
	MeetingClose     CommandID = "meeting.close"
	MeetingReopen    CommandID = "meeting.reopen"

	Rehearse       CommandID = "rehearse"
	RehearsalMode  CommandID = "rehearsal.mode"
	RehearsalSpeed CommandID = "rehearsal.speed"
	Print          CommandID = "print"

	StageAdd    CommandID = "stage.add"
	StageEdit   CommandID = "stage.edit"
	StageRemove CommandID = "stage.remove"
	StageUp     CommandID = "stage.up"
	StageDown   CommandID = "stage.down"
	StageTimes  CommandID = "stage.times"

	QuestionAdd   CommandID = "question.add"
	QuestionSet   CommandID = "question.edit"
	QuestionGo    CommandID = "question.go"
	QuestionTopic CommandID = "question.topic"
	TopicRename   CommandID = "topic.rename"
	QuestionsEach CommandID = "questions.each"
	QuestionsSame CommandID = "questions.same"
	FormGroups    CommandID = "groups.form"
	GroupName     CommandID = "group.name"

	// What can be done with small groups and their rounds.
	GoGroups       CommandID = "go.groups"
	GroupsAnnounce CommandID = "groups.announce"
	GroupsRetract  CommandID = "groups.retract"
	GroupsUnmet    CommandID = "groups.unmet"
	ScribesPass    CommandID = "scribes.pass"
	RoundNext      CommandID = "round.next"
	RoundEnter     CommandID = "round.enter"
	RoundLeft      CommandID = "round.left"
	RoundRight     CommandID = "round.right"
	ShowGroups     CommandID = "show.groups"
	ShowTables     CommandID = "show.tables"
	ShowRoutes     CommandID = "show.routes"

	// What can be done with the selected note of a board.
	ThemeNeighbour CommandID = "theme.neighbour"
	NoteAction     CommandID = "note.action"
	NoteUp         CommandID = "note.up"
	NoteDown       CommandID = "note.down"

	GoFacts        CommandID = "go.facts"
	GoPriorities   CommandID = "go.priorities"
	PrioritiesTake CommandID = "priorities.take"

	HarvestVote CommandID = "harvest.vote"

	// What can be done with notes that say the same.
	MergeOne   CommandID = "merge.one"
	TwinsAgain CommandID = "twins.again"

	// What can be done with a board as a whole.
	BoardTemplate CommandID = "board.template"
	BoardKeep     CommandID = "board.keep"
	BoardSecond   CommandID = "board.second"
	BoardLock     CommandID = "board.lock"
	BoardUnlock   CommandID = "board.unlock"
	BoardSurvey   CommandID = "board.survey"
	BoardImport   CommandID = "board.import"
	TOWSOpen      CommandID = "tows.open"
	Park          CommandID = "board.park"
	BoardCompare  CommandID = "board.compare"
	StageRemark   CommandID = "stage.remark"
	LaneAdd       CommandID = "lane.add"
	LaneRename    CommandID = "lane.rename"
	LaneEarlier   CommandID = "lane.earlier"
	LaneLater     CommandID = "lane.later"
	LaneRemove    CommandID = "lane.remove"

	CountUnknown    CommandID = "count.unknown"
	PersonNew       CommandID = "person.new"
	PeopleImport    CommandID = "people.import"
	ProgrammeImport CommandID = "programme.import"
	CountKinds      CommandID = "count.kinds"
	CountHistory    CommandID = "count.history"
	AbsentRest      CommandID = "absent.rest"

	VoteReveal CommandID = "vote.reveal"
	VoteHide   CommandID = "vote.hide"
	VoteNew    CommandID = "vote.new"
	VoteRounds CommandID = "vote.rounds"
	VoteEdit   CommandID = "vote.edit"
	VoteRemove CommandID = "vote.remove"

	MemoWrite   CommandID = "memo.write"
	MemoVariant CommandID = "memo.variant"
	MemoNames   CommandID = "memo.names"
	MemoFor     CommandID = "memo.for"
	MemoLang    CommandID = "memo.language"
	NewsTake    CommandID = "news.take"
	NewsNames   CommandID = "news.names"
	NewsLang    CommandID = "news.language"
	MemoTop     CommandID = "memo.top"
	MemoEnd     CommandID = "memo.end"
	MemoFiles   CommandID = "memo.files"
	MemoOnClose CommandID = "memo.close"
	Letterhead  CommandID = "letterhead"

	// What the room sees; that of a kind is "room." with the kind.
	RoomHere   CommandID = "room"
	RoomFollow CommandID = "room.follow"
	RoomFreeze CommandID = "room.freeze"
	RoomDark   CommandID = "room.dark"
	RoomLight  CommandID = "room.light"

	SetLanguage CommandID = "set.language"
	SetTheme    CommandID = "set.theme"
	SetMouse    CommandID = "set.mouse"
	SetBell     CommandID = "set.bell"
	TryExample  CommandID = "example"
)

// Binding gives a command its keys; the first is the one that hints show.
type Binding struct {
	Command CommandID
	Keys    []string
}

// Keymap is every key that stands for a command, in the order of help. Keys
// are written as [tea.Key.String] does. Within one screen a key stands for one
// command; letters are never commands.
var Keymap = []Binding{
	{Record, []string{"enter"}},
	{Back, []string{"esc"}},
	{Up, []string{"up"}},
	{Down, []string{"down"}},
	{Next, []string{"tab"}},
	{Previous, []string{"shift+tab"}},
	{Undo, []string{"ctrl+z"}},
	{Redo, []string{"ctrl+y"}},
	{ShowHelp, []string{"f1"}},
	{ShowAll, []string{"ctrl+k", "f2"}},
	{TimerKey, []string{"ctrl+t"}},
	{TimerMore, []string{"f8"}},
	{TimerLess, []string{"f7"}},
	{Turns, []string{"ctrl+s"}},
	{StageNext, []string{"pgdown", "ctrl+n"}},
	{StagePrev, []string{"pgup", "ctrl+p"}},
	{GoAttendance, []string{"f3"}},
	{GoAgreements, []string{"f4"}},
	{GoMemo, []string{"f6"}},
	{RoomHere, []string{"f5"}},
	{GoProgramme, []string{"f9"}},
	{GoGroups, []string{"ctrl+r"}},
	{RoundLeft, []string{"left"}},
	{RoundRight, []string{"right"}},
	{ViewNext, []string{"ctrl+l"}},
	{SearchAll, []string{"ctrl+f"}},
	{Delete, []string{"delete"}},
	{ThemeNeighbour, []string{"ctrl+g"}},
	{NoteAction, []string{"ctrl+o"}},
	{MergeOne, []string{"ctrl+e"}},
	{NoteUp, []string{"shift+up"}},
	{NoteDown, []string{"shift+down"}},
	{MemoTop, []string{"home"}},
	{MemoEnd, []string{"end"}},
	{Quit, []string{"ctrl+q"}},
}

// CommandsOf returns the commands that a key stands for.
func CommandsOf(key string) []CommandID {
	var out []CommandID
	for _, b := range Keymap {
		if slices.Contains(b.Keys, key) {
			out = append(out, b.Command)
		}
	}
	return out
}

// KeyOf returns the key of a command as a person reads it, "" if it has none.
func KeyOf(w *lang.Words, id CommandID) string {
	for _, b := range Keymap {
		if b.Command == id {
			return KeyName(w, b.Keys[0])
		}
	}
	return ""
}

// KeysOf returns all keys of a command as a person reads them.
func KeysOf(w *lang.Words, id CommandID) string {
	var names []string
	for _, b := range Keymap {
		if b.Command == id {
			for _, k := range b.Keys {
				names = append(names, KeyName(w, k))
			}
		}
	}
	return strings.Join(names, ", ")
}

// KeyName writes a key as it stands on the keyboard: "Ctrl+Z", "PgDn", "F1".
func KeyName(w *lang.Words, key string) string {
	if lang.Has("key." + key) {
		return w.T("key." + key)
	}
	parts := strings.Split(key, "+")
	for i, p := range parts {
		parts[i] = strings.ToUpper(p[:1]) + p[1:]
	}
	return strings.Join(parts, "+")
}
