package dev.triage.cli;

import dev.triage.io.DocumentPart;
import dev.triage.io.Documents;
import dev.triage.io.InputFormat;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The documents that a command is to read, as they were given on the command line. */
final class Inputs {

    private static final String STANDARD_INPUT = "-";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = {
                "A document (.md, .json or .jsonl), an export of a tracker in JSON,",
                "a folder of them, or - for standard input."
            })
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            converter = InputFormatName.class,
            completionCandidates = InputFormatName.class,
            description = {
                "Read every input in this format, whatever its name: ${COMPLETION-CANDIDATES}.",
                "Default: what its name says, and what is in it."
            })
    private @Nullable InputFormat format;

    /** The inputs as they were typed. */
    List<String> typed() {
        return List.copyOf(inputs);
    }

    /** Whether there is a single document of JSON Lines, whose reader lets no id come twice. */
    boolean isOneStream() {
        String only = inputs.get(0);
        return inputs.size() == 1
                && !Files.isDirectory(path(only))
                && (format == null ? InputFormat.ofFileName(only) : Optional.of(format))
                        .equals(Optional.of(InputFormat.JSON_LINES));
    }

    /**
     * Reads everything, one issue at a time.
     *
     * @param issues takes the issues in the order of the inputs
     * @param problems takes what cannot be read
     * @param quiet whether nothing is printed meanwhile, so that a progress bar disturbs nobody
     */
    void read(Consumer<LocatedIssue> issues, Consumer<Problem> problems, boolean quiet) {
        read(inputs, issues, problems, quiet);
    }

    /** Reads other inputs in the same way. */
    void read(List<String> others, Consumer<LocatedIssue> issues, Consumer<Problem> problems, boolean quiet) {
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
     * Fetches everything in parts, which the taker has to read and deliver.
     *
     * @param parts takes the parts in the order of the inputs; delivered, they give what cannot be read as well
     * @param quiet whether nothing is printed meanwhile
     */
    void split(Consumer<DocumentPart> parts, BooleanSupplier quiet) {
        split(inputs, parts, quiet);
    }

    private void split(List<String> typed, Consumer<DocumentPart> parts, BooleanSupplier quiet) {
        Consumer<Problem> problems = problem -> parts.accept(new ProblemPart(problem));
        List<Source> sources = sources(typed, problems);
        long bytes = sources.stream().mapToLong(Source::bytes).sum();
        try (Progress progress = new Progress(bytes, quiet)) {
            for (Source source : sources) {
                split(
                        source,
                        progress,
                        part -> parts.accept(new ClearedPart(part, progress, source.listed())),
                        problems);
            }
        }
    }

    private static void split(
            Source source, Progress progress, Consumer<DocumentPart> parts, Consumer<Problem> problems) {
        try (InputStream input = source.open()) {
            InputFormat told = source.format();
            if (told == null) {
                Documents.split(source.name(), progress.watch(input), parts);
            } else {
                Documents.split(source.name(), progress.watch(input), told, parts);
            }
        } catch (IOException unreadable) {
            String why = Files.isReadable(Path.of(source.name())) ? unreadable.getMessage() : "you may not read it";
            problems.accept(Problem.error(source.name(), 0, 0, "Cannot be read: " + why + "."));
        }
    }

    private List<Source> sources(List<String> typed, Consumer<Problem> problems) {
        List<Source> sources = new ArrayList<>();
        for (String input : typed) {
            if (input.equals(STANDARD_INPUT)) {
                sources.add(new Source(input, null, format, false));
                continue;
            }
            Path path = path(input);
            if (Files.isDirectory(path)) {
                addFolder(path, sources, problems);
            } else {
                addFile(path, sources, problems);
            }
        }
        return sources;
    }

    private void addFile(Path path, List<Source> sources, Consumer<Problem> problems) {
        boolean known =
                format != null || InputFormat.ofFileName(path.toString()).isPresent();
        if (known && Files.exists(path)) {
            sources.add(new Source(path.toString(), path, format, false));
        } else {
            String message = !Files.exists(path)
                    ? "No such file or folder."
                    : "Unknown ending: expected .md, .json or .jsonl. Maybe say what is in it with --input-format.";
            problems.accept(Problem.error(path.toString(), 0, 0, message));
        }
    }

    private void addFolder(Path folder, List<Source> sources, Consumer<Problem> problems) {
        int before = sources.size();
        try {
            for (Path file : Documents.in(folder)) {
                InputFormat ofFile = InputFormat.ofFileName(file.toString()).orElseThrow();
                if (format != null && !format.mayBeCalled(ofFile)) {
                    continue;
                }
                if (FolderContent.holdsIssues(file, ofFile)) {
                    sources.add(new Source(file.toString(), file, format, true));
                } else {
                    problems.accept(FolderContent.skipped(file.toString()));
                }
            }
            if (sources.size() == before) {
                String wanted = format == null ? ".md, .json or .jsonl" : Words.either(format.usualEndings());
                problems.accept(Problem.error(
                        folder.toString(),
                        0,
                        0,
                        "No documents in this folder: expected files ending in " + wanted + "."));
            }
        } catch (IOException unreadable) {
            problems.accept(Problem.error(
                    folder.toString(), 0, 0, "The folder cannot be listed (" + unreadable.getMessage() + ")."));
        }
    }

    private Path path(String input) {
        try {
            return Path.of(input);
        } catch (InvalidPathException invalid) {
            throw new ParameterException(
                    spec.commandLine(), "Not a name of a file (" + Layout.oneLine(input) + ").", invalid);
        }
    }

    /**
     * A document to read.
     *
     * @param name how it is called in problems
     * @param path the file, or null for standard input
     * @param format its format, or null to tell that from its name and from what is in it
     * @param listed whether nobody named it, but a folder that it lies in
     */
    private record Source(
            String name, @Nullable Path path, @Nullable InputFormat format, boolean listed) {

        InputStream open() throws IOException {
            return path == null ? System.in : Files.newInputStream(path);
        }

        /** Its size, or 0 if nobody knows. */
        long bytes() {
            try {
                return path == null ? 0 : Files.size(path);
            } catch (IOException unknown) {
                return 0;
            }
        }
    }

    /** A problem that is in no document. */
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
     * A part whose problems are printed where the bar stands.
     *
     * @param listed whether nobody named the document: if that is text without any issue, it is no mistake
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
