package dev.triage.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.triage.io.Problem;
import dev.triage.io.internal.TextStart;
import dev.triage.io.internal.json.JsonMistake;
import dev.triage.io.internal.json.JsonTokens;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.ProblemReporter;
import dev.triage.model.report.TriageReport;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report as {@link ReportWriter} writes it.
 *
 * <pre>{@code
 * Optional<TriageReport> report = new ReportReader().read("report.json", reader, problem -> System.err.println(problem));
 * }</pre>
 *
 * <p>Written again, the report gives the same document. It states which patterns an issue belongs to, but not which issues are the
 * examples of a pattern: {@link dev.triage.model.report.TriagedIssue.Theme} is read as an example that is clear. A report that lacks
 * a field, or has a field that cannot be read, is an error; unknown fields are warnings. Keeps no state and can be shared between
 * threads.
 */
public final class ReportReader {

    /** Makes a reader. */
    public ReportReader() {}

    /**
     * Reads a report.
     *
     * @param document the name of the document in messages
     * @param text its text; the caller closes it
     * @param problems takes what cannot be read, with its place
     * @return empty if it is not all there
     * @throws IOException if the text cannot be fetched
     */
    public Optional<TriageReport> read(String document, Reader text, Consumer<? super Problem> problems)
            throws IOException {
        ProblemReporter reporter = DecisionReader.reporter(document, problems);
        TextStart start = TextStart.of(text);
        if (!start.text()) {
            reporter.error(1, 1, TextStart.notText("a report in JSON"));
            return Optional.empty();
        }
        try (JsonTokens tokens = JsonTokens.ofDocument(start.reader())) {
            try {
                return Optional.ofNullable(read(tokens, reporter));
            } catch (JsonProcessingException broken) {
                reporter.broken(tokens.mistake(broken), "The report was not read.");
                return Optional.empty();
            }
        }
    }

    private static @Nullable TriageReport read(JsonTokens tokens, ProblemReporter problems) throws IOException {
        if (tokens.next() == null) {
            problems.error(1, 1, "Empty: expected a report.");
            return null;
        }
        JsonValue value = tokens.value("");
        if (!value.object()) {
            problems.unexpected(value, "a report");
            return null;
        }
        StatedFields fields = new StatedFields(value, problems, StatedReport.FIELDS);
        TriageReport report = StatedFields.read(fields, StatedReport::of);
        JsonMistake more = tokens.end();
        if (more != null) {
            problems.broken(more, "The text after this place was left out.");
        }
        return report;
    }
}
