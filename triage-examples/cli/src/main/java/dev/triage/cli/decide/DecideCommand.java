package dev.triage.cli.decide;

import dev.triage.cli.command.FormatName;
import dev.triage.cli.command.JsonOption;
import dev.triage.cli.command.ProblemLog;
import dev.triage.cli.command.Threads;
import dev.triage.cli.command.Version;
import dev.triage.cli.command.WantedStateName;
import dev.triage.cli.input.IssueCommand;
import dev.triage.cli.input.SilentLevels;
import dev.triage.cli.output.Output;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Terminal;
import dev.triage.cli.stream.DecidedPart;
import dev.triage.cli.stream.Interruption;
import dev.triage.cli.stream.Pipeline;
import dev.triage.io.LocatedIssue;
import dev.triage.io.json.DecisionWriter;
import dev.triage.model.decision.Decision;
import dev.triage.model.report.WantedState;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Prints a decision for each issue. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Gives each issue a priority and names the main reasons.",
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage decide backlog.md                   a short page, most urgent first",
            "  triage decide triage/                      all documents in a folder",
            "  triage decide backlog.json --format json   a JSON list in the order of the input",
            "  triage decide backlog.md --rules my-rules  with rules of your own, see docs/RULES.md",
            "",
            "One decision per line, for inputs of any size:",
            "  gzip -dc all.jsonl.gz | triage decide - --input-format jsonl --format jsonl",
            "  triage decide all.jsonl --format jsonl --changes   with the changes that would alter each priority",
            "",
            "Write the results back to the tracker, see docs/WRITING_BACK.md:",
            "  triage decide backlog.json --format csv > decisions.csv",
            "  triage decide backlog.json --format github-commands --repo owner/name > labels.sh"
        })
public final class DecideCommand extends IssueCommand {

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            converter = Format.Name.class,
            description = "The output format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private JsonOption json;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LabelOptions labels;

