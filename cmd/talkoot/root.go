package main

import (
	"github.com/spf13/cobra"
)

// rootCommand makes the tree of commands. Texts for people stand in
// workshop/lang, by keys made of the commands' names ("cli.short.count").
func (m *Main) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use: "talkoot",
		// Refusals and failures are said by report, in the right language.
		SilenceErrors:    true,
		SilenceUsage:     true,
		PersistentPreRun: func(*cobra.Command, []string) { m.running = true },
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args)
			}
			return m.screens(place{})
		},
	}
	root.SetIn(m.Stdin)
	root.SetOut(m.out)
	root.SetErr(m.Stderr)
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(flagError)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { m.help(cmd) })
	root.SetHelpCommand(m.helpCommand())
	root.PersistentFlags().SortFlags = false
	m.global.register(root.PersistentFlags())
	root.PersistentFlags().BoolP("help", "h", false, "cli.flag.help")
	cobra.EnableCommandSorting = false
	root.AddCommand(
		m.demoCommand(), m.openCommand(), m.audienceCommand(), m.rehearseCommand(), m.listCommand(), m.showCommand(), m.newCommand(),
		m.countCommand(), m.attendCommand(), m.noteCommand(), m.exportCommand(), m.newsCommand(), m.printCommand(),
		m.boardCommand(), m.questionsCommand(), m.mergeCommand(), m.voteCommand(), m.importCommand(),
		m.factCommand(figureSort), m.factCommand(eventSort), m.factCommand(activitySort), m.factCommand(materialSort),
		m.templateCommand(), m.searchCommand(),
		m.planCommand(), m.groupsCommand(),
		m.reportCommand(), m.seriesCommand(), m.archiveCommand(), m.actionsCommand(), m.archiveMeetingCommand(), m.letterheadCommand(), m.peopleCommand(), m.organisationsCommand(),
		m.privacyCommand(),
		m.undoCommand(), m.redoCommand(), m.logCommand(),
		m.backupCommand(), m.restoreCommand(), m.checkCommand(), m.whereCommand(), m.versionCommand(),
	)
	return root
}
