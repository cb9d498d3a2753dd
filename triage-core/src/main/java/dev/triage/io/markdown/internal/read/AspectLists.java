package dev.triage.io.markdown.internal.read;

import dev.triage.io.internal.TextPatterns;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sections that say one thing of all issues, each in an item: "## Effort", "- Login fails (#12): 3". */
final class AspectLists {

    private static final Pattern LEVEL =
            Pattern.compile("(?i)^[^\\p{L}\\p{N}]*+(?:" + TextPatterns.LEVEL + "|[1-5])(?![\\p{L}\\p{N}])");

    private AspectLists() {}

    /** Makes an issue of each such item, with the field that the heading names. */
    static void spread(Entry container) {
        for (Entry section : container.children()) {
            FieldLine line = section.heading() ? section.field() : null;
            Field field = line == null ? null : line.field();
            boolean aspect = field == Field.IMPACT_GROUP
                    || field == Field.CLASSIFICATION_GROUP
                    || field == Field.RESOURCE_GROUP
                    || (field != null && field.scale());
            if (line == null || field == null || !aspect || !line.value().isEmpty()) {
                continue;
            }
            List<Entry> issues = section.children().stream()
                    .map(item -> issue(line, field, item))
                    .filter(Objects::nonNull)
                    .toList();
            boolean all =
                    issues.size() > 1 && issues.size() == section.children().size();
            // Below a title, all headings say something about one issue.
            if (all
                    && (!container.heading()
                            || IssueTitles.section(container.text().text()))) {
                section.children().clear();
                issues.forEach(section::add);
            }
        }
    }

    private static @Nullable Entry issue(FieldLine line, Field field, Entry item) {
        Matcher name = SharedLists.NAME.matcher(item.text().text());
        if (item.kind() != Entry.Kind.ITEM || !item.children().isEmpty() || item.field() != null || !name.find()) {
            return null;
        }
        MarkdownText value = item.text().from(name.end());
        if (!says(field, item, value)) {
            return null;
        }
        Entry issue = Entry.item(item.line(), item.text().part(0, name.end("name")));
        MarkdownText label = MarkdownText.plain(line.label() + ":");
        issue.add(Entry.item(item.line(), label.join(value)));
        return issue;
    }

    /** Whether a text says what the heading announces. */
    private static boolean says(Field field, Entry item, MarkdownText value) {
        if (field.scale()) {
            return LEVEL.matcher(value.text()).find();
        }
        var part = new IssuePart(item, new IssuePart.Context(null, item, false));
        InlineGroup.read(field, item.line(), value, part);
        return !part.fields().isEmpty() && part.unknown().isEmpty();
    }
}
