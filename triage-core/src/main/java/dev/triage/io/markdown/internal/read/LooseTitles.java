package dev.triage.io.markdown.internal.read;

import dev.triage.io.markdown.internal.fields.IssueIds;
import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.outline.Containers;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.markdown.internal.outline.FieldLines;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Corrects documents in which the fields of an issue follow its title instead of being below it: a bold line, a numbered
 * item whose fields are not indented, a line "Issue Title: ..." in a list of all fields of all issues.
 */
final class LooseTitles {

    private LooseTitles() {}

    /** Moves such fields below their title. */
    static void gather(Entry container) {
        AspectLists.spread(container);
        adoptLevelHeadings(container);
        adoptPriorityLines(container);
        List<Entry> children = container.children();
        List<Entry> lines = List.copyOf(children);
        children.clear();
        lines.forEach(line -> inLines(line).forEach(container::add));
        int titles = 0;
        for (int i = 0; i + 1 < children.size(); i++) {
            titles += startsIssue(children, i) ? 1 : 0;
        }
        boolean section =
                !container.heading() || IssueTitles.section(container.text().text());
        boolean item = container.kind() == Entry.Kind.ITEM;
        if (titles == 0 || (titles == 1 && (!section || item))) {
            return;
        }
        int last = lastOfIssues(children);
        List<Entry> gathered = new ArrayList<>();
        Entry title = null;
        for (int i = 0; i < children.size(); i++) {
            Entry child = children.get(i);
            if (i + 1 < children.size() && startsIssue(children, i)) {
                title = child;
                gathered.add(child);
            } else if (title != null && !child.heading() && !(i > last && closes(child.text()))) {
                title.add(child);
            } else {
                title = null;
                gathered.add(child);
            }
        }
        children.clear();
        children.addAll(gathered);
    }

    /** The last place where a field stands or an issue starts; -1 if there is none. */
    private static int lastOfIssues(List<Entry> siblings) {
        for (int i = siblings.size() - 1; i >= 0; i--) {
            if (fieldOf(siblings.get(i)) != null || (i + 1 < siblings.size() && startsIssue(siblings, i))) {
                return i;
            }
        }
        return -1;
    }

    /** A bold line that looks back on all issues, such as "Patterns:", ends the last one. */
    private static boolean closes(MarkdownText text) {
        return text.boldPrefix() > 0 && IssueTitles.onlyClosing(text.text());
    }

    /** "Issue: Login fails | ID: #12 | Priority: P1": the fields behind the title stand in lines of their own. */
    private static List<Entry> inLines(Entry entry) {
        FieldLine own = entry.heading() || !entry.children().isEmpty() ? null : entry.field();
        boolean titled = own != null && own.field() != null && own.field().title();
        List<FieldLine> fields = titled ? FieldLines.all(entry.text()) : List.of();
        if (fields.size() < 2 || fields.stream().anyMatch(field -> field.field() == null)) {
            return List.of(inOneLine(entry));
        }
        List<Entry> lines = new ArrayList<>();
        for (FieldLine field : fields) {
            MarkdownText words = MarkdownText.plain(field.label() + ": ").join(field.value());
            lines.add(lines.isEmpty() ? Entry.item(entry.line(), words) : Entry.line(entry.line(), words));
        }
        return lines;
    }

    private static Entry inOneLine(Entry entry) {
        boolean plain = !entry.heading() && entry.children().isEmpty() && fieldOf(entry) == null;
        Entry issue = plain ? FieldLines.issue(entry.line(), entry.text()) : null;
        return issue == null ? entry : issue;
    }

    private static boolean startsIssue(List<Entry> siblings, int index) {
        Entry entry = siblings.get(index);
        if (entry.heading() || entry.text().isEmpty() || Containers.holdsFields(entry)) {
            return false;
        }
        FieldLine own = entry.field();
        boolean named = own != null
                && own.field() != null
                && own.field().title()
                && !own.value().isEmpty();
        boolean bold = (own == null || own.field() == null)
                && entry.children().isEmpty()
                && (boldTitle(entry) || itemWithId(entry));
        Field next = fieldOf(siblings.get(index + 1));
        return (named || bold) && next != null && !next.title() && !next.remark();
    }

    private static boolean itemWithId(Entry entry) {
        return entry.kind() == Entry.Kind.ITEM && IssueIds.ofTitle(entry.text().text()) != null;
    }

