package dev.triage.cli.output;

import dev.triage.model.Category;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inputs that the source of an issue states, with its notes. */
public final class StatedInputs {

    private StatedInputs() {}

    /** The stated value of an input, such as "High (every holder)"; empty if there is none. */
    public static String text(Input input, Issue issue) {
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
}
