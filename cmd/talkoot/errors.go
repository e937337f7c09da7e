package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"talkoot/workshop"
)

// Codes of what can be wrong with a command line, beside those of the workshop.
// Their sentences stand with the others, in workshop/lang.
const (
	codeUnknownCommand  workshop.Code = "unknown_command"      // args: what was typed
	codeNearCommand     workshop.Code = "unknown_command_near" // args: what was typed, what is near
	codeUnknownFlag     workshop.Code = "unknown_flag"         // args: what was typed
	codeFlagNeedsValue  workshop.Code = "flag_needs_value"     // args: the flag
	codeBadFlagValue    workshop.Code = "bad_flag_value"       // args: the flag, what was typed
	codeUnknownChoice   workshop.Code = "unknown_choice"       // args: what was typed, what there is
	codeMissingFlag     workshop.Code = "missing_flag"         // args: the flag
	codeMissingArgument workshop.Code = "missing_argument"     // args: what it stands for
	codeExtraArgument   workshop.Code = "extra_argument"       // args: what was typed
	codeOneCount        workshop.Code = "one_count"            //
	codeOneState        workshop.Code = "one_state"            //
	codeNobodyHere      workshop.Code = "nobody_here"          //
	codeIsPresent       workshop.Code = "is_present"           //
	codeSeveralCalled   workshop.Code = "several_called"       // args: their organisations
	codeOneTextColumn   workshop.Code = "one_text_column"      // args: the flag that needs it
	codePeopleNotStages workshop.Code = "people_not_stages"    //
	codeNotWithAs       workshop.Code = "not_with_as"          // args: the flag, what --as says
	codeLogoOrNone      workshop.Code = "logo_or_none"         //
	codeOneOfTwo        workshop.Code = "one_of_two"           //
	codeNoScope         workshop.Code = "no_scope"             //
	codeOneStretch      workshop.Code = "one_stretch"          //
	codeEndsEarly       workshop.Code = "ends_early"           // args: the last day, the first
	codeBadYear         workshop.Code = "bad_year"             // args: what was typed
	codeUnknownPlace    workshop.Code = "unknown_place"        // args: what was asked for
	codeUnknownFunder   workshop.Code = "unknown_funder"       // args: what was asked for
	codeBadCommandLine  workshop.Code = "bad_command_line"     // args: what cobra says
	codeAnnounced       workshop.Code = "announced_again"      //
	codeEachOrSame      workshop.Code = "each_or_same"         //
	codeFixedHow        workshop.Code = "fixed_how"            //
	codeNoSuchGroup     workshop.Code = "no_such_group"        // args: the group, how many there are
	codeNoGroups        workshop.Code = "no_groups_called"     //
	codeNoGroupCalled   workshop.Code = "no_group_called"      // args: what was asked for, what there is
	codeNobodyOf        workshop.Code = "nobody_of"            // args: the role or organisation
	codeNotPresent      workshop.Code = "not_present"          //
	codeSeveralPresent  workshop.Code = "several_present"      //
	codeFactHow         workshop.Code = "fact_how"             //
	codeNoFactNumber    workshop.Code = "no_fact_number"       // args: the number, how many there are
	codeProblems        workshop.Code = "problems"             // args: how many
	codeRebuildable     workshop.Code = "problems_rebuildable" // args: how many
	codeNotATerminal    workshop.Code = "not_a_terminal"       //
	codeOneErasure      workshop.Code = "one_erasure"          //
	codeAskFirst        workshop.Code = "ask_first"            //
	codeSeveralPeople   workshop.Code = "several_people"       // args: what was asked for, how many
	codeNobodyFound     workshop.Code = "nobody_found"         // args: what was asked for
	codeKept            workshop.Code = "erasure_kept"         //
	codeSeveralRecords  workshop.Code = "several_records"      // args: what was asked for, how many
	codeNoRecord        workshop.Code = "no_record"            // args: what was asked for
	codeNoOrganisation  workshop.Code = "no_organisation"      // args: what was asked for
	codeNamesNobody     workshop.Code = "names_nobody"         // args: the code of a meeting
)

// refusal says that the command line itself is not right.
type refusal struct {
	cause error
	cmd   *cobra.Command // whose usage helps, nil if the sentence says it all
	flag  string         // the one that it is about, "" for none
}

func (r *refusal) Error() string { return r.cause.Error() }

func (r *refusal) Unwrap() error { return r.cause }

// refuse refuses the command line of a command.
func refuse(cmd *cobra.Command, code workshop.Code, args ...any) error {
	return &refusal{cause: workshop.Err(code, args...), cmd: cmd}
}

// report says what went wrong, if anything, and returns the exit code.
func (m *Main) report(err error) int {
	if err == nil {
		return exitDone
	}
	var r *refusal
	refused := errors.As(err, &r)
	if !refused && !m.running && workshop.ErrorCode(err) == "" {
		// None of ours: cobra knows of something that the others do not.
		err, refused = workshop.Err(codeBadCommandLine, err.Error()), true
	}
	w := m.words()
	about := "talkoot: "
	if r != nil && r.flag != "" {
		about += "--" + r.flag + ": "
	}
	fmt.Fprintln(m.Stderr, about+w.Error(err))
	if r != nil && r.cmd != nil {
		for _, way := range m.usage(r.cmd) {
			fmt.Fprintln(m.Stderr, w.T("cli.usage.line", way))
		}
		fmt.Fprintln(m.Stderr, w.T("cli.more", r.cmd.CommandPath()))
	}
	if refused {
		return exitRefused
	}
	return exitFailed
}

// flagError puts what is wrong with a flag into our words.
func flagError(cmd *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		bare    *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		return refuse(cmd, codeUnknownFlag, flagName(unknown))
	case errors.As(err, &bare):
		return refuse(cmd, codeFlagNeedsValue, "--"+bare.GetFlag().Name)
	case errors.As(err, &invalid):
		if workshop.ErrorCode(invalid) != "" {
			return &refusal{cause: invalid.Unwrap(), flag: invalid.GetFlag().Name}
		}
		return refuse(cmd, codeBadFlagValue, "--"+invalid.GetFlag().Name, invalid.GetValue())
	case errors.As(err, &syntax):
		return refuse(cmd, codeUnknownFlag, syntax.GetSpecifiedFlag())
	}
	return err
}

func flagName(e *pflag.NotExistError) string {
	if short := e.GetSpecifiedShortnames(); short != "" {
		return "-" + short
	}
	return "--" + e.GetSpecifiedName()
}

func unknownCommand(root *cobra.Command, rest []string) error {
	name := strings.Join(rest[:min(1, len(rest))], "")
	root.SuggestionsMinimumDistance = 2
	if near := root.SuggestionsFor(name); name != "" && len(near) > 0 {
		return refuse(root, codeNearCommand, name, strings.Join(near, ", "))
	}
	return refuse(root, codeUnknownCommand, name)
}

// arguments checks that the arguments of the given names are there, and at most
// some more. more below 0 stands for any number.
func (m *Main) arguments(more int, names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < len(names) {
			return refuse(cmd, codeMissingArgument, m.words().T("cli.arg."+names[len(args)]))
		}
		if most := len(names) + more; more >= 0 && len(args) > most {
			return refuse(cmd, codeExtraArgument, args[most])
		}
		return nil
	}
}
