package dev.triage.io.markdown.internal.outline;

import dev.triage.links.internal.IdPatterns;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what holds fields from what is a field, where a text could be both. */
public final class Containers {

    /** An id and a title behind it. */
    private static final Pattern ID_AND_TITLE = Pattern.compile("^[^\\p{L}\\p{N}_#]*+(?:#\\d{1,9}|"
            + IdPatterns.KEY_IN_TEXT + ")(?![\\w-])[^\\p{L}\\p{N}]*+[\\p{L}\\p{N}].*");

    private static final Pattern TITLE_AND_ID = Pattern.compile(
            "^[^#()\\[\\]]{1,80}(?:[(\\[]|\\s[–—-]\\s)(?:#\\d{1,9}|" + IdPatterns.KEY_IN_TEXT + ")[^\\p{L}\\p{N}]*+$");

    private static final Pattern COUNTED = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}_]*+(?:issue|item|ticket|bug|problem)\\s*+#?+\\d{1,4}+[^\\p{L}\\p{N}_]*+$");

    private static final Pattern NUMBERED = Pattern.compile("^\\s*+\\d{1,9}[.)]\\s.*");

    private Containers() {}

    /** Whether a text begins with the id of an issue, so that what stands behind it is a title, even "#15 Next". */
    static boolean namesIssue(String text) {
        return ID_AND_TITLE.matcher(text).matches();
    }

    /** Whether a text begins with a number of a list. */
    static boolean numbered(String text) {
        return NUMBERED.matcher(text).matches();
    }

    /**
     * Whether a text that begins like a field is in truth the title of an issue: "Issue Title: Login fails" with fields
     * below, or a heading such as "Dependencies: update breaks the build".
     */
    public static boolean isContainer(Entry entry, FieldLine field) {
        Field kind = field.field();
        if (kind == null) {
            return true;
        }
        if (kind == Field.DECIDED_PRIORITY && !entry.heading()) {
            return false;
        }
        if (entry.heading()
                && (kind.title() || kind == Field.ID)
                && !(entry.children().isEmpty() && (kind == Field.ID || counts(entry.parent())))
                && !field.value().isEmpty()) {
            return true;
        }
        if (issueOfList(entry, kind)) {
            return true;
        }
        if (field.value().isEmpty()) {
            return kind.title()
                    ? holdsFields(entry)
                    : entry.heading() && !kind.list() && !kind.group() && holdsIssues(entry);
        }
        if (kind.group()) {
            return entry.heading() && (holdsFields(entry) || hasHeadings(entry));
        }
        boolean below = entry.heading() ? holdsScale(entry) : holdsFields(entry);
        return below
                && !(kind.list() && kind != Field.DEPENDENCIES && kind != Field.COMPONENTS && kind != Field.CATEGORIES);
    }

    /** Whether a heading only counts, so that the title of its issue stands below it. */
    private static boolean counts(@Nullable Entry heading) {
        return heading != null
                && heading.heading()
                && COUNTED.matcher(heading.text().text()).matches();
    }

    /** "#15 Next" with fields below, and "12. Effort" with the impact on users below, between "11. Login fails" and others. */
    public static boolean issueOfList(Entry entry, @Nullable Field kind) {
        String words = entry.text().text();
        if (!entry.children().isEmpty()
                && holdsScale(entry)
                && TITLE_AND_ID.matcher(words).matches()) {
            return true;
        }
        if (!entry.heading()) {
            return namesIssue(words) && holdsFields(entry);
        }
        Entry parent = entry.parent();
        return parent != null
                && numbered(words)
                && kind != null
                && !kind.group()
                && kind != Field.USER_IMPACT
                && holdsUserImpact(entry)
                && parent.listsIssues();
    }

    private static boolean holdsUserImpact(Entry entry) {
        return entry.children().stream()
                .map(Entry::field)
                .anyMatch(field -> field != null && field.field() == Field.USER_IMPACT);
    }

    /** Whether the announcing label of a field in truth holds other fields together: "Prioritization:". */
    public static boolean transparent(Entry entry, Field field) {
        return !field.list() && holdsFields(entry);
    }

    /** Whether a known field, not a mere remark, stands directly below, or below a group. */
    public static boolean holdsFields(Entry entry) {
        for (Entry child : entry.children()) {
            FieldLine field = child.field();
            Field kind = field == null ? null : field.field();
            if (field == null || kind == null || kind.remark()) {
                continue;
            }
            if (!kind.group() || holdsFields(child) || !field.value().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands below is no field, but has fields: "Priorities", with one item for each issue. */
    private static boolean holdsIssues(Entry entry) {
        return entry.children().stream().anyMatch(child -> child.field() == null && holdsFields(child));
    }

    /** Whether a level on a scale stands directly below, or below a group. */
    public static boolean holdsScale(Entry entry) {
        for (Entry child : entry.children()) {
            FieldLine field = child.field();
            Field kind = field == null ? null : field.field();
            if (kind != null && (kind.scale() || (kind.group() && holdsScale(child)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasHeadings(Entry entry) {
        return entry.children().stream().anyMatch(Entry::heading);
    }

    /** All that an entry and what is below it say, in one line. */
    public static String text(Entry entry) {
        String below = entry.children().stream().map(Containers::text).collect(Collectors.joining("; "));
        String own = entry.text().text();
        if (below.isEmpty() || own.isEmpty()) {
            return own + below;
        }
        return own + (own.endsWith(":") ? " " : ": ") + below;
    }
}
