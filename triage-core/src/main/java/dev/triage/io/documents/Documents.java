package dev.triage.io.documents;

import dev.triage.io.DocumentPart;
import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.TextLimits;
import dev.triage.io.internal.Malformed;
import dev.triage.io.internal.TextBudget;
import dev.triage.io.internal.TextStart;
import dev.triage.io.internal.Utf8Reader;
import dev.triage.io.json.JsonLinesReader;
import dev.triage.model.Issue;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads issues from files and folders, in the format that the ending of a file's name says. Exports of trackers have
 * the same endings as other JSON files; their content tells them apart.
 *
 * <pre>{@code
 * var collector = new ReadResult.Collector();
 * Documents.read(Path.of("backlog"), collector);
 * ReadResult result = collector.result();
 * }</pre>
 *
 * <p>What cannot be read becomes a {@link Problem} with the given path as its document. Files are read as
 * UTF-8. Has no state and can be used by several threads.
 */
public final class Documents {

    /** A character has at most four bytes, and readers read some bytes in advance. */
    private static final int BYTES_LOOKED_AT = 4 * Recognition.LOOKED_AT + (1 << 16);

    private Documents() {}

    /**
     * Reads a file, or all documents in a folder as {@link #in} lists them.
     *
     * @param file the file or folder
     * @param sink takes the issues and problems; a missing file, a file of an unknown format and a folder without
     *     documents are problems
     */
    public static void read(Path file, IssueSink sink) {
        if (Files.isDirectory(file)) {
            readFolder(file, Documents::listed, Documents::read, endings(InputFormat.values()), sink);
            return;
        }
        if (known(file) || XmlExport.mayBe(file)) {
            open(file, sink, input -> read(file.toString(), input, sink));
        } else if (Files.exists(file)) {
            problem(file, "Unknown ending: expected " + endings(InputFormat.values()) + ".", sink);
        } else {
            missing(file, sink);
        }
    }

    /**
     * Reads a file in the given format, with any name, or all documents of that format in a folder.
     *
     * @param file the file or folder
     * @param format the format
     * @param sink takes the issues and problems; a missing file and a folder without documents are problems
     */
    public static void read(Path file, InputFormat format, IssueSink sink) {
        if (Files.isDirectory(file)) {
            Predicate<Path> wanted = path -> InputFormat.ofFileName(path.toString())
                    .filter(format::mayBeCalled)
                    .isPresent();
            InputFormat[] called = Arrays.stream(InputFormat.values())
                    .filter(format::mayBeCalled)
                    .toArray(InputFormat[]::new);
            readFolder(file, wanted, (path, target) -> read(path, format, target), endings(called), sink);
            return;
        }
        open(file, sink, input -> read(file.toString(), input, format, sink));
    }

    private static void open(Path file, IssueSink sink, Reading reading) {
        try (InputStream input = Files.newInputStream(file)) {
            reading.read(input);
        } catch (NoSuchFileException missing) {
            missing(file, sink);
        } catch (IOException unreadable) {
            problem(file, "Cannot be read: expected a readable file, but " + why(unreadable) + ".", sink);
        }
    }

    /**
     * Reads a document from a stream, for example from standard input.
     *
     * @param document the name of the document in messages
     * @param input its bytes; the caller closes it
     * @param format its format
     * @param sink takes the issues and problems
     * @throws IOException if the bytes cannot be read
     */
    public static void read(String document, InputStream input, InputFormat format, IssueSink sink) throws IOException {
        if (format == InputFormat.JSON_LINES) {
            new JsonLinesReader().split(document, input, part -> part.deliver(sink));
            return;
        }
        read(document, input, format.reader(), format.label(), sink);
    }

