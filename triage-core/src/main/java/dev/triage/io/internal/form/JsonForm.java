package dev.triage.io.internal.form;

import dev.triage.io.Problem;
import dev.triage.io.Problem.Severity;
import dev.triage.io.ReadResult;
import dev.triage.io.json.DecisionReader;
import dev.triage.io.json.DecisionWriter;
import dev.triage.io.json.JsonReader;
import dev.triage.io.json.JsonWriter;
import dev.triage.io.json.ReportReader;
import dev.triage.io.json.ReportWriter;
import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.model.report.TriageReport;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The JSON of a type, as its schema describes it, for libraries that bind JSON to objects. Immutable and thread-safe.
 *
 * @param <T> the type
 */
public final class JsonForm<T> {

    private static final String TEXT = "JSON";

    /** The JSON of issues. */
    public static final JsonForm<Issue> ISSUE = new JsonForm<>(
            Issue.class,
            (issue, writer) -> {
                try (JsonWriter json = JsonWriter.lines(writer)) {
                    json.write(issue);
                }
            },
            (text, read, problems) -> {
                ReadResult result = new JsonReader().read(TEXT, new StringReader(text));
                result.problems().forEach(problems);
                result.issues().forEach(read);
            });

    /** The JSON of decisions, with their changes. */
    public static final JsonForm<Decision> DECISION = new JsonForm<>(
            Decision.class,
            (decision, writer) -> {
                try (DecisionWriter json = DecisionWriter.lines(writer, true)) {
                    json.write(decision);
                }
            },
            (text, read, problems) -> new DecisionReader().read(TEXT, new StringReader(text), read, problems));

    /** The JSON of reports, without a title and a date. */
    public static final JsonForm<TriageReport> REPORT = new JsonForm<>(
            TriageReport.class,
            (report, writer) -> new ReportWriter().write(report, "", null, writer),
            (text, read, problems) -> new ReportReader()
                    .read(TEXT, new StringReader(text), problems)
                    .ifPresent(read));

    private final Class<T> type;
    private final Writing<T> writing;
    private final Reading<T> reading;

    private JsonForm(Class<T> type, Writing<T> writing, Reading<T> reading) {
        this.type = type;
        this.writing = writing;
        this.reading = reading;
    }

    /** Writes a value. */
    private interface Writing<T> {
        void write(T value, Writer writer) throws IOException;
    }

    /** Reads values. */
    private interface Reading<T> {
        void read(String text, Consumer<? super T> read, Consumer<? super Problem> problems) throws IOException;
    }

    /** The type. */
    public Class<T> type() {
        return type;
    }

    /** A value as JSON. */
    public String write(T value) {
        StringWriter text = new StringWriter();
        try {
            writing.write(value, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * The value that JSON states.
     *
     * @throws IllegalArgumentException with all errors, if it does not state exactly one
     */
    public T read(String text) {
        List<T> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            reading.read(text, read::add, problems::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::message)
                .collect(Collectors.joining(" "));
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors);
        }
        if (read.size() != 1) {
            throw new IllegalArgumentException(
                    "Expected one " + type.getSimpleName() + ", but found " + read.size() + ".");
        }
        return read.get(0);
    }
}
