package dev.triage.io.markdown.internal.read;

import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a section with the steps or people of all issues, each behind or below the name of its issue. */
final class SharedLists {

    /** The name of an issue, and what stands between it and the value. */
    static final Pattern NAME =
            Pattern.compile("^(?<name>[^:–—→]{1,200}?)(?<!\\s)(?:\\s*+:\\s|\\s++(?:[–—→-]|->)\\s|→\\s)");

    private static final int MOST = 1000;

    /** The parts of the issue that a text names; null if it names none. */
    private final Function<Entry, @Nullable List<IssuePart>> named;

    private int read;

    SharedLists(Function<Entry, @Nullable List<IssuePart>> named) {
        this.named = named;
    }

    /** Adds what a section says to the issues that do not say it themselves. */
    void read(Entry section) {
        FieldLine line = section.heading() ? section.field() : null;
        Field field = line == null ? null : line.field();
        if (line == null || field == null || !line.value().isEmpty() || !ofPeopleOrWork(field)) {
            return;
        }
        for (Entry child : section.children()) {
            if (read++ < MOST) {
                add(field, child);
            }
        }
    }

    private static boolean ofPeopleOrWork(Field field) {
        return field == Field.NEXT_STEPS
                || field == Field.ASSIGNEES
                || field == Field.DEPENDENCIES
                || field == Field.EXPERTISE;
    }

    private void add(Field field, Entry child) {
        MarkdownText text = child.text();
        MarkdownText name = text;
        MarkdownText value = MarkdownText.EMPTY;
        Matcher behind = NAME.matcher(text.text());
        if (behind.find() && child.children().isEmpty()) {
            name = text.part(0, behind.end("name"));
            value = text.from(behind.end());
        }
        if (value.isEmpty() && child.children().isEmpty()) {
            return;
        }
        List<IssuePart> issue = named.apply(Entry.item(child.line(), name));
        if (issue != null && issue.stream().noneMatch(part -> part.fields().contains(field))) {
            issue.get(0).add(field, new IssuePart.Value(child.line(), value, new ArrayList<>(child.children())));
        }
    }
}
