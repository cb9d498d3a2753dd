package dev.triage.cli.check;

import dev.triage.cli.command.CommonOptions;
import dev.triage.cli.command.Count;
import dev.triage.cli.command.ExitCode;
import dev.triage.cli.command.JsonOption;
import dev.triage.cli.command.ProblemLog;
import dev.triage.cli.command.RuleFolders;
import dev.triage.cli.command.Version;
import dev.triage.cli.input.Inputs;
import dev.triage.cli.output.Screen;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.check.AcceptedFindings;
import dev.triage.tools.check.BacklogWords;
import dev.triage.tools.check.ReviewedReport;
import dev.triage.tools.check.RuleCheck;
import dev.triage.tools.check.report.CheckReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves properties of rules, or shows where they fail. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Checks the rules for gaps, contradictions and redundancy.",
            "It checks every combination of inputs that the rules distinguish, and proves that each gets one priority,",
            "that more impact is never less urgent, that every input and every rule has an effect, and that no floor",
            "contradicts a cap. For each finding it shows the smallest example.",
            "With a backlog it also names labels, components and words that rules ask for and no issue has."
        },
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no findings, or only accepted ones and notes",
            "1:one or more findings",
            "2:wrong use, or the rules or the input cannot be read",
            "4:checked, but a part of the input cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage check                               the standard rules",
            "  triage check --rules my-rules/             with rules of your own",
            "  triage check --rules my-rules/ issues.json  also what the rules ask for and no issue has",
            "  triage check --rules my-rules/ --format json | jq .monotonicityViolations",
            "  triage check --rules my-rules/ --format sarif > triage.sarif",
            "  triage check --rules my-rules/ --accepted known.json",
            "  triage check --rules my-rules/ --seconds 30"
        })
public final class CheckCommand implements Callable<Integer> {

    private static final long SOON = Duration.ofSeconds(10).toNanos();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RuleFolders rules;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            converter = CheckFormat.Name.class,
            description = "The output format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private CheckFormat format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private JsonOption json;

    @Option(
            names = "--accepted",
            paramLabel = "FILE",
            description = {
                "Findings that are accepted, each with its id and a reason, and maybe an end date (until).",
                "Default: accepted.json in each folder of rules."
            })
    private @Nullable Path accepted;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            converter = Count.class,
            description = {
                "End after about so many seconds. What is found until then is printed, and what is not decided is open.",
                "Default: no limit."
            })
    private @Nullable Integer seconds;

    private final long start = System.nanoTime();
    private long said = start;

    @Override
    public Integer call() throws IOException {
        AcceptedFindings known = AcceptedFindings.read(acceptedFiles());
        TriageEngine engine = rules.builder().build();
        ProblemLog problems = ProblemLog.of(spec);
        BacklogWords words = BacklogWords.of(engine);
        inputs.read(
                located -> {
                    words.add(located.issue());
                    problems.answered();
                },
                problems::add,
                true);
        if (problems.exitCode() == ExitCode.WRONG_INPUT) {
            problems.finish();
            return ExitCode.WRONG_INPUT;
        }
        CheckReport report = check(engine).with(words.unknown());
        ReviewedReport reviewed = known.review(report, LocalDate.now(ZoneId.systemDefault()));
        PrintWriter out = spec.commandLine().getOut();
        switch (json.asked() ? CheckFormat.JSON : format) {
            case JSON -> CheckJson.write(reviewed, out);
            case SARIF -> CheckSarif.write(reviewed, out);
            case JUNIT -> CheckJunit.write(reviewed, out);
            case TEXT -> new CheckText(reviewed, Screen.of(spec)).print();
        }
        out.flush();
        problems.finish();
        int read = problems.exitCode();
        return read == ExitCode.DONE && !reviewed.clean() ? ExitCode.FINDINGS : read;
    }

    private Path[] acceptedFiles() {
        return accepted != null
                ? new Path[] {accepted}
                : rules.folders().stream()
                        .map(folder -> folder.resolve(AcceptedFindings.FILE))
                        .filter(Files::isRegularFile)
                        .toArray(Path[]::new);
    }

    private CheckReport check(TriageEngine engine) {
        RuleCheck check = RuleCheck.of(engine);
        if (seconds != null) {
            if (seconds < 1) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "Expected at least one second for --seconds, but found (" + seconds + ").");
            }
            check = check.within(Duration.ofSeconds(seconds));
        }
        if (!CommonOptions.of(spec).quiet()) {
            check = check.watchedBy(this::progress);
        }
        try {
            return check.run();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** A check that ends soon says nothing meanwhile, and a long one not too much. */
    private void progress(String step) {
        long now = System.nanoTime();
        if (now - said > SOON) {
            said = now;
            PrintWriter err = spec.commandLine().getErr();
            err.println("triage: After " + Duration.ofNanos(now - start).toSeconds() + " s, check " + step + ".");
            err.flush();
        }
    }
}
