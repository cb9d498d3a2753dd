package dev.triage.cli.diff;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.command.OutputFormatOption;
import dev.triage.cli.command.ProblemLog;
import dev.triage.cli.command.Version;
import dev.triage.cli.input.IssueCommand;
import dev.triage.cli.output.Screen;
import dev.triage.io.LocatedIssue;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.difference.RuleBaseDifference;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Shows the effect of a rule change before it is made. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Shows the effect of a rule change before you make it.",
            "It lists the rules that differ, the issues that change their priority and the rules that cause this, and",
            "how many of all combinations of inputs change."
        },
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage diff --rules my-rules               the effect on all combinations of inputs",
            "  triage diff triage/ --rules my-rules       and on the issues in a folder",
            "  triage diff triage/ --rules my-rules --before main/my-rules   a change of my rules",
            "  triage diff triage/ --base org --rules my-rules   my rules on top of those in org",
            "  triage diff triage/ --rules my-rules --format markdown > comment.md",
            "  triage diff triage/ --rules my-rules --fail-on inflation",
            "",
            "--fail-on checks the issues of the inputs; without inputs it checks all combinations:",
            "  any        a priority changes",
            "  up, down   a priority becomes more urgent, or less urgent",
            "  P0         a priority becomes P0",
            "  inflation  more priorities than before are P0 or P1"
        })
public final class DiffCommand extends IssueCommand {

    @Option(
            names = "--base",
            paramLabel = "DIR",
            description = {
                "Rules of both sides, which those of --rules override.",
                "May be given several times. Default: only the standard rules."
            })
    private List<Path> base = new ArrayList<>();

    @Option(
            names = "--before",
            paramLabel = "DIR",
            description = {
                "The old version of the rules that --rules replaces.",
                "May be given several times. Default: none."
            })
    private List<Path> old = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private OutputFormatOption format;

    @Option(names = "--all", description = "Print every issue whose priority changes, even if there are hundreds.")
    private boolean all;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            defaultValue = "never",
            converter = FailOn.Name.class,
            description = "End with exit code 1 if this happens: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private FailOn failOn;

    @Override
    public Integer call() throws IOException {
        if (!rules.given()) {
            throw new ParameterException(
                    spec.commandLine(), "Missing --rules DIR: expected the folder of rules to compare.");
        }
        List<Path> below = new ArrayList<>(base);
        below.addAll(old);
        List<Path> above = new ArrayList<>(base);
        above.addAll(rules.folders());
        TriageEngine before = rules.builderOf(below).build();
        TriageEngine after = rules.builderOf(above).build();
        ProblemLog problems = ProblemLog.of(spec);
        List<LocatedIssue> issues = new ArrayList<>();
        inputs.read(issues::add, problems::add, true);
        if (issues.isEmpty() && !problems.complete()) {
            problems.finish();
            return ExitCode.WRONG_INPUT;
        }
        RuleBaseDifference difference = compare(before, after, issues);
        print(difference);
        spec.commandLine().getOut().flush();
        if (!issues.isEmpty()) {
            problems.answered();
        }
        problems.finish();
        return Math.max(problems.exitCode(), failure(difference));
    }

    private RuleBaseDifference compare(TriageEngine before, TriageEngine after, List<LocatedIssue> issues) {
        try {
            return inputs.typed().isEmpty()
                    ? RuleBaseDifference.between(before, after)
                    : RuleBaseDifference.between(before, after, issues);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(RuleBaseDifference difference) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        switch (format.value()) {
            case TEXT -> new DiffText(Screen.of(spec), all).print(difference);
            case JSON -> DiffJson.write(difference, out);
            case MARKDOWN -> new DiffMarkdown(out, all).write(difference);
        }
    }

    private int failure(RuleBaseDifference difference) {
        if (!failOn.applies(difference.moves())) {
            return ExitCode.DONE;
        }
        spec.commandLine()
                .getErr()
                .println("Failed because of --fail-on " + failOn + ": " + MoveWords.verdict(difference) + ".");
        return ExitCode.FINDINGS;
    }
}
