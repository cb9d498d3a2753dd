package dev.triage.cli.report;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.command.JsonOption;
import dev.triage.cli.command.ProblemLog;
import dev.triage.cli.command.Threads;
import dev.triage.cli.command.Version;
import dev.triage.cli.command.WantedStateName;
import dev.triage.cli.input.IssueCommand;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.OutputFile;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.cli.stream.DecidedPart;
import dev.triage.cli.stream.Interruption;
import dev.triage.cli.stream.Pipeline;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import dev.triage.model.report.WantedState;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.difference.EarlierReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Writes a report on a whole backlog. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes a report on a whole backlog.",
            "It contains every issue with its priority, what to do first, the patterns and the recommendations."
        },
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage report backlog-2025-12-21.md                    a Markdown document",
            "  triage report backlog-2025-12-21.md --format text      a short summary",
            "  triage report triage/ --output report.json             all documents, for a program",
            "  triage report backlog.md --output report.html          a web page with sorting and filters",
            "  triage report backlog.md --roster team.yaml            suggests people for issues without an assignee",
            "  triage report december.md --history archive/           the same, with the people of earlier documents",
            "  triage report backlog.md --since earlier.json          what changed since an earlier report",
            "  triage report backlog.md --rules my-rules              with rules of your own",
            "  gh issue list --json number,title,labels,url | triage report -",
            "                                                         see docs/TRACKERS.md for more fields",
            "",
            "A roster is YAML or JSON:",
            "  people:",
            "    - name: Ada",
            "      expertise: [TypeScript, wallets]",
            "      components: [Migration Portal]"
        })
public final class ReportCommand extends IssueCommand {

