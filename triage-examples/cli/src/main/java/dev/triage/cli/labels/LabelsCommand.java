package dev.triage.cli.labels;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.command.ProblemLog;
import dev.triage.cli.command.TextOrJson;
import dev.triage.cli.command.Version;
import dev.triage.cli.input.IssueCommand;
import dev.triage.cli.input.SilentLevels;
import dev.triage.cli.output.Screen;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.check.BacklogWords;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the labels of a backlog, and their meaning for the rules. */
@Command(
        name = "labels",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Lists the labels, types and form fields, and their meaning.",
            "It shows how many issues have each, the rule or setting that gives the meaning, and the rules that ask for",
            "the label. For labels without a meaning it prints settings to fill in. Labels that rules ask for and no",
            "issue has are named."
        },
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage labels issues.json                  the meaning of the labels of a backlog",
            "  triage labels issues.json --rules my-rules   with your settings",
            "  triage labels issues.json --settings       the scales that were found, as settings for single events",
            "  triage labels issues.json --format json | jq '.signals[] | select(.means == [])'"
        })
public final class LabelsCommand extends IssueCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private TextOrJson format;

    @Option(names = "--all", description = "Print every label as text, even if there are hundreds.")
    private boolean all;

    @Option(
            names = "--settings",
            description = {
                "Write what was found about the levels of labels and fields as settings.json:",
                "which one is a default, and what each level of a scale means."
            })
    private boolean settings;

    @Override
    public Integer call() throws IOException {
        TriageEngine engine = rules.builder().build();
        ProblemLog problems = ProblemLog.of(spec);
        SignalTally tally = new SignalTally(BacklogWords.of(engine));
        SilentLevels silent = new SilentLevels();
        inputs.read(
                located -> {
                    silent.add(located);
                    tally.add(located.issue(), engine.signals(located.issue()));
                    problems.answered();
                },
                problems::add,
                format.json() || settings);
        if (problems.exitCode() == ExitCode.WRONG_INPUT) {
            problems.finish();
            return ExitCode.WRONG_INPUT;
        }
        if (settings) {
            FoundSettings.write(tally, spec.commandLine().getOut());
        } else if (format.json()) {
            LabelsJson.write(tally, spec.commandLine().getOut());
        } else {
            new LabelsText(Screen.of(spec), all).print(tally);
        }
        spec.commandLine().getOut().flush();
        silent.report(engine, problems::add);
        problems.finish();
        return problems.exitCode();
    }
}
