package dev.triage.io.markdown.internal.read;

import dev.triage.io.IssueSink;
import dev.triage.io.Problem;
import dev.triage.io.internal.Phrases;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.outline.Field;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes one of several values of a field, and tells the others. */
final class OnlyValue {

    private final String document;
    private final IssueSink sink;

    OnlyValue(String document, IssueSink sink) {
        this.document = document;
        this.sink = sink;
    }

    /** The value of a field that can have only one. */
    IssuePart.@Nullable Value of(IssuePart part, Field field, Function<String, ?> level) {
        IssuePart.Value first = null;
        SaidLevel said = null;
        Set<IssuePart.Value> beside = null;
        for (IssuePart.Value value : part.values(field)) {
            if (value.isEmpty()) {
                continue;
            }
            if (first == null) {
                first = value;
                continue;
            }
            said = said == null ? SaidLevel.of(first, level) : said;
            SaidLevel next = SaidLevel.of(value, level);
            if (said.somethingElse() && !next.somethingElse()) {
                // "Affected users: all", "User impact: High"
                warning(
                        first.line(),
                        "Not read, because the " + field.label() + " stands below: \""
                                + Phrases.shorten(first.text().text()) + "\"");
                first = value;
                said = next;
                beside = null;
            } else if (!said.same(next)) {
                String message = "A second " + field.label() + " ("
                        + Phrases.shorten(value.text().text()) + "); the "
                        + (first.line() <= value.line() ? "first one (" : "one in the section of the issue (")
                        + Phrases.shorten(first.text().text()) + " at line " + first.line() + ") is kept.";
                beside = beside == null ? part.beside(field, first) : beside;
                if (beside.contains(value)) {
                    error(value.line(), message + " Maybe a heading is missing between two issues.");
                } else {
                    warning(value.line(), message + " Two sections describe this issue.");
                }
            }
        }
        return first;
    }

    private void error(int line, String message) {
        sink.problem(Problem.error(document, line, 0, message));
    }

    private void warning(int line, String message) {
        sink.problem(Problem.warning(document, line, 0, message));
    }
}