    private static void read(String document, InputStream input, IssueReader reader, String expected, IssueSink sink)
            throws IOException {
        // Not closed, because that would close the stream of the caller.
        @SuppressWarnings("resource")
        Utf8Reader utf8 = new Utf8Reader(input);
        TextStart start = TextStart.of(utf8);
        if (!start.text()) {
            sink.problem(Problem.error(document, 0, 0, TextStart.notText(expected)));
            return;
        }
        XmlExport xml = XmlExport.of(start.beginning());
        if (xml != null) {
            sink.problem(Problem.error(document, 0, 0, xml.refusal()));
            return;
        }
        if (start.markup()) {
            sink.problem(Problem.error(
                    document,
                    0,
                    0,
                    "XML and pages in HTML are not read: expected " + expected
                            + ". Maybe export the issues as JSON or CSV, or sign in first."));
            return;
        }
        reader.read(document, start.reader(), sink);
        Malformed malformed = utf8.malformed();
        if (malformed.count() > 0) {
            sink.problem(malformed.problem(document));
        }
    }

    /**
     * Reads a document from a stream, in the format that its name and its beginning say, see {@link InputFormat#of}.
     *
     * @param document the name of the document in messages; its ending gives the format if it is known
     * @param input its bytes; the caller closes it
     * @param sink takes the issues and problems
     * @throws IOException if the bytes cannot be read
     */
    public static void read(String document, InputStream input, IssueSink sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(input);
        InputFormat format = formatOf(document, bytes, sink::problem);
        if (format != null) {
            read(document, bytes, format, sink);
        }
    }

    /**
     * The format of a document that begins here, by its name and its beginning, see {@link InputFormat#of}. The stream is
     * marked and reset, so that it can be read from its beginning all the same.
     *
     * @param document the name of the document; its ending tells the format, if it has one that is known
     * @param input its bytes; the caller closes it
     * @return empty if it is not text
     * @throws IOException if the bytes cannot be read
     */
    public static Optional<InputFormat> format(String document, BufferedInputStream input) throws IOException {
        return Optional.ofNullable(formatOf(document, input, problem -> {}));
    }

    /** The format of a document that begins here, or null, with a problem, if it is not text. */
    private static @Nullable InputFormat formatOf(
            String document, BufferedInputStream bytes, Consumer<? super Problem> problems) throws IOException {
        bytes.mark(BYTES_LOOKED_AT);
        // Not closed, because that would close the stream of the caller.
        @SuppressWarnings("resource")
        TextStart start = TextStart.of(new Utf8Reader(bytes));
        InputFormat format = start.text() ? InputFormat.of(document, start.reader()) : null;
        bytes.reset();
        if (format == null) {
            String expected = InputFormat.ofFileName(document)
                    .map(InputFormat::label)
                    .orElse("issues in one of the formats " + endings(InputFormat.values()));
            problems.accept(Problem.error(document, 0, 0, TextStart.notText(expected)));
        }
        return format;
    }

    /**
     * Reads a document from a stream in parts, so that several threads can read it. JSON Lines are only split here, and
     * read when {@link DocumentPart#issues} asks for it; in other formats a part is a number of issues that are read
     * already.
     *
     * @param document the name of the document in messages
     * @param input its bytes; the caller closes it
     * @param format its format
     * @param parts takes the parts, in order, as soon as they are fetched
     * @throws IOException if the bytes cannot be read
     */
    public static void split(
            String document, InputStream input, InputFormat format, Consumer<? super DocumentPart> parts)
            throws IOException {
        if (format == InputFormat.JSON_LINES) {
            new JsonLinesReader().split(document, input, parts);
            return;
        }
        ReadParts read = new ReadParts(parts);
        read(document, input, format, read);
        read.finish();
    }

    /**
     * The same, with a reader for this document, such as a reader of tables with custom column names.
     *
     * @param document the name of the document in messages
     * @param input its bytes; the caller closes it
     * @param reader reads it
     * @param parts takes the parts, in order, as soon as they are fetched
     * @throws IOException if the bytes cannot be read
     */
    public static void split(
            String document, InputStream input, IssueReader reader, Consumer<? super DocumentPart> parts)
            throws IOException {
        ReadParts read = new ReadParts(parts);
        read(document, input, reader, "text", read);
        read.finish();
    }

