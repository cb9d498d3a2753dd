package dev.triage.cli;

import dev.triage.model.Assumption;
import dev.triage.model.Category;
import dev.triage.model.Decision;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints what was read of an issue, and what was assumed where nothing was to be read. */
final class InputTable {

    private static final String INDENT = "  ";

    private final Screen screen;

    InputTable(Screen screen) {
        this.screen = screen;
    }

    void print(Issue issue, Decision decision) {
        int columns = 0;
        for (Input input : Input.values()) {
            columns = Math.max(columns, input.label().length());
        }
        for (Input input : Input.values()) {
            String start = INDENT + Layout.left(input.label(), columns) + INDENT;
            int indent = Layout.width(start);
            List<String> lines = Layout.wrap(value(input, issue, decision), screen.columns() - indent);
            screen.line(start + lines.get(0));
            screen.lines(indent, lines.subList(1, lines.size()));
        }
    }

    private static String value(Input input, Issue issue, Decision decision) {
        String stated = stated(input, issue);
        String assumed = decision.assumed().stream()
                .filter(assumption -> assumption.input() == input)
                .map(InputTable::assumption)
                .collect(Collectors.joining(" "));
        if (assumed.isEmpty()) {
            return stated.isEmpty() ? "not stated" : stated;
        }
        return (stated.isEmpty() ? "not stated" : stated) + "; assumed " + assumed;
    }

    /** What the source says of an input, with the words beside it; empty if it says nothing. */
    static String stated(Input input, Issue issue) {
        return switch (input) {
            case USER_IMPACT -> rating(issue.impact().user());
            case FUNCTIONAL_IMPACT -> rating(issue.impact().functional());
            case BRAND_IMPACT -> rating(issue.impact().brand());
            case COMPLEXITY -> rating(issue.classification().complexity());
            case EFFORT -> rating(issue.resources().effort());
            case CATEGORIES ->
                issue.classification().categories().stream()
                        .map(Category::label)
                        .collect(Collectors.joining(", "));
            case STATUS -> status(issue.status());
        };
    }

    private static String rating(Rating<?> rating) {
        String note = rating.note().isEmpty() ? "" : " (" + rating.note() + ")";
        return rating.known()
                ? rating.text() + (rating.range() ? ", a range" : "") + note
                : note.isEmpty() ? "" : "not stated" + note;
    }

    private static String status(@Nullable Status status) {
        return status == null ? "" : status.kind().label() + " (\"" + status.text() + "\")";
    }

    private static String assumption(Assumption assumption) {
        return assumption.value() + ". " + assumption.reason();
    }
}
