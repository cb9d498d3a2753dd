package dev.triage.cli;

import dev.triage.cli.check.CheckCommand;
import dev.triage.cli.command.CommonOptions;
import dev.triage.cli.command.Version;
import dev.triage.cli.decide.DecideCommand;
import dev.triage.cli.diff.DiffCommand;
import dev.triage.cli.evaluate.EvaluateCommand;
import dev.triage.cli.explain.ExplainCommand;
import dev.triage.cli.labels.LabelsCommand;
import dev.triage.cli.report.ReportCommand;
import dev.triage.cli.rules.RulesCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand: says which ones there are. */
@Command(
        name = "triage",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Turns impact, complexity and effort of issues into priorities from P0 (now) to P4 (some day), and says why."
        },
        subcommands = {
            DecideCommand.class,
            ExplainCommand.class,
            ReportCommand.class,
            EvaluateCommand.class,
            DiffCommand.class,
            RulesCommand.class,
            LabelsCommand.class,
            CheckCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:triage check found something, or what diff --fail-on names happened",
            "2:wrong use, or the rules or the input could not be read",
            "3:a defect in triage itself",
            "4:answered, but something in the input could not be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage decide backlog.md                   the priority of every issue",
            "  triage explain backlog.md --issue 6211     why one issue got its priority",
            "  triage report backlog.md -o report.md      the whole backlog, as a document",
            "  triage evaluate backlog.md                 compared with what it recommends",
            "  triage diff backlog.md --rules my-rules    what a change of the rules does",
            "  triage labels issues.json                  what the labels of a tracker mean to the rules",
            "  triage decide all.jsonl --format jsonl     for the next program"
        })
final class TriageCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin(name = CommonOptions.NAME)
    @SuppressWarnings("NullAway.Init")
    private CommonOptions common;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program it was if triage itself fails.")
    private boolean stacktrace;

    /** The options that every command has. */
    CommonOptions common() {
        return common;
    }

    /** Whether a failure is to be shown in full. */
    boolean stacktrace() {
        return stacktrace;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