    @Option(
            names = "--all",
            description = {
                "Print every issue as text, even if there are hundreds.",
                "In this case all decisions are kept in memory."
            })
    private boolean all;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = WantedStateName.class,
            description = {
                "The issues to print: ${COMPLETION-CANDIDATES}.",
                "Default: open with text and github-commands, because closed issues need no work;",
                "else all. Not for jsonl."
            })
    private @Nullable WantedState state;

    @Option(
            names = "--changes",
            description = {
                "With jsonl: also list the changes that would alter each priority, as json always does.",
                "This takes longer than the decision itself."
            })
    private boolean changes;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Threads threads;

    private final SilentLevels silent = new SilentLevels();

    @Override
    public Integer call() throws IOException {
        ProblemLog problems = ProblemLog.of(spec);
        format = json.asked() ? Format.JSON : format;
        if (format != Format.GITHUB_COMMANDS) {
            labels.refuseWith(format.toString());
        }
        if (changes && !format.canShowChanges()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The option --changes is for --format jsonl, but the format is " + format + ".");
        }
        if (state != null && format == Format.JSONL) {
            throw new ParameterException(
                    spec.commandLine(), "The option --state is not for --format jsonl, which prints every issue.");
        }
        TriageEngine engine = rules.builder().build();
        switch (format) {
            case TEXT -> writeText(engine, problems);
            case JSONL -> writeLines(engine, problems);
            case JSON, CSV, GITHUB_COMMANDS -> write(engine, problems);
        }
        spec.commandLine().getOut().flush();
        silent.report(engine, problems::add);
        problems.finish();
        return problems.exitCode();
    }

    private void writeText(TriageEngine engine, ProblemLog problems) {
        DecisionSelection decisions = new DecisionSelection(all);
        Taker add = (located, decision) -> {
            if (state().takes(located.issue(), decision)) {
                decisions.add(decision, located.issue().tracked().standing());
            } else {
                decisions.leaveOut();
            }
        };
        run(engine, problems, add, () -> "nothing was printed", () -> true);
        if (decisions.count() + decisions.leftOut() > 0) {
            problems.answered();
        }
        if (decisions.count() + decisions.leftOut() > 0 || problems.complete()) {
            new DecisionText(Screen.of(spec), all, engine.levels(), state())
                    .print(decisions, inputs.typed(), engine.ruleBase());
        }
    }

    private void writeLines(TriageEngine engine, ProblemLog problems) {
        DecisionStream stream = new DecisionStream(
                engine, changes, Output.bytes(spec.commandLine().getOut()), silent::add, problems::add);
        run(
                new Pipeline<>(threads.count(), stream::decide, stream::write),
                () -> wrote(stream.written()),
                () -> !Terminal.outputIsTerminal());
        if (stream.written() > 0) {
            problems.answered();
        }
    }

    /** Writes the decisions one by one, so that memory does not grow with the input. */
    private void write(TriageEngine engine, ProblemLog problems) throws IOException {
        int[] written = {0};
        int[] leftOut = {0};
        try (DecisionSink sink = sink(engine, problems)) {
            WantedState wanted = state();
            Taker write = (located, decision) -> unchecked(() -> {
                if (wanted.takes(located.issue(), decision)) {
                    sink.write(located, decision);
                    written[0]++;
                } else {
                    leftOut[0]++;
                }
            });
            Supplier<String> end = () -> {
                unchecked(sink::close);
                spec.commandLine().getOut().flush();
                return wrote(written[0]);
            };
            run(engine, problems, write, end, () -> !Terminal.outputIsTerminal());
        }
        if (written[0] + leftOut[0] > 0) {
            problems.answered();
        }
    }

    private WantedState state() {
        boolean work = format == Format.TEXT || format == Format.GITHUB_COMMANDS;
        return state == null ? work ? WantedState.OPEN : WantedState.ALL : state;
    }

    private DecisionSink sink(TriageEngine engine, ProblemLog problems) throws IOException {
        Writer out = spec.commandLine().getOut();
        return switch (format) {
            case TEXT, JSONL -> throw new IllegalStateException("Not a format of this writer (" + format + ").");
            case JSON -> new JsonDecisions(DecisionWriter.document(out));
            case CSV -> new CsvDecisions(out, engine.levels());
            case GITHUB_COMMANDS ->
                new GitHubCommands(out, labels.labels(), labels.repository(), engine, problems::add);
        };
    }

    /** Decides on any thread, and handles the decisions in order. */
    private void run(
            TriageEngine engine, ProblemLog problems, Taker taker, Supplier<String> end, BooleanSupplier quiet) {
        Pipeline.Work<DecidedPart<List<Decision>>> work = part -> {
            List<Decision> decisions = new ArrayList<>();
            return DecidedPart.of(part, decisions, located -> {
                Decision decision = engine.decide(located.issue());
                decisions.add(decision);
                return decision;
            });
        };
        Pipeline.Taker<DecidedPart<List<Decision>>> take =
                (part, decided) -> decided.deliver(part, problems::add, (located, index) -> {
                    silent.add(located);
                    taker.take(located, decided.value().get(index));
                });
        run(new Pipeline<>(threads.count(), work, take), end, quiet);
    }

    private void run(Pipeline<?> pipeline, Supplier<String> end, BooleanSupplier quiet) {
        Interruption.during(
                () -> inputs.split(pipeline::add, quiet),
                pipeline,
                end,
                spec.commandLine().getErr());
    }

    private static String wrote(long decisions) {
        return decisions == 1 ? "1 decision was written" : decisions + " decisions were written";
    }

    private static void unchecked(OutputAction action) {
        try {
            action.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An action that can fail. */
    private interface OutputAction {
        void run() throws IOException;
    }

    /** Handles a decision. */
    private interface Taker {
        void take(LocatedIssue located, Decision decision);
    }

    /** The formats of decisions. */
    enum Format {
        TEXT,
        JSON,
        JSONL,
        CSV,
        GITHUB_COMMANDS;

        /** Whether the format can list the changes of each decision. */
        boolean canShowChanges() {
            return this == JSON || this == JSONL;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static final class Name extends FormatName<Format> {
            Name() {
                super(Format.class);
            }
        }
    }
}