    /**
     * The same, in the format that the name of the document and its beginning say, see {@link InputFormat#of}.
     *
     * @param document the name of the document in messages; its ending gives the format if it is known
     * @param input its bytes; the caller closes it
     * @param parts takes the parts, in order, as soon as they are fetched
     * @throws IOException if the bytes cannot be read
     */
    public static void split(String document, InputStream input, Consumer<? super DocumentPart> parts)
            throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(input);
        ReadParts read = new ReadParts(parts);
        InputFormat format = formatOf(document, bytes, read::problem);
        read.finish();
        if (format != null) {
            split(document, bytes, format, parts);
        }
    }

    /**
     * An issue that a program built itself, from texts of others, within limits as the readers keep them: what is longer is cut, with
     * a problem for each.
     *
     * @param issue the issue as it was built
     * @param limits the limits
     * @param problems takes a problem for each text that is cut
     * @return the issue, which is the same if nothing is longer; empty if its id is longer than the limit
     */
    public static Optional<Issue> within(Issue issue, TextLimits limits, Consumer<? super Problem> problems) {
        ReadResult.Collector collector = new ReadResult.Collector();
        LocatedIssue kept = TextBudget.within(new LocatedIssue(issue, "issue", 1), limits, collector);
        for (Problem problem : collector.result().problems()) {
            problems.accept(new Problem(problem.severity(), problem.document(), 0, 0, problem.message()));
        }
        return Optional.ofNullable(kept).map(LocatedIssue::issue);
    }

    /**
     * {@return the documents below a folder, at any depth: files with a known ending, and exports of trackers in XML, which are
     * refused; sorted by their paths} Files and folders whose names begin with a dot are left out, and links to folders are not
     * followed.
     *
     * @param folder the folder
     * @throws IOException if the folder or one below it cannot be listed
     */
    public static List<Path> in(Path folder) throws IOException {
        FileFinder finder = new FileFinder(folder, Documents::listed);
        walk(folder, finder);
        if (!finder.failures().isEmpty()) {
            throw finder.failures().get(0);
        }
        return finder.sorted();
    }

    private static void readFolder(
            Path folder, Predicate<Path> wanted, BiConsumer<Path, IssueSink> reading, String endings, IssueSink sink) {
        FileFinder finder = new FileFinder(folder, wanted);
        try {
            walk(folder, finder);
        } catch (IOException failure) {
            finder.failures().add(failure);
        }
        for (Path file : finder.sorted()) {
            reading.accept(file, sink);
        }
        for (IOException failure : finder.failures()) {
            problem(folder, "Not everything in this folder can be read: " + why(failure) + ".", sink);
        }
        if (finder.sorted().isEmpty() && finder.failures().isEmpty()) {
            problem(folder, "No documents in this folder: expected files ending in " + endings + ".", sink);
        }
    }

    private static void walk(Path folder, FileFinder finder) throws IOException {
        // Without following links, a folder that is given as a link would count as a file.
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, finder);
    }

    private static void missing(Path file, IssueSink sink) {
        problem(file, "No such file: expected a document or a folder with documents.", sink);
    }

    private static void problem(Path file, String message, IssueSink sink) {
        sink.problem(Problem.error(file.toString(), 0, 0, message));
    }

    private static String why(IOException failure) {
        return failure.getClass().getSimpleName() + " (" + failure.getMessage() + ")";
    }

    private static boolean known(Path file) {
        return InputFormat.ofFileName(file.toString()).isPresent();
    }

    /** Whether a file in a folder is a document; one with XML is if it is known as an export of a tracker, so that it is refused. */
    private static boolean listed(Path file) {
        return known(file) || XmlExport.is(file);
    }

    /** The endings in words, such as ".json (JSON), .jsonl or .ndjson (JSON Lines)". */
    private static String endings(InputFormat... formats) {
        return Arrays.stream(formats)
                .filter(format -> !format.endings().isEmpty())
                .map(format -> String.join(" or ", format.endings()) + " (" + format.label() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Reads what was opened. */
    private interface Reading {
        void read(InputStream input) throws IOException;
    }
}
