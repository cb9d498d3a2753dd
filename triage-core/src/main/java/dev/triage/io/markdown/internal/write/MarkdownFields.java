package dev.triage.io.markdown.internal.write;

import dev.triage.io.internal.ForeignValues;
import dev.triage.io.markdown.internal.fields.IssueIds;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.fields.ItemLists;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.markdown.internal.outline.FieldLines;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import dev.triage.io.scale.RatingText;
import dev.triage.model.Assignee;
import dev.triage.model.Rating;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.Status;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes fields as bullets. Every value is first tried in the form that people would write it in, and kept in it if the
 * reader understands it so; otherwise it takes a form that cannot be misunderstood: remarks and items in bullets of
 * their own, text as code.
 */
public final class MarkdownFields {

    private static final int LONGEST_LEVEL = 2000;

    private final StringBuilder out = new StringBuilder();
    private final String indent;

    MarkdownFields() {
        this("");
    }

    private MarkdownFields(String indent) {
        this.indent = indent;
    }

    String text() {
        return out.toString();
    }

    void group(String label, Consumer<MarkdownFields> content) {
        var inner = new MarkdownFields(indent + "  ");
        content.accept(inner);
        if (inner.out.length() > 0) {
            announce(label);
            out.append(inner.out);
        }
    }

    void text(String label, String value) {
        line(indent + "- " + mark(label) + ": " + value(label, value));
    }

    void id(String id, @Nullable String url) {
        boolean plain = id.equals(IssueIds.ofField(MarkdownText.plain(id))) && single("Issue ID", id);
        String words = plain ? MarkdownEscape.text(id) : MarkdownEscape.code(id);
        line(indent + "- " + mark("Issue ID") + ": " + (url == null ? words : MarkdownEscape.link(words, url)));
    }

    void status(Status status) {
        text("Current Status", status.text());
        if (!ForeignValues.asStated(status.text()).equals(status)) {
            remark("Status Kind", status.kind().label());
        }
    }

    void priority(RecommendedPriority recommended) {
        String text = recommended.toString();
        boolean plain = recommended.equals(read(text, RatingText::priority)) && single("Recommended Priority", text);
        text("Recommended Priority", plain ? text : recommended.priority().name());
        if (!plain) {
            remark("Condition", recommended.condition());
        }
    }

    <T extends Comparable<? super T>> void rating(String label, Rating<T> rating, Function<String, Rating<T>> reading) {
        if (rating.equals(Rating.unknown())) {
            return;
        }
        String level = rating.known() ? rating.text() : "n/a";
        String text = rating.note().isEmpty() ? level : level + " (" + rating.note() + ")";
        boolean plain = text.length() <= LONGEST_LEVEL && rating.equals(read(text, reading)) && single(label, text);
        text(label, plain ? text : level);
        if (!plain) {
            remark("Note", rating.note());
        }
    }

    void list(String label, List<String> items, Function<IssuePart.Value, List<String>> reading) {
        if (items.isEmpty()) {
            return;
        }
        String first = items.get(0);
        var inline = new IssuePart.Value(1, MarkdownText.plain(first), List.of());
        if (items.size() == 1 && reading.apply(inline).equals(items) && single(label, first)) {
            text(label, first);
            return;
        }
        announce(label);
        for (String item : items) {
            line(indent + "  - " + item(item, reading));
        }
    }

    /** A list whose items are code, which is read exactly as it stands. */
    void codes(String label, List<String> items) {
        if (!items.isEmpty()) {
            announce(label);
            items.forEach(item -> line(indent + "  - " + MarkdownEscape.code(item)));
        }
    }

    void steps(String label, List<String> steps) {
        if (steps.isEmpty()) {
            return;
        }
        announce(label);
        int number = 1;
        for (String step : steps) {
            line(indent + "  " + number + ". " + item(step, ItemLists::steps));
            number++;
        }
    }

    void assignees(String label, List<Assignee> people) {
        if (people.isEmpty()) {
            return;
        }
        announce(label);
        for (Assignee person : people) {
            assignee(person);
        }
    }

    private void assignee(Assignee person) {
        var text = new MarkdownText.Builder();
        text.append(person.name(), false, true);
        String reason = person.reason().isEmpty() ? "" : " (" + person.reason() + ")";
        text.append(reason, false, false);
        var value = new IssuePart.Value(1, MarkdownText.EMPTY, List.of(Entry.item(1, text.build())));
        if (ItemLists.assignees(value).equals(List.of(person))) {
            line(indent + "  - **" + MarkdownEscape.text(person.name()) + "**" + MarkdownEscape.text(reason));
            return;
        }
        line(indent + "  - " + MarkdownEscape.code(person.name()));
        if (!person.reason().isEmpty()) {
            line(indent + "    - Reason: " + value("Reason", person.reason()));
        }
    }

    /** A field that readers do not look into: what stands below it may hold any labels. */
    void unread(String label, String value, Consumer<MarkdownFields> below) {
        var inner = new MarkdownFields(indent + "  ");
        below.accept(inner);
        text(label, value);
        out.append(inner.out);
    }

    /** A bullet inside of what readers do not look into. */
    void prose(String label, String words) {
        line(indent + "- " + label + ": " + MarkdownEscape.text(words.strip()));
    }

    /** Bullets below a label, inside of what readers do not look into; none if there are no items. */
    void prose(String label, List<Prose> items) {
        if (!items.isEmpty()) {
            announce(label);
            items.forEach(item -> line(indent + "  - " + item));
        }
    }

    /** An item of a list below a label. */
    private static String item(String item, Function<IssuePart.Value, List<String>> reading) {
        var value = new IssuePart.Value(1, MarkdownText.EMPTY, List.of(Entry.item(1, MarkdownText.plain(item))));
        return reading.apply(value).equals(List.of(item)) ? MarkdownEscape.text(item) : MarkdownEscape.code(item);
    }

    private void remark(String label, String value) {
        line(indent + "  - " + label + ": " + value(label, value));
    }

    private void announce(String label) {
        line(indent + "- " + mark(label) + ":");
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    /** Groups and the fields beside them are bold, what is inside a group is not. */
    private String mark(String label) {
        return indent.isEmpty() ? "**" + label + "**" : label;
    }

    private static String value(String label, String value) {
        return single(label, value) ? MarkdownEscape.text(value) : MarkdownEscape.code(value);
    }

    /** Whether a reader finds this one field in the line, and not a second one inside the value. */
    private static boolean single(String label, String value) {
        List<FieldLine> fields = FieldLines.all(MarkdownText.plain(label + ": " + value));
        return fields.size() == 1 && fields.get(0).value().text().equals(value);
    }

    private static <T> @Nullable T read(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