    private static final String STANDARD_INPUT = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ReportFormat.Name.class,
            description = {
                "The format of the report: ${COMPLETION-CANDIDATES}.",
                "Default: from the file ending of the output, else markdown."
            })
    private @Nullable ReportFormat format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private JsonOption json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report to this file instead of standard output.")
    private @Nullable String output;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            defaultValue = "Issue Triage Report",
            description = "The title of the report. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String title;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = Day.class,
            description = {
                "The date of the report. Default: the date that all inputs have",
                "in their names or titles; never the current date."
            })
    private @Nullable LocalDate date;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "People who can take issues, with their expertise and components, in YAML or JSON.")
    private @Nullable String roster;

    @Option(
            names = "--history",
            paramLabel = "INPUT",
            description = {
                "Earlier documents. Their assignees are suggested for similar issues.",
                "May be given several times."
            })
    private List<String> history = new ArrayList<>();

    @Option(
            names = "--all",
            description = {
                "List every issue, even if there are more than 10,000 (50,000 on a page). They must fit into memory.",
                "Without this option the most urgent ones are listed, and all are counted."
            })
    private boolean all;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = WantedStateName.class,
            defaultValue = "open",
            description = {
                "The issues that count: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE},",
                "because closed issues need no work; what is to verify is listed anyway."
            })
    @SuppressWarnings("NullAway.Init")
    private WantedState state;

    @Option(
            names = "--since",
            paramLabel = "REPORT",
            description = {
                "An earlier report in JSON (triage report --output earlier.json). The report also",
                "says which issues are new, gone, closed or reopened since then, and which moved and why."
            })
    private @Nullable String since;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Threads threads;

    @Override
    public Integer call() throws IOException {
        ReportFormat chosen = format();
        OutputFile file = file();
        ProblemLog problems = ProblemLog.of(spec);
        EarlierReport earlier = since == null ? null : EarlierReports.read(path(since), problems::add);
        if (since != null && earlier == null) {
            problems.finish();
            return ExitCode.WRONG_INPUT;
        }
        TriageEngine engine = rules.builder()
                .roster(Roster.people(roster == null ? null : path(roster), history, inputs, problems))
                .build();
        ReportedBacklog backlog = new ReportedBacklog(
                all && chosen != ReportFormat.TEXT ? Integer.MAX_VALUE : chosen.listed(),
                state,
                !inputs.isOneStream(),
                earlier);
        read(engine, backlog, problems);
        backlog.sharedIds().forEach(problems::add);
        int written = ExitCode.DONE;
        // If a document cannot be read at all, an existing report is not overwritten.
        if (backlog.issues() > 0 || problems.complete()) {
            written = write(backlog.report(engine), chosen, day(backlog), engine.levels(), file);
        }
        if (backlog.issues() > 0) {
            problems.answered();
        }
        problems.finish();
        return Math.max(written, problems.exitCode());
    }

    /** Assesses each issue on any thread, and counts the issues in order. */
    private void read(TriageEngine engine, ReportedBacklog backlog, ProblemLog problems) {
        Pipeline.Work<DecidedPart<List<TriagedIssue>>> work = part -> {
            List<TriagedIssue> triaged = new ArrayList<>();
            return DecidedPart.of(part, triaged, located -> {
                TriagedIssue one = engine.triage(located.issue());
                triaged.add(one);
                return one.decision();
            });
        };
        Pipeline.Taker<DecidedPart<List<TriagedIssue>>> take = (part, decided) -> decided.deliver(
                part,
                problems::add,
                (located, index) -> backlog.add(located, decided.value().get(index)));
        Pipeline<DecidedPart<List<TriagedIssue>>> pipeline = new Pipeline<>(threads.count(), work, take);
        Interruption.during(
                () -> inputs.split(pipeline::add, () -> true),
                pipeline,
                () -> "no report was written",
                spec.commandLine().getErr());
    }

    private int write(
            TriageReport report,
            ReportFormat chosen,
            @Nullable LocalDate day,
            LevelNames levels,
            @Nullable OutputFile file)
            throws IOException {
        if (file == null) {
            chosen.write(report, title, day, levels, Screen.of(spec));
            return ExitCode.DONE;
        }
        try {
            file.write(writer -> {
                // A print writer hides failures, but a full disk must be reported.
                PrintWriter printer = new PrintWriter(writer);
                chosen.write(report, title, day, levels, new Screen(printer, Screen.UNKNOWN_COLUMNS, false));
                if (printer.checkError()) {
                    throw new IOException("the output is incomplete");
                }
            });
            return ExitCode.DONE;
        } catch (IOException failure) {
            String why = Layout.oneLine(String.valueOf(failure.getMessage()));
            spec.commandLine().getErr().println("triage: The output (" + output + ") cannot be written (" + why + ").");
            return ExitCode.WRONG_INPUT;
        }
    }

    private ReportFormat format() {
        if (json.asked()) {
            return ReportFormat.JSON;
        }
        if (format != null || output == null) {
            return format == null ? ReportFormat.MARKDOWN : format;
        }
        return ReportFormat.ofFileName(output)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Unknown ending of the output (" + output + "): expected "
                                + Words.either(ReportFormat.usualEndings()) + ", or --format."));
    }

    private @Nullable OutputFile file() {
        if (output == null) {
            return null;
        }
        List<Path> read = new ArrayList<>();
        inputs.typed().stream().filter(input -> !input.equals(STANDARD_INPUT)).forEach(input -> read.add(path(input)));
        history.forEach(input -> read.add(path(input)));
        Stream.of(roster, since).filter(Objects::nonNull).forEach(input -> read.add(path(input)));
        OutputFile file = new OutputFile(path(output));
        boolean readable = InputFormat.ofFileName(output).isPresent();
        String refusal = file.refusal(read, readable);
        if (refusal != null) {
            throw new ParameterException(spec.commandLine(), refusal);
        }
        return file;
    }

    private Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException invalid) {
            throw new ParameterException(
                    spec.commandLine(), "Not a valid file name (" + Layout.oneLine(name) + ").", invalid);
        }
    }

    private @Nullable LocalDate day(ReportedBacklog backlog) {
        return date == null ? Day.of(backlog.documents()) : date;
    }
}
