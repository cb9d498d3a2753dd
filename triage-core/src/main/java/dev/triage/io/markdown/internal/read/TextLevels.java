package dev.triage.io.markdown.internal.read;

import dev.triage.io.markdown.internal.fields.IssueIds;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.fields.TitleLevels;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.markdown.internal.outline.FieldLines;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import java.util.ArrayList;
import java.util.List;

/** Levels that an issue states without labels in front: beside its title, in a line of their own, or in a text. */
final class TextLevels {

    /** So many levels beside a title make it an issue. */
    private static final int SEVERAL = 2;

    private TextLevels() {}

    /** What stands beside the title counts where nothing below says it. */
    static void addTitle(IssuePart part, boolean issue) {
        List<FieldLine> levels = TitleLevels.in(part.entry().text());
        Entry parent = part.entry().parent();
        boolean inside = !part.context().closing() && (!part.entry().heading() || (parent != null && parent.heading()));
        boolean enough = levels.size() >= SEVERAL || (!levels.isEmpty() && named(part));
        if (!part.fields().isEmpty() || issue || (enough && inside)) {
            levels.forEach(level -> add(level, part.line(), part));
        }
    }

    /** Whether the title itself has an id and a priority. */
    private static boolean named(IssuePart part) {
        String title = part.entry().text().text();
        return IssueTitles.priority(title) != null && IssueIds.ofTitle(title) != null;
    }

    /** A line "P1" below an issue that states no priority elsewhere. */
    static void addPriority(IssuePart part) {
        if (part.scales() == 0
                || !part.values(Field.RECOMMENDED_PRIORITY).isEmpty()
                || IssueTitles.priority(part.entry().text().text()) != null) {
            return;
        }
        for (Entry child : part.entry().children()) {
            boolean plain = !child.heading() && child.children().isEmpty() && child.field() == null;
            if (plain && InlineGroup.priority(child.line(), child.text(), part)) {
                return;
            }
        }
    }

    private static void add(FieldLine level, int line, IssuePart part) {
        Field field = level.field();
        if (field != null && part.values(field).isEmpty()) {
            part.add(field, new IssuePart.Value(line, level.value(), new ArrayList<>()));
        }
    }

    /** The levels in a line or a text directly below the title of an issue. */
    static List<FieldLine> in(Entry child, IssuePart part) {
        MarkdownText title = part.entry().text();
        boolean below = child.children().isEmpty()
                && !title.text().isBlank()
                && !part.context().closing()
                && !IssueTitles.section(title.text());
        if (!below || child.heading()) {
            return List.of();
        }
        List<FieldLine> only = TitleLevels.only(child.text());
        if (only.size() >= SEVERAL) {
            return only;
        }
        return child.kind() == Entry.Kind.LINE ? FieldLines.spoken(child.text()) : List.of();
    }
}
