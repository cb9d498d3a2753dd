package dev.triage.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.internal.TextStart;
import dev.triage.io.internal.json.JsonTokens;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.ProblemReporter;
import dev.triage.model.decision.Decision;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/**
 * Reads decisions as {@link DecisionWriter} writes them: one decision, a list of them, or one on each line.
 *
 * <pre>{@code
 * List<Decision> decisions = new ArrayList<>();
 * new DecisionReader().read("decisions.jsonl", reader, decisions::add, problem -> System.err.println(problem));
 * }</pre>
 *
 * <p>A decision that was written with its changes reads back as an equal one; without them it has no changes. A decision that lacks
 * a field, or has a field that cannot be read, is an error and left out; unknown fields are warnings. The text is read in constant
 * memory. Keeps no state and can be shared between threads.
 */
public final class DecisionReader {

    /** Makes a reader. */
    public DecisionReader() {}

    /**
     * Reads decisions.
     *
     * @param document the name of the document in messages
     * @param text its text; the caller closes it
     * @param decisions takes the decisions, in order
     * @param problems takes what cannot be read, with its place
     * @throws IOException if the text cannot be fetched
     */
    public void read(
            String document, Reader text, Consumer<? super Decision> decisions, Consumer<? super Problem> problems)
            throws IOException {
        ProblemReporter reporter = reporter(document, problems);
        TextStart start = TextStart.of(text);
        if (!start.text()) {
            reporter.error(1, 1, TextStart.notText("decisions in JSON"));
            return;
        }
        try (JsonTokens tokens = JsonTokens.ofDocument(start.reader())) {
            try {
                read(tokens, decisions, reporter);
            } catch (JsonProcessingException broken) {
                reporter.broken(tokens.mistake(broken), "Only what is complete before this place was read.");
            }
        }
    }

    private static void read(JsonTokens tokens, Consumer<? super Decision> decisions, ProblemReporter problems)
            throws IOException {
        JsonToken token = tokens.next();
        if (token == null) {
            problems.error(1, 1, "Empty: expected a decision or a list of decisions.");
        } else if (token == JsonToken.START_ARRAY) {
            while (tokens.next() != JsonToken.END_ARRAY) {
                deliver(tokens.value(""), decisions, problems);
            }
        } else {
            for (; token != null; token = tokens.next()) {
                deliver(tokens.value(""), decisions, problems);
            }
        }
    }

    private static void deliver(JsonValue value, Consumer<? super Decision> decisions, ProblemReporter problems) {
        if (!value.object()) {
            problems.unexpected(value, "a decision");
            return;
        }
        StatedFields fields = new StatedFields(value, problems, StatedDecision.FIELDS);
        Decision decision = StatedFields.read(fields, StatedDecision::of);
        if (decision != null) {
            decisions.accept(decision);
        }
    }

    /** Reports problems of a document that is not about issues alone. */
    static ProblemReporter reporter(String document, Consumer<? super Problem> problems) {
        return new ProblemReporter(document, new IssueSink() {
            @Override
            public void issue(LocatedIssue located) {
                throw new IllegalStateException("No issue is delivered here.");
            }

            @Override
            public void problem(Problem problem) {
                problems.accept(problem);
            }
        });
    }
}
