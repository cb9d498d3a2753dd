package dev.triage.cli.input;

import dev.triage.cli.command.EncodingName;
import dev.triage.cli.output.Layout;
import dev.triage.io.DocumentPart;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.documents.Documents;
import dev.triage.io.documents.InputFormat;
import dev.triage.io.tracker.CsvColumns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The documents that a command reads, as given on the command line. */
public final class Inputs {

    private static final String STANDARD_INPUT = "-";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = {
                "A document in Markdown, JSON or JSON Lines, an export of a tracker in JSON or CSV,",
                "a folder of them, or - for standard input."
            })
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            converter = InputFormatName.class,
            completionCandidates = InputFormatName.class,
            description = {
                "The format of every input: ${COMPLETION-CANDIDATES}.",
                "Default: from the name and the content of each input."
            })
    private @Nullable InputFormat format;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = EncodingName.class,
            description = {
                "The encoding of every input, such as windows-1252 or UTF-16LE.",
                "Default: UTF-8, or what a byte order mark says."
            })
    private @Nullable Charset encoding;

    @Option(
            names = "--columns",
            paramLabel = "WHAT=NAME",
            split = ",",
            description = {
                "The columns of a table that do not have the usual names:",
                "title=What,labels=Tags,field:Risk=\"Risk level\". See docs/TRACKERS.md."
            })
    private Map<String, String> columns = new LinkedHashMap<>();

    /** Makes the inputs of a command optional. */
    public static void optional(CommandSpec command) {
        for (PositionalParamSpec inputs : List.copyOf(command.positionalParameters())) {
            command.remove(inputs);
            command.addPositional(PositionalParamSpec.builder()
                    .paramLabel(inputs.paramLabel())
                    .description(inputs.description())
                    .arity("0..*")
                    .typeInfo(inputs.typeInfo())
                    .getter(inputs.getter())
                    .setter(inputs.setter())
                    .initialValue(inputs.initialValue())
                    .build());
        }
    }

    /** The inputs as given on the command line. */
    public List<String> typed() {
        return List.copyOf(inputs);
    }

    /** Whether there is a single document of JSON Lines, whose reader refuses duplicate ids. */
    public boolean isOneStream() {
        String only = inputs.get(0);
        return inputs.size() == 1
                && !Files.isDirectory(path(only))
                && (format == null ? InputFormat.ofFileName(only) : Optional.of(format))
                        .equals(Optional.of(InputFormat.JSON_LINES));
    }

    /**
     * Reads everything, one issue at a time.
     *
     * @param issues receives the issues in the order of the inputs
     * @param problems receives the problems of the input
     * @param quiet whether nothing else is printed meanwhile, so that a progress bar may be shown
     */
    public void read(Consumer<LocatedIssue> issues, Consumer<Problem> problems, boolean quiet) {
        read(inputs, issues, problems, quiet);
    }

    /** Reads other inputs in the same way. */
    public void read(List<String> others, Consumer<LocatedIssue> issues, Consumer<Problem> problems, boolean quiet) {
        IssueSink sink = new IssueSink() {
            @Override
            public void issue(LocatedIssue located) {
                issues.accept(located);
            }

            @Override
            public void problem(Problem problem) {
                problems.accept(problem);
            }
        };
        split(others, part -> part.deliver(sink), () -> quiet);
    }

    /**
     * Fetches everything in parts, which the receiver reads and delivers.
     *
     * @param parts receives the parts in the order of the inputs; a delivered part also gives its problems
     * @param quiet whether nothing is printed meanwhile
     */
    public void split(Consumer<DocumentPart> parts, BooleanSupplier quiet) {
        split(inputs, parts, quiet);
    }

    private void split(List<String> typed, Consumer<DocumentPart> parts, BooleanSupplier quiet) {
        Consumer<Problem> problems = problem -> parts.accept(new ProblemPart(problem));
        List<InputSource> sources =
                sources(typed, problems).stream().map(InputSource::recognised).toList();
        long bytes = sources.stream().mapToLong(InputSource::bytes).sum();
        int passes = Standings.wanted(sources) ? 2 : 1;
        try (Progress progress = new Progress(passes * bytes, quiet);
                Standings standings = Standings.of(sources, progress)) {
            for (InputSource source : standings.sources()) {
                Consumer<DocumentPart> placed =
                        part -> parts.accept(new ClearedPart(standings.place(part), progress, source.listed()));
                Queue<DocumentPart> held = standings.held(source);
                if (held == null) {
                    split(source, progress, placed, problems);
                } else {
                    handOn(held, source, progress, placed);
                }
            }
        } catch (IOException full) {
            problems.accept(
                    Problem.error(STANDARD_INPUT, 0, 0, "Cannot be stored temporarily: " + full.getMessage() + "."));
        }
    }

    private static void handOn(
            Queue<DocumentPart> held, InputSource source, Progress progress, Consumer<DocumentPart> parts) {
        for (DocumentPart part = held.poll(); part != null; part = held.poll()) {
            parts.accept(part);
        }
        progress.advance(source.bytes());
    }

    private static void split(
            InputSource source, Progress progress, Consumer<DocumentPart> parts, Consumer<Problem> problems) {
        try (InputStream input = source.open()) {
            source.split(progress.watch(input), parts);
        } catch (IOException unreadable) {
            String why = Files.isReadable(Path.of(source.name())) ? unreadable.getMessage() : "no read permission";
            problems.accept(Problem.error(source.name(), 0, 0, "Cannot be read: " + why + "."));
        }
    }

    private List<InputSource> sources(List<String> typed, Consumer<Problem> problems) {
        List<InputSource> sources = new ArrayList<>();
        CsvColumns named = columns();
        for (String input : typed) {
            if (input.equals(STANDARD_INPUT)) {
                sources.add(new InputSource(input, null, System.in, format, encoding, named, false));
                continue;
            }
            Path path = path(input);
            if (Files.isDirectory(path)) {
                addFolder(path, named, sources, problems);
            } else {
                addFile(path, named, sources, problems);
            }
        }
        return sources;
    }

    private void addFile(Path path, CsvColumns tables, List<InputSource> sources, Consumer<Problem> problems) {
        boolean known = format != null
                || FolderContent.isMarkup(path)
                || InputFormat.ofFileName(Bytes.name(path.toString())).isPresent();
        if (known && Files.exists(path)) {
            sources.add(InputSource.file(path, format, encoding, tables, false));
        } else {
            String message = !Files.exists(path)
                    ? "No such file or folder."
                    : "Unknown ending: expected .md, .json, .jsonl or .csv. Maybe " + FolderContent.instead(path);
            problems.accept(Problem.error(path.toString(), 0, 0, message));
        }
    }

    private void addFolder(Path folder, CsvColumns tables, List<InputSource> sources, Consumer<Problem> problems) {
        int before = sources.size();
        try {
            boolean rules = FolderContent.hasRules(folder);
            for (Path file : Documents.in(folder)) {
                if (rules && FolderContent.besideRules(file)) {
                    continue;
                }
                // An export in XML has no format: it is refused by its name.
                InputFormat ofFile = InputFormat.ofFileName(file.toString()).orElse(null);
                if (format != null && (ofFile == null || !format.mayBeCalled(ofFile))) {
                    continue;
                }
                boolean named = ofFile == InputFormat.CSV && (format != null || !columns.isEmpty());
                if (named || ofFile == null || FolderContent.holdsIssues(file, ofFile)) {
                    sources.add(InputSource.file(file, format, encoding, tables, true));
                } else {
                    problems.accept(FolderContent.skipped(file.toString()));
                }
            }
            if (sources.size() == before) {
                problems.accept(FolderContent.nothing(folder, rules, format));
            }
        } catch (IOException unreadable) {
            problems.accept(Problem.error(
                    folder.toString(), 0, 0, "The folder cannot be listed (" + unreadable.getMessage() + ")."));
        }
    }

    private CsvColumns columns() {
        try {
            return columns.isEmpty() ? CsvColumns.common() : CsvColumns.of(columns);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), "--columns: " + unknown.getMessage(), unknown);
        }
    }

    private Path path(String input) {
        try {
            return Path.of(input);
        } catch (InvalidPathException invalid) {
            throw new ParameterException(
                    spec.commandLine(), "Not a valid file name (" + Layout.oneLine(input) + ").", invalid);
        }
    }

    /** A problem outside of all documents. */
    private record ProblemPart(Problem problem) implements DocumentPart {

        @Override
        public List<LocatedIssue> issues() {
            return List.of();
        }

        @Override
        public void deliver(IssueSink sink) {
            sink.problem(problem);
        }
    }

    /**
     * A part that hides the progress bar before it prints problems.
     *
     * @param listed whether a folder contains the document and the user does not name it: it may be a text without issues
     */
    private record ClearedPart(DocumentPart part, Progress progress, boolean listed) implements DocumentPart {

        @Override
        public List<LocatedIssue> issues() {
            return part.issues();
        }

        @Override
        public void deliver(IssueSink sink) {
            part.deliver(new IssueSink() {
                @Override
                public void issue(LocatedIssue located) {
                    sink.issue(located);
                }

                @Override
                public void problem(Problem problem) {
                    progress.clear();
                    boolean other = listed && problem.message().startsWith("No issue found");
                    sink.problem(other ? FolderContent.skipped(problem.document()) : problem);
                }
            });
        }
    }
}
