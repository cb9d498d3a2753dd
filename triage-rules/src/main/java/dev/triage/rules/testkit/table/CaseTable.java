package dev.triage.rules.testkit.table;

import static java.util.Objects.requireNonNull;

import dev.triage.io.Problem;
import dev.triage.model.Issue;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * A table of cases, each of which becomes a test.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> decidesAsWeWould() {
 *     return CaseTable.from(Path.of("src/test/resources/cases.md")).run(engine);
 * }
 * }</pre>
 *
 * <pre>
 * | title                  | user impact | functional impact | brand impact | categories | labels | expected |
 * | ---------------------- | ----------- | ----------------- | ------------ | ---------- | ------ | -------- |
 * | sign-in always fails   | Critical    | Yes               | High         | Bug        |        | P0       |
 * | answers could be warm  | Low         | No                | Low          | UX         | idea   | P4       |
 * </pre>
 *
 * <p>Columns: {@code title}, {@code id}, {@code user impact}, {@code functional impact}, {@code brand impact}, {@code
 * complexity}, {@code effort}, {@code categories}, {@code components}, {@code labels}, {@code status}, {@code pinned}; and what
 * to expect: {@code expected} (a priority), {@code points}, {@code because} and {@code not because} (names of rules,
 * separated by semicolons). A level is written as in any document ({@code "Medium–High"}); an empty cell is not stated. Lists
 * are separated by commas or semicolons.
 *
 * <p>The ending of a file says how it is read: {@code .md} (every table of the document), {@code .csv} (RFC 4180) or {@code
 * .json} (an array of objects, whose names are the columns). Immutable.
 */
public final class CaseTable {

    private final String name;
    private final @Nullable URI source;
    private final List<Case> cases;

    private CaseTable(String name, @Nullable URI source, List<Case> cases) {
        this.name = name;
        this.source = source;
        this.cases = List.copyOf(cases);
    }

    /**
     * Reads a file.
     *
     * @throws CaseTableException if it has errors; the exception reports all of them
     */
    public static CaseTable from(Path file) {
        String called = file.toString().replace('\\', '/');
        try {
            return read(called, file.toUri(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw refused(called, "There is no such file.");
        } catch (IOException e) {
            throw refused(called, "Cannot be read: " + e.getMessage() + ".");
        }
    }

    /**
     * Reads a resource.
     *
     * @param owner the class beside which the resource lies
     * @param resource its name, as {@link Class#getResource} takes it
     * @throws CaseTableException if it has errors; the exception reports all of them
     */
    public static CaseTable from(Class<?> owner, String resource) {
        URL url = owner.getResource(resource);
        if (url == null) {
            throw refused(resource, "There is no such resource beside " + owner.getName() + ".");
        }
        try (InputStream stream = url.openStream()) {
            return read(resource, url.toURI(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | URISyntaxException e) {
            throw refused(resource, "Cannot be read: " + e.getMessage() + ".");
        }
    }

    /**
     * Reads a Markdown table that stands in the test itself.
     *
     * @throws CaseTableException if it has errors; the exception reports all of them
     */
    public static CaseTable of(String markdown) {
        return read("table.md", null, requireNonNull(markdown, "markdown"));
    }

    /** A test for each case, in the order of the table. */
    public Stream<DynamicTest> run(TriageEngine engine) {
        requireNonNull(engine, "engine");
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name() + " (" + name + ":" + one.line() + ")", place(one), () -> one.check(engine)));
    }

    /**
     * Checks all cases at once, for those who do not run them as tests of their own.
     *
     * @throws AssertionError if the engine does not do what a case expects, for the first one
     */
    public void check(TriageEngine engine) {
        cases.forEach(one -> one.check(engine));
    }

    /** The issues of the cases, in the order of the table. */
    public List<Issue> issues() {
        return cases.stream().map(Case::issue).toList();
    }

    private @Nullable URI place(Case one) {
        return source == null || !"file".equals(source.getScheme())
                ? source
                : URI.create(source + "?line=" + one.line());
    }

    private static CaseTable read(String name, @Nullable URI source, String text) {
        List<Problem> problems = new ArrayList<>();
        CaseReader reader = new CaseReader(name, problems);
        tables(name, text, problems).forEach(reader::read);
        if (problems.isEmpty() && reader.cases().isEmpty()) {
            problems.add(Problem.error(name, 0, 0, "There is no case in it: expected a table with one row per case."));
        }
        if (!problems.isEmpty()) {
            throw new CaseTableException(problems);
        }
        return new CaseTable(name, source, reader.cases());
    }

    private static List<Table> tables(String name, String text, List<Problem> problems) {
        if (name.endsWith(".csv")) {
            Table table = CsvTable.in(text);
            return table.header().isEmpty() ? List.of() : List.of(table);
        } else if (name.endsWith(".json")) {
            return JsonTable.in(name, text, problems);
        } else if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return PipeTables.in(text);
        }
        problems.add(Problem.error(name, 0, 0, "Unknown ending: expected .md, .csv or .json."));
        return List.of();
    }

    private static CaseTableException refused(String name, String message) {
        return new CaseTableException(List.of(Problem.error(name, 0, 0, message)));
    }
}
