package dev.triage.io.internal.json;

import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.internal.TextBudget;
import dev.triage.model.Issue;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Delivers the issues of one document and reports its problems. Not thread-safe. */
public class ProblemReporter {

    private final String document;
    private final IssueSink sink;
    /** What was not as expected in the present issue: a value may be asked for more than once. */
    private @Nullable Set<JsonValue> unexpected;

    /**
     * Makes a reporter.
     *
     * @param document the name of the document in messages
     * @param sink where they go
     */
    public ProblemReporter(String document, IssueSink sink) {
        this.document = document;
        this.sink = sink;
    }

    /** Reports an error. */
    public void error(int line, int column, String message) {
        sink.problem(Problem.error(document, line, column, message));
    }

    /** Reports an error at a value. */
    public void error(JsonValue at, String message) {
        error(at.line(), at.column(), message);
    }

    /** Reports an error in a value, and how to get there. */
    public void errorIn(JsonValue value, String message) {
        error(value, value.path() + ": " + message);
    }

    /** Reports a warning. */
    public void warning(int line, int column, String message) {
        sink.problem(Problem.warning(document, line, column, message));
    }

    /** Reports a warning at a value. */
    public void warning(JsonValue at, String message) {
        warning(at.line(), at.column(), message);
    }

    /** Reports that a value is not what it should be, once; it is left out then. */
    public void unexpected(JsonValue value, String expected) {
        if (unexpected == null) {
            unexpected = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        if (unexpected.add(value)) {
            String path = value.path();
            String begin = path.isEmpty() ? "Expected " : path + ": expected ";
            error(value, begin + expected + ", but found " + value.described() + ".");
        }
    }

    /**
     * Reports that a text is not JSON.
     *
     * @param lost what could not be read because of that, in a sentence
     */
    public void broken(JsonMistake mistake, String lost) {
        error(mistake.line(), mistake.column(), mistake.text() + " " + lost);
    }

    /** Hands on an issue. */
    public void deliver(Issue issue, int line) {
        unexpected = null;
        LocatedIssue kept = TextBudget.within(new LocatedIssue(issue, document, line), sink);
        if (kept != null) {
            sink.issue(kept);
        }
    }
}
