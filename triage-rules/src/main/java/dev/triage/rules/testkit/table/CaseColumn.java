package dev.triage.rules.testkit.table;

import dev.triage.rules.internal.text.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of a table of cases, with their names. */
enum CaseColumn {
    TITLE("title", "case", "issue", "name"),
    ID("id"),
    USER_IMPACT("user impact", "user"),
    FUNCTIONAL_IMPACT("functional impact", "functional"),
    BRAND_IMPACT("brand impact", "brand"),
    COMPLEXITY("complexity"),
    EFFORT("effort"),
    CATEGORIES("categories", "category"),
    COMPONENTS("components", "component"),
    LABELS("labels", "label"),
    STATUS("status"),
    PINNED("pinned", "pinned priority"),
    EXPECTED("expected", "priority", "expected priority"),
    POINTS("points", "expected points"),
    BECAUSE("because", "because of"),
    NOT_BECAUSE("not because", "not because of");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> names;

    CaseColumn(String... names) {
        this.names = List.of(names);
    }

    /** What it is called in messages. */
    String label() {
        return names.get(0);
    }

    /** Whether it holds an expected result. */
    boolean expectation() {
        return compareTo(EXPECTED) >= 0;
    }

    /** The column of this name. Case does not matter; underscores and hyphens are blanks. */
    static Optional<CaseColumn> of(String name) {
        String words = name.strip()
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ')
                .replaceAll("\\s+", " ");
        return Arrays.stream(values())
                .filter(column -> column.names.contains(words))
                .findFirst();
    }

    /** What may have been meant by a name that is none. */
    static @Nullable String nearest(String name) {
        return Nearest.orAll(
                name,
                Arrays.stream(values()).flatMap(column -> column.names.stream()).toList());
    }
}
