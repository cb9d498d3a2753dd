package dev.triage.testkit.table;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.rules.TriageEngine;
import dev.triage.testkit.internal.Failure;
import dev.triage.tools.cases.Case;
import dev.triage.tools.cases.CaseResult;
import dev.triage.tools.cases.Cases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Cases of a team, each of which becomes a test. They are the same files that the command {@code triage test} runs.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> decidesAsWeWould() {
 *     return CaseTable.in(Path.of("my-rules")).run(engine);
 * }
 * }</pre>
 *
 * <pre>
 * | title                  | user impact | functional impact | brand impact | category | label: team | priority |
 * | ---------------------- | ----------- | ----------------- | ------------ | -------- | ----------- | -------- |
 * | sign-in always fails   | Critical    | Yes               | High         | Bug      |             | P0       |
 * | answers could be warm  | Low         | No                | Low          | UX       | ideas       | P4       |
 * </pre>
 *
 * <p>{@link Cases} says which files are read. They are read when they are run, because the engine knows which scales and rules
 * there are. Immutable.
 */
public final class CaseTable {

    private final Function<TriageEngine, Cases> reading;
    private final @Nullable URI source;

    private CaseTable(Function<TriageEngine, Cases> reading, @Nullable URI source) {
        this.reading = reading;
        this.source = source;
    }

    /**
     * {@return the cases of a folder and of those in it, or of one file; to run them fails if there are none}
     *
     * @param place the folder or file
     */
    public static CaseTable in(Path place) {
        requireNonNull(place, "place");
        return new CaseTable(engine -> some(place, Cases.in(place, engine)), null);
    }

    /** A wrong folder must not pass for one whose cases are all as expected. */
    private static Cases some(Path place, Cases cases) {
        if (cases.all().isEmpty()) {
            throw new IllegalArgumentException("There are no cases in " + place + ". Expected cases.md, "
                    + "NAME.cases.md, NAME.cases.csv, NAME.cases.json, NAME.issues.json or NAME.backlog.json.");
        }
        return cases;
    }

    /**
     * {@return the cases of a resource}
     *
     * @param owner the class beside which the resource lies
     * @param resource its name, as {@link Class#getResource} takes it
     * @throws IllegalArgumentException if there is no such resource
     */
    public static CaseTable from(Class<?> owner, String resource) {
        URL url = owner.getResource(resource);
        if (url == null) {
            throw new IllegalArgumentException(
                    "There is no such resource (" + resource + ") beside " + owner.getName() + ".");
        }
        try (InputStream stream = url.openStream()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new CaseTable(engine -> Cases.of(resource, text, engine), URI.create(url.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the cases of a Markdown table that stands in the test itself}
     *
     * @param markdown the table
     */
    public static CaseTable of(String markdown) {
        requireNonNull(markdown, "markdown");
        return new CaseTable(engine -> Cases.of("table.md", markdown, engine), null);
    }

    /**
     * {@return a test for each case, in the order of the files}
     *
     * @param engine the engine that decides
     * @throws dev.triage.tools.cases.CaseProblemsException if the cases have errors; it reports all of them
     */
    public Stream<DynamicTest> run(TriageEngine engine) {
        Cases cases = reading.apply(requireNonNull(engine, "engine"));
        return cases.all().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name() + " (" + one.place() + ")", place(one), () -> check(cases.run(one))));
    }

    /**
     * Checks all cases at once, for those who do not run them as tests of their own.
     *
     * @param engine the engine that decides
     * @throws AssertionError if the engine does not do what a case expects, for the first one
     * @throws dev.triage.tools.cases.CaseProblemsException if the cases have errors; it reports all of them
     */
    public void check(TriageEngine engine) {
        Cases cases = reading.apply(requireNonNull(engine, "engine"));
        cases.all().forEach(one -> check(cases.run(one)));
    }

    /**
     * {@return the issues of the cases, in the order of the files}
     *
     * @param engine the engine that decides
     */
    public List<Issue> issues(TriageEngine engine) {
        return reading.apply(requireNonNull(engine, "engine")).all().stream()
                .map(Case::issue)
                .toList();
    }

    private static void check(CaseResult result) {
        if (result.passed()) {
            return;
        }
        Priority expected = result.tested().priority();
        Priority actual = result.decision().priority();
        throw expected == null || expected == actual
                ? Failure.of(result.text())
                : Failure.of(result.text(), expected, actual);
    }

    private @Nullable URI place(Case one) {
        if (source != null) {
            return "file".equals(source.getScheme()) ? URI.create(source + "?line=" + one.line()) : source;
        }
        Path file = Path.of(one.file());
        return file.toFile().isFile() ? URI.create(file.toUri() + "?line=" + one.line()) : null;
    }
}
