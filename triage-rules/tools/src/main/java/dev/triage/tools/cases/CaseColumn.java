package dev.triage.tools.cases;

import dev.triage.rules.internal.cells.Piece;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of cases.
 *
 * @param kind what it holds
 * @param header the header
 * @param name of labels, fields and scales the name that an issue states, otherwise the name of the kind
 * @param scale the scale that a team declares under this name, or null
 */
record CaseColumn(
        Kind kind, Piece header, String name, @Nullable SpokenScale scale) {

    private static final String LABEL = "label:";
    private static final String FIELD = "field:";

    /** What columns may hold. */
    enum Kind {
        TITLE("title"),
        ID("id"),
        USER_IMPACT("user impact"),
        FUNCTIONAL_IMPACT("functional impact"),
        BRAND_IMPACT("brand impact"),
        COMPLEXITY("complexity"),
        EFFORT("effort"),
        STATUS("status"),
        CATEGORY("category", "categories"),
        COMPONENT("component", "components"),
        LABELS("labels"),
        MILESTONE("milestone"),
        PINNED("pinned"),
        LABEL("label: x"),
        FIELD("field: x"),
        PRIORITY("priority"),
        POINTS("points"),
        FIRES("fires"),
        NOT("not");

        @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
        private final List<String> names;

        Kind(String... names) {
            this.names = List.of(names);
        }

        String label() {
            return names.get(0);
        }

        /** Whether it holds a level of a scale. */
        boolean level() {
            return compareTo(USER_IMPACT) >= 0 && compareTo(EFFORT) <= 0;
        }

        /** Whether it holds what is expected. */
        boolean expectation() {
            return compareTo(PRIORITY) >= 0;
        }
    }

    /**
     * The column of a header, or null.
     *
     * @param scales finds the scale of a name, or gives null
     */
    static @Nullable CaseColumn of(Piece header, java.util.function.Function<String, @Nullable SpokenScale> scales) {
        String text = header.text();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith(LABEL) || lower.startsWith(FIELD)) {
            Kind kind = lower.startsWith(LABEL) ? Kind.LABEL : Kind.FIELD;
            String name = text.substring(LABEL.length()).strip();
            return new CaseColumn(kind, header, name, scales.apply(name));
        }
        String words = lower.replace('_', ' ').replace('-', ' ').replaceAll("\\s+", " ");
        for (Kind kind : Kind.values()) {
            if (kind != Kind.LABEL && kind != Kind.FIELD && kind.names.contains(words)) {
                return new CaseColumn(kind, header, kind.label(), null);
            }
        }
        SpokenScale scale = scales.apply(text);
        return scale == null ? null : new CaseColumn(Kind.LABEL, header, scale.name(), scale);
    }

    /** What may have been meant by a header that is none. */
    static String suggestion(String header, List<SpokenScale> scales) {
        List<String> names = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            names.addAll(kind.names);
        }
        scales.forEach(scale -> names.add(scale.name()));
        return switch (header.toLowerCase(Locale.ROOT)) {
            case "prio", "expected", "expected priority", "decision" -> "Maybe priority.";
            case "score" -> "Maybe points.";
            case "not fires", "does not fire" -> "Maybe not.";
            case "due", "due date", "deadline", "age", "opened", "created", "updated" ->
                "A case states no dates: maybe a backlog beside the rules, such as shop.backlog.json.";
            case "reason", "comment", "note" -> "Maybe write it as text before or behind the table.";
            default -> Nearest.column(header, names);
        };
    }

    /** Whether another column is for the same. */
    boolean same(CaseColumn other) {
        return kind == other.kind && name.equalsIgnoreCase(other.name);
    }
}
