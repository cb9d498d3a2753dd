package dev.triage.cli;

import dev.triage.cli.calibrate.CalibrateCommand;
import dev.triage.cli.check.CheckCommand;
import dev.triage.cli.command.CommonOptions;
import dev.triage.cli.command.Version;
import dev.triage.cli.decide.DecideCommand;
import dev.triage.cli.diff.DiffCommand;
import dev.triage.cli.evaluate.EvaluateCommand;
import dev.triage.cli.explain.ExplainCommand;
import dev.triage.cli.labels.LabelsCommand;
import dev.triage.cli.lsp.LspCommand;
import dev.triage.cli.report.ReportCommand;
import dev.triage.cli.rules.RulesCommand;
import dev.triage.cli.test.TestCommand;
import dev.triage.cli.watch.WatchCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand: it lists the subcommands. */
@Command(
        name = "triage",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Gives each issue a priority from P0 (now) to P4 (some day), and explains it.",
        subcommands = {
            DecideCommand.class,
            ExplainCommand.class,
            ReportCommand.class,
            EvaluateCommand.class,
            CalibrateCommand.class,
            DiffCommand.class,
            RulesCommand.class,
            LabelsCommand.class,
            CheckCommand.class,
            TestCommand.class,
            WatchCommand.class,
            LspCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:check has findings, a case of test fails, the condition of diff --fail-on is met, or calibrate finds no gain",
            "2:wrong use, or the rules or the input cannot be read",
            "3:an internal error of triage",
            "4:answered, but a part of the input cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage decide backlog.md                   the priority of every issue",
            "  triage explain backlog.md --issue 6211     why one issue got its priority",
            "  triage report backlog.md -o report.md      a report on the whole backlog",
            "  triage evaluate backlog.md                 our priorities beside the recommended ones",
            "  triage diff backlog.md --rules my-rules    the effect of a rule change",
            "  triage test my-rules                       whether your rules decide your cases as expected",
            "  triage labels issues.json                  the meaning of the labels of a tracker",
            "  triage decide all.jsonl --format jsonl     one decision per line, for programs"
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
            description = "Print a stack trace if triage fails with an internal error.")
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