    private static boolean boldTitle(Entry entry) {
        MarkdownText text = entry.text();
        int bold = text.boldPrefix();
        String rest = text.text().substring(bold).strip();
        return bold > 0
                && !text.text().substring(0, bold).strip().endsWith(":")
                && !rest.startsWith(":")
                && (rest.isEmpty()
                        || rest.startsWith("(")
                        || rest.startsWith("|")
                        || rest.startsWith("—")
                        || rest.startsWith("-")
                        || rest.startsWith("–")
                        || rest.startsWith("#")
                        || entry.kind() == Entry.Kind.ITEM);
    }

    private static boolean isField(Entry entry) {
        Field field = fieldOf(entry);
        return field != null && !field.title();
    }

    private static @Nullable Field fieldOf(Entry entry) {
        FieldLine field = entry.field();
        return field == null ? null : field.field();
    }

    /** "## Login fails", "## Impact Assessment": the second heading should be one level deeper. */
    private static void adoptLevelHeadings(Entry container) {
        if (container.children().stream().noneMatch(LooseTitles::isFieldHeading)) {
            return;
        }
        boolean repeats = repeats(container);
        if (container.heading() && !IssueTitles.section(container.text().text()) && !repeats) {
            return; // all of them say something about one issue
        }
        List<Entry> children = new ArrayList<>(container.children());
        long titles = children.stream().filter(LooseTitles::isTitleHeading).count();
        Entry title = null;
        List<Entry> kept = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            Entry child = children.get(i);
            if (title != null && isFieldHeading(child)) {
                title.add(child);
                continue;
            }
            kept.add(child);
            title = isTitleHeading(child) && (repeats || (titles == 1 && hasLevels(children, i))) ? child : null;
        }
        if (kept.size() < children.size()) {
            container.children().clear();
            container.children().addAll(kept);
        }
    }

    /** Whether a heading, or those of fields behind it, hold a level: then it is the title of the only issue. */
    private static boolean hasLevels(List<Entry> siblings, int index) {
        boolean levels = Containers.holdsScale(siblings.get(index));
        for (int i = index + 1; i < siblings.size() && isFieldHeading(siblings.get(i)); i++) {
            Field field = fieldOf(siblings.get(i));
            levels |= Containers.holdsScale(siblings.get(i)) || (field != null && field.scale());
        }
        return levels;
    }

    /** "**P1 - High**": what follows is below it, as below a heading. */
    private static void adoptPriorityLines(Entry container) {
        List<Entry> children = new ArrayList<>(container.children());
        Set<Entry> lines = new HashSet<>();
        for (int i = 0; i < children.size(); i++) {
            Entry child = children.get(i);
            boolean line = child.kind() == Entry.Kind.LINE && saysPriority(child);
            if (line
                    && (isPriorityLine(child)
                            || (i + 1 < children.size() && Containers.holdsFields(children.get(i + 1))))) {
                lines.add(child);
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        container.children().clear();
        Entry section = null;
        for (Entry child : children) {
            section = child.heading() ? null : lines.contains(child) ? child : section;
            if (section == null || section == child) {
                container.add(child);
            } else {
                section.add(child);
            }
        }
    }

    static boolean isPriorityLine(Entry entry) {
        return entry.text().boldPrefix() == entry.text().length() && saysPriority(entry);
    }

    private static boolean saysPriority(Entry entry) {
        String words = entry.text().text();
        return entry.kind() == Entry.Kind.LINE
                && IssueTitles.priority(words) != null
                && IssueTitles.section(words)
                && fieldOf(entry) == null;
    }

    /** Whether the same field has several headings, one for each issue. */
    private static boolean repeats(Entry container) {
        Set<String> labels = new HashSet<>();
        return container.children().stream()
                .filter(LooseTitles::isFieldHeading)
                .anyMatch(child ->
                        child.field() != null && !labels.add(child.field().label()));
    }

    private static boolean isTitleHeading(Entry entry) {
        FieldLine field = entry.field();
        String words = entry.text().text();
        boolean named = field == null
                || (field.field() != null
                        && field.field().title()
                        && !field.value().isEmpty());
        return entry.heading() && named && !IssueTitles.section(words) && !IssueTitles.onlyClosing(words);
    }

    private static boolean isFieldHeading(Entry entry) {
        FieldLine field = entry.heading() ? entry.field() : null;
        if (field == null
                || field.field() == null
                || field.field().title()
                || Containers.issueOfList(entry, field.field())) {
            return false;
        }
        boolean plain = entry.children().stream()
                .noneMatch(child -> (child.heading() || Containers.holdsFields(child)) && !isField(child));
        return plain && (field.value().isEmpty() || !field.field().group());
    }
}
