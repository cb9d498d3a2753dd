package dev.triage.cli.html;

import dev.triage.model.Category;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An input of an issue.
 *
 * @param label the name of the input
 * @param value its value, in the words of the scale
 * @param mark a remark on the value, such as that it is a range; empty if there is none
 * @param note the note of the author, or the reason of an assumed value; empty if there is none
 */
record InputRow(String label, String value, String mark, String note) {

    private static final String NOT_STATED = "not stated";

    /** All inputs of an issue; optional inputs are left out if they are not stated. */
    static List<InputRow> of(Issue issue, Decision decision) {
        List<InputRow> rows = new ArrayList<>();
        rows.add(rating(Input.USER_IMPACT, issue.impact().user(), decision));
        rows.add(rating(Input.FUNCTIONAL_IMPACT, issue.impact().functional(), decision));
        rows.add(rating(Input.BRAND_IMPACT, issue.impact().brand(), decision));
        rows.add(rating(Input.COMPLEXITY, issue.classification().complexity(), decision));
        rows.add(rating(Input.EFFORT, issue.resources().effort(), decision));
        List<Category> categories = issue.classification().categories();
        rows.add(
                categories.isEmpty()
                        ? unsaid(Input.CATEGORIES, decision)
                        : new InputRow(
                                Input.CATEGORIES.label(),
                                categories.stream().map(Category::name).collect(Collectors.joining(", ")),
                                derived(decision, one -> one.gives(Input.CATEGORIES)),
                                ""));
        Status status = issue.status();
        rows.add(status == null ? unsaid(Input.STATUS, decision) : status(status, decision));
        add(rows, "labels", issue.labels());
        List<String> components = issue.classification().components();
        String more = derived(decision, one -> one.what().equals(Derivation.COMPONENT));
        if (!components.isEmpty() || !more.isEmpty()) {
            String named = components.isEmpty() ? NOT_STATED : String.join(", ", components);
            rows.add(new InputRow("components", named, more, ""));
        }
        String pinned = derived(decision, one -> one.what().equals(Derivation.PRIORITY));
        if (!pinned.isEmpty()) {
            rows.add(new InputRow("priority", NOT_STATED, pinned, ""));
        }
        add(rows, "expertise", issue.resources().expertise());
        add(rows, "blocked by", issue.resources().dependencies());
        return rows;
    }

    private static InputRow rating(Input input, Rating<?> rating, Decision decision) {
        if (!rating.known()) {
            InputRow row = unsaid(input, decision);
            return rating.note().isEmpty() ? row : new InputRow(row.label, row.value, row.mark, rating.note());
        }
        boolean unsure = decision.uncertain().stream().anyMatch(uncertainty -> uncertainty.input() == input);
        return new InputRow(input.label(), rating.text(), unsure || rating.range() ? "a range" : "", rating.note());
    }

    private static InputRow status(Status status, Decision decision) {
        String kind = status.kind().label();
        boolean same = kind.equalsIgnoreCase(status.text());
        return status.kind() == StatusKind.UNCLEAR
                ? new InputRow(Input.STATUS.label(), status.text(), unclear(decision), "")
                : new InputRow(Input.STATUS.label(), kind, "", same ? "" : status.text());
    }

    private static String unclear(Decision decision) {
        String derived = derived(decision, one -> one.gives(Input.STATUS));
        return derived.isEmpty() ? "unclear" : derived;
    }

    /** Such as "label sev1 stands for Critical". */
    private static String derived(Decision decision, Predicate<Derivation> wanted) {
        return decision.derived().stream().filter(wanted).map(Derivation::text).collect(Collectors.joining(", "));
    }

    private static InputRow unsaid(Input input, Decision decision) {
        String derived = derived(decision, one -> one.gives(input));
        if (!derived.isEmpty()) {
            return new InputRow(input.label(), NOT_STATED, derived, "");
        }
        for (Assumption assumption : decision.assumed()) {
            if (assumption.input() == input) {
                return new InputRow(input.label(), NOT_STATED, "assumed: " + assumption.value(), assumption.reason());
            }
        }
        return new InputRow(input.label(), NOT_STATED, "", "");
    }

    private static void add(List<InputRow> rows, String label, List<String> values) {
        if (!values.isEmpty()) {
            rows.add(new InputRow(label, String.join(", ", values), "", ""));
        }
    }
}
