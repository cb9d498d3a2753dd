package dev.triage.io.markdown.internal.read;

import dev.triage.io.IssueSink;
import dev.triage.io.Problem;
import dev.triage.io.markdown.internal.fields.IssueIds;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives every issue of a document its title and an id of its own. */
final class IssueNames {

    /** A heading that counts: "Issue #3: ...". */
    private static final Pattern COUNTED = Pattern.compile(
            "(?is)^[^\\p{L}\\p{N}_#]*+(?:\\d++[.)]\\s*+)?(?:issue|item|ticket|bug)?\\s*+#(\\d++)\\s*+[:.–—-].*");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()]+");

    private final String document;
    private final IssueSink sink;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastSuffix = new HashMap<>();
    private int count;

    IssueNames(String document, IssueSink sink) {
        this.document = document;
        this.sink = sink;
    }

    /** How an issue is called. */
    record Name(String id, String title, @Nullable String url) {}

    Name of(List<IssuePart> parts, IssuePart whole) {
        count++;
        IssuePart named = leading(parts);
        String title = title(named, whole);
        String url = url(parts, whole);
        String stated = id(parts, whole);
        String id = stated == null && url != null ? IssueIds.ofAddress(url) : stated;
        if (id == null) {
            // It has no id, so no other issue refers to one: any unique id is possible.
            String slug = IssueIds.slug(title.isBlank() ? "issue " + count : title);
            id = unused(slug);
        } else if (!taken.add(id)) {
            String text =
                    named.heading().text() + " " + words(whole, Field.TITLE_AND_ID) + " " + words(whole, Field.ID);
            String item = IssueIds.item(text);
            String other = item == null ? unused(id) : unusedItem(id, item);
            sink.problem(Problem.warning(
                    document,
                    whole.line(),
                    0,
                    "The id " + id + " is already used by an issue above; this issue gets the id " + other + "."));
            id = other;
        }
        return new Name(id, title.isBlank() ? id : title, url);
    }

    /** The part with a priority has the title that the issue is known by; it is where people decide about it. */
    private static IssuePart leading(List<IssuePart> parts) {
        return parts.stream()
                .filter(part -> part.priority() != null)
                .findFirst()
                .orElse(parts.get(0));
    }

    private static String title(IssuePart named, IssuePart whole) {
        String heading = named.heading().text();
        if (!IssueTitles.generic(heading)) {
            return IssueTitles.clean(heading);
        }
        String own = words(whole, Field.TITLE);
        if (!own.isEmpty()) {
            return words(whole, Field.ID).isEmpty() ? IssueTitles.withoutIdDecoration(own) : own;
        }
        String both = words(whole, Field.TITLE_AND_ID);
        String below = both.isEmpty() ? boldLine(named.entry()) : "";
        if (!below.isEmpty()) {
            return IssueTitles.clean(below);
        }
        return both.isEmpty() ? IssueTitles.clean(heading) : IssueTitles.clean(both);
    }

    /** The title that stands in a line of its own below "Issue 1"; empty if none does. */
    private static String boldLine(Entry entry) {
        return entry.children().stream()
                .filter(child -> child.kind() == Entry.Kind.LINE && child.field() == null)
                .map(Entry::text)
                .filter(text -> text.boldPrefix() > 0 && text.boldPrefix() == text.length())
                .map(MarkdownText::text)
                .findFirst()
                .filter(text -> IssueTitles.generic(entry.text().text()))
                .orElse("");
    }

    private @Nullable String id(List<IssuePart> parts, IssuePart whole) {
        for (IssuePart.Value value : whole.values(Field.ID)) {
            MarkdownText text = value.text().isEmpty() && !value.items().isEmpty()
                    ? value.items().get(0).text()
                    : value.text();
            String id = IssueIds.ofField(text);
            if (id != null) {
                return id;
            }
        }
        for (Field field : List.of(Field.TITLE_AND_ID, Field.TITLE)) {
            String id = whole.values(field).stream()
                    .map(value -> IssueIds.ofTitle(value.text().text()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (id != null) {
                return id;
            }
        }
        for (IssuePart part : parts) {
            String below = IssueIds.ofTitle(boldLine(part.entry()));
            String id = below == null ? ofHeading(part) : below;
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** "Issue #3: ..." as the third issue of a document only counts. */
    private @Nullable String ofHeading(IssuePart part) {
        String heading = part.entry().text().text();
        String behindLabel = IssueIds.ofTitle(part.heading().text());
        String id = behindLabel == null ? IssueIds.ofTitle(heading) : behindLabel;
        Matcher counted = COUNTED.matcher(heading);
        boolean counts = counted.matches() && counted.group(1).equals(String.valueOf(count));
        if (id != null && !(counts && id.equals("#" + count))) {
            return id;
        }
        if (counts) {
            String rest = heading.substring(heading.indexOf('#' + String.valueOf(count)) + 1);
            return IssueIds.in(IssueIds.decoration(rest));
        }
        return null;
    }

    private static @Nullable String url(List<IssuePart> parts, IssuePart whole) {
        for (Field field : List.of(Field.ID, Field.URL, Field.TITLE_AND_ID, Field.TITLE)) {
            for (IssuePart.Value value : whole.values(field)) {
                boolean address = value.text().link() == null
                        && !value.text().literal()
                        && (field == Field.ID || field == Field.URL);
                String url =
                        address ? address(value.text().text()) : value.text().link();
                if (url != null) {
                    return url;
                }
            }
        }
        return parts.stream()
                .map(part -> part.entry().text().link())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String address(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find() ? address.group() : null;
    }

    private static String words(IssuePart part, Field field) {
        return part.values(field).stream()
                .map(value -> value.text().text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private String unusedItem(String id, String item) {
        String one = id + "-" + item;
        return taken.add(one) ? one : unused(one);
    }

    private String unused(String id) {
        if (taken.add(id)) {
            return id;
        }
        int suffix = lastSuffix.getOrDefault(id, 1) + 1;
        while (!taken.add(id + "-" + suffix)) {
            suffix++;
        }
        lastSuffix.put(id, suffix);
        return id + "-" + suffix;
    }
}
