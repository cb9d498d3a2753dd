package dev.triage.cli;

import dev.triage.io.LocatedIssue;
import dev.triage.io.json.DecisionWriter;
import dev.triage.model.Decision;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a decision per issue. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Decides how urgent each issue is, and names the main reasons.",
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage decide backlog.md                   a page to read, most urgent first",
            "  triage decide triage/                      all documents in a folder",
            "  triage decide backlog.json --format json   a JSON list in the order of the input",
            "  triage decide backlog.md --rules my-rules  with rules of your own, see docs/RULES.md",
            "",
            "One decision a line, for inputs of any size:",
            "  gzip -dc all.jsonl.gz | triage decide - --input-format jsonl --format jsonl",
            "",
            "Back to where the issues are, see docs/WRITING_BACK.md:",
            "  triage decide backlog.json --format csv > decisions.csv",
            "  triage decide backlog.json --format github-commands --repo owner/name > labels.sh"
        })
final class DecideCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RuleFolders rules;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            converter = Format.Name.class,
            description = "How to print the decisions: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LabelOptions labels;

    @Option(names = "--all", description = "Print every issue as text, even if there are hundreds.")
    private boolean all;

    @Option(
            names = "--without-changes",
            description = {"Leave out of JSON what would change each decision.", "That is what takes most of the time."
            })
    private boolean withoutChanges;

    @Override
    public Integer call() throws IOException {
        ProblemLog problems = new ProblemLog(spec.commandLine().getErr());
        if (format != Format.GITHUB_COMMANDS) {
            labels.refuseWith(format.toString());
        }
        if (format == Format.TEXT) {
            writeText(problems);
        } else {
            write(problems);
        }
        spec.commandLine().getOut().flush();
        problems.finish();
        return problems.exitCode();
    }

    private void writeText(ProblemLog problems) {
        TriageEngine engine = rules.builder().withoutChanges().build();
        List<Decision> decisions = new ArrayList<>();
        inputs.read(located -> decisions.add(engine.decide(located.issue())), problems::add, true);
        if (!decisions.isEmpty() || problems.exitCode() == ExitCode.DONE) {
            new DecisionText(Screen.of(spec), all).print(decisions, inputs.typed(), engine.ruleBase());
        }
    }

    /** Reads, decides and writes one issue after the other, so that memory does not grow with the input. */
    private void write(ProblemLog problems) throws IOException {
        TriageEngine.Builder builder = rules.builder();
        TriageEngine engine = (withoutChanges || !format.showsChanges() ? builder.withoutChanges() : builder).build();
        try (DecisionSink sink = sink(engine.ruleBase(), problems)) {
            Consumer<LocatedIssue> decide = located -> {
                try {
                    sink.write(located, engine.decide(located.issue()));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            };
            inputs.read(decide, problems::add, !Terminal.outputIsTerminal());
        }
    }

    private DecisionSink sink(String ruleBase, ProblemLog problems) throws IOException {
        Writer out = spec.commandLine().getOut();
        return switch (format) {
            case TEXT -> throw new IllegalStateException("Text needs all decisions at once.");
            case JSON -> new JsonDecisions(DecisionWriter.document(out));
            case JSONL -> new JsonDecisions(DecisionWriter.lines(out));
            case CSV -> new CsvDecisions(out);
            case GITHUB_COMMANDS ->
                new GitHubCommands(out, labels.labels(), labels.repository(), ruleBase, problems::add);
        };
    }

    /** How decisions are printed. */
    enum Format {
        TEXT,
        JSON,
        JSONL,
        CSV,
        GITHUB_COMMANDS;

        /** Whether it says what would change each decision. */
        boolean showsChanges() {
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
