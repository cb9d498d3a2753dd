package dev.triage.io.json;

import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.model.Issue;

/**
 * Reports problems in one document.
 *
 * @param document how problems call the document
 * @param sink where they go
 */
record Problems(String document, IssueSink sink) {

    void error(int line, int column, String message) {
        sink.problem(Problem.error(document, line, column, message));
    }

    void error(JsonValue at, String message) {
        error(at.line(), at.column(), message);
    }

    void warning(int line, int column, String message) {
        sink.problem(Problem.warning(document, line, column, message));
    }

    void warning(JsonValue at, String message) {
        warning(at.line(), at.column(), message);
    }

    void deliver(Issue issue, int line) {
        sink.issue(new LocatedIssue(issue, document, line));
    }
}
