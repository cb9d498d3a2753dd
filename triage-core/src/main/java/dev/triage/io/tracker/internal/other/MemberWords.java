package dev.triage.io.tracker.internal.other;

import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.table.Columns.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a member of an object says in the column that it stands for. */
final class MemberWords {

    /** What is counted if it is a list. */
    private static final Set<String> COUNTED = Set.of("comments", "reactions");

    private static final Set<String> LINKS = Set.of("depends on", "blocks", "duplicate of", "parent");

    private static final Set<String> TIMES = Set.of("due", "opened", "updated", "closed");

    /** What is over if it is true. */
    private static final Set<String> ENDS =
            Set.of("Closed", "Is closed", "Completed", "Is completed", "Resolved", "Is resolved", "Done");

    private static final Pattern LAUNCHPAD = Pattern.compile("^Bug #(?<id>\\d++) in [^:]*+: \"(?<title>.*)\"$");

    /** What is known by its name; Plane and others give keys of their databases. */
    private static final Set<String> NAMED = Set.of("status", "labels", "components", "assignees", "milestone", "type");

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

    private MemberWords() {}

    /** Where it is told: what is only true ends an issue. */
    static Column column(Column column, JsonValue value) {
        return value.kind() == JsonValue.Kind.TRUTH && ENDS.contains(column.name())
                ? new Column("ended", column.name())
                : column;
    }

    /** What the member says. */
    static List<String> of(TrackerMembers.Member member, Column column, @Nullable OtherTracker tracker) {
        JsonValue value = Said.typed(member.value());
        List<JsonValue> elements = Said.elements(value);
        if (elements != null && COUNTED.contains(column.target())) {
            return List.of(Integer.toString(elements.size()));
        }
        if (LINKS.contains(column.target())) {
            List<String> keys = new ArrayList<>();
            for (JsonValue other : elements == null ? List.of(value) : elements) {
                String key = Said.key(other);
                if (key != null) {
                    keys.add(tracker == null ? key : tracker.said(member.name(), key));
                }
            }
            return keys;
        }
        JsonValue stated = TIMES.contains(column.target()) ? ofMachine(value) : value;
        List<String> said = new ArrayList<>();
        for (String words : Said.words(stated, member.value().name())) {
            String plain = tracker == null ? words : tracker.said(member.name(), words);
            if (column.target().equals("title")) {
                plain = LAUNCHPAD.matcher(plain).replaceFirst("${title}");
            }
            boolean address = plain.startsWith("http");
            boolean wanted = column.target().equals("field")
                    ? !address
                    : column.target().equals("url")
                            ? address
                            : !(NAMED.contains(column.target())
                                    && KEY.matcher(plain).matches());
            if (wanted) {
                said.add(plain);
            }
        }
        return column.target().equals("field") && said.size() > 1 ? List.of(String.join(", ", said)) : said;
    }

    /** The number of a bug in its title, where Launchpad says it as well; null if it does not. */
    static @Nullable String idInTitle(@Nullable String title) {
        Matcher bug = LAUNCHPAD.matcher(title == null ? "" : title);
        return bug.matches() ? bug.group("id") : null;
    }

    /** ServiceNow shows a time as its user likes it, and beside it as programs write it. */
    private static JsonValue ofMachine(JsonValue time) {
        JsonValue plain = time.has("display_value") ? time.member("value") : null;
        return plain == null ? time : plain;
    }
}
