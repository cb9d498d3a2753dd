package dev.triage.io.markdown.internal.read;

import dev.triage.io.markdown.internal.fields.IssueIds;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.outline.Containers;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.markdown.internal.outline.FieldLines;
import dev.triage.model.Priority;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks the outline of a document and finds every heading or list item that holds fields. The outline is never deep, so
 * that recursion is safe.
 */
public final class PartFinder {

    /** What a list of no issues says. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)[^\\p{L}\\p{N}_]*+(?:(?:none|n/?a|nothing|no (?:\\w+ )?(?:issues?|items?))(?: (?:identified|found|reported|currently|today|(?:at|in) this \\w+))?)?[^\\p{L}\\p{N}_]*+");

    private final List<IssuePart> parts = new ArrayList<>();
    private final List<Entry> empty = new ArrayList<>();
    private final List<IssuePart.Value> stray = new ArrayList<>();

    /** The priority in the words of an entry, which many entries below it ask for. */
    private final Map<Entry, Optional<Priority>> priorities = new HashMap<>();

    private PartFinder() {}

    /**
     * What was found.
     *
     * @param parts issues and parts of issues, in the order of the document
     * @param empty what looks like an issue, but has no fields
     * @param stray priorities above issues, which belong to none of them
     */
    public record Found(List<IssuePart> parts, List<Entry> empty, List<IssuePart.Value> stray) {}

    public static Found in(Entry document) {
        var finder = new PartFinder();
        finder.visit(document);
        return new Found(finder.parts, finder.empty, finder.stray);
    }

    /** Collects the fields of a container and goes on with the containers inside; says whether anything was found. */
    private boolean visit(Entry container) {
        if (container.heading() && IssueTitles.besideIssues(container.text().text())) {
            return false;
        }
        LooseTitles.gather(container);
        IssuePart.Context context = context(container);
        var part = new IssuePart(container, context);
        int place = parts.size();
        List<Entry> inner = new ArrayList<>();
        collect(container.children(), part, inner);
        boolean found = false;
        for (Entry one : inner) {
            found |= visit(one);
        }
        if (found && InnerParts.ofOneIssue(container, part, parts.subList(place, parts.size()))) {
            List<IssuePart> pieces = parts.subList(place, parts.size());
            pieces.forEach(part::addAll);
            pieces.clear();
            found = false;
        }
        if (!found) {
            TextLevels.addTitle(part, looksLikeIssue(container, context));
            TextLevels.addPriority(part);
        }
        boolean around = parts.subList(place, parts.size()).stream()
                .anyMatch(inside -> !inside.context().closing());
        boolean section =
                !container.heading() || IssueTitles.section(container.text().text());
        boolean onlyContext =
                found && (part.scales() == 0 || (around && section && container.kind() != Entry.Kind.ITEM));
        if (Legends.explain(part)) {
            return found;
        }
        if (part.substantial() && !onlyContext) {
            parts.add(place, part);
            return true;
        }
        if (onlyContext && !context.closing()) {
            part.values(Field.RECOMMENDED_PRIORITY).stream()
                    .filter(value -> IssueTitles.priority(value.text().text()) != null)
                    .forEach(stray::add);
        }
        if (!found && looksLikeIssue(container, context)) {
            empty.add(container);
        }
        container.children().stream()
                .filter(child -> child.field() != null && looksLikeIssue(child, context))
                .forEach(empty::add);
        return found;
    }

    /** What the headings and items above an entry say about it. */
    private IssuePart.Context context(Entry entry) {
        Priority priority = null;
        Entry section = null;
        boolean closing =
                entry.heading() && IssueTitles.onlyClosing(entry.text().text());
        Entry top = entry;
        for (Entry above = entry.parent(); above != null; above = above.parent()) {
            String words = above.text().text();
            Priority own = priority(above);
            priority = priority == null ? own : priority;
            section = section == null && above.heading() && own == null ? above : section;
            closing |= above.heading() && IssueTitles.closing(words);
            top = above;
        }
        return new IssuePart.Context(priority, section == null ? top : section, closing);
    }

    private @Nullable Priority priority(Entry entry) {
        return priorities
                .computeIfAbsent(
                        entry,
                        asked -> Optional.ofNullable(
                                IssueTitles.priority(asked.text().text())))
                .orElse(null);
    }

    /** A heading with an id, and under "### P1 - High" every item and every heading, is expected to be an issue. */
    private boolean looksLikeIssue(Entry container, IssuePart.Context context) {
        Entry parent = container.parent();
        FieldLine field = container.field();
        boolean underPriority = parent != null
                && parent.heading()
                && priority(parent) != null
                && IssueTitles.section(parent.text().text());
        return !context.closing()
                && container.kind() != Entry.Kind.LINE
                && (field == null || field.field() == null)
                && !NOTHING.matcher(container.text().text()).matches()
                && !(container.heading()
                        && IssueTitles.onlyClosing(container.text().text()))
                && (underPriority
                        || (container.heading()
                                && IssueIds.ofTitle(container.text().text()) != null));
    }

    /** Reads the fields among some entries; returns the last one if it announced something that did not come yet. */
    private IssuePart.@Nullable Value collect(List<Entry> entries, IssuePart part, List<Entry> inner) {
        IssuePart.Value open = null; // the next texts without label are its value
        for (Entry child : entries) {
            List<FieldLine> fields = fieldsOf(child);
            if (fields.isEmpty()) {
                FieldLine unknown = child.field();
                List<FieldLine> spoken = open == null && unknown == null ? TextLevels.in(child, part) : List.of();
                if (!spoken.isEmpty()) {
                    add(child, spoken, part, inner);
                } else if (open != null && takes(open, child)) {
                    open.items().add(child);
                } else if (unknown != null && child.children().isEmpty() && !child.heading()) {
                    part.addUnknown(
                            child.line(), unknown.label(), unknown.value().text());
                } else if (unknown != null
                        && !Containers.holdsFields(child)
                        && !child.heading()
                        && !LooseTitles.isPriorityLine(child)) {
                    part.addUnknown(child.line(), unknown.label(), Containers.text(child));
                } else if (child.kind() != Entry.Kind.LINE || !child.children().isEmpty()) {
                    inner.add(child);
                }
                continue;
            }
            open = add(child, fields, part, inner);
        }
        return open;
    }

    private static boolean takes(IssuePart.Value open, Entry child) {
        boolean text = !child.heading() && !Containers.holdsFields(child);
        boolean line = child.kind() == Entry.Kind.LINE;
        return text && (line ? open.items().isEmpty() : open.items().stream().noneMatch(PartFinder::isLine));
    }

    private static boolean isLine(Entry entry) {
        return entry.kind() == Entry.Kind.LINE;
    }

    private IssuePart.@Nullable Value add(Entry child, List<FieldLine> fields, IssuePart part, List<Entry> inner) {
        IssuePart.Value last = null;
        Field group = null;
        for (FieldLine line : fields) {
            Field field = line.field();
            if (field == null) {
                part.addUnknown(child.line(), line.label(), line.value().text());
            } else if (field.group() || (line.value().isEmpty() && Containers.transparent(child, field))) {
                InlineGroup.read(field, child.line(), line.value(), part);
                group = field;
            } else {
                last = new IssuePart.Value(child.line(), Choices.chosen(field, line.value()), new ArrayList<>());
                if (field == Field.RECOMMENDED_PRIORITY) {
                    part.addPriority(line.label(), last);
                } else {
                    part.add(field, last);
                }
            }
        }
        if (group != null) {
            LooseTitles.gather(child);
            List<Entry> rest = group == Field.GROUP ? withoutPriority(child.children(), part) : child.children();
            collect(rest, part, inner);
            reportPlainItems(rest, group, part);
            return null;
        }
        if (last == null) {
            return null;
        }
        int own = child.heading()
                ? valueEnd(child, fields.get(fields.size() - 1))
                : child.children().size();
        last.items().addAll(child.children().subList(0, own));
        IssuePart.Value open = last.isEmpty() ? last : null;
        return own == child.children().size()
                ? open
                : collect(child.children().subList(own, child.children().size()), part, inner);
    }

    /** Reads a decision that has no label: "P1. Fix it this week". */
    private static List<Entry> withoutPriority(List<Entry> entries, IssuePart part) {
        return entries.stream()
                .filter(entry -> entry.heading()
                        || !entry.children().isEmpty()
                        || (entry.field() != null && entry.field().field() != null)
                        || !InlineGroup.priority(entry.line(), entry.text(), part))
                .toList();
    }

    /** Among fields, an item without a label is reported. */
    private static void reportPlainItems(List<Entry> entries, Field group, IssuePart part) {
        boolean fieldsAround = entries.stream().anyMatch(entry -> entry.field() != null);
        for (Entry entry : entries) {
            boolean plain = entry.kind() == Entry.Kind.ITEM && entry.children().isEmpty() && entry.field() == null;
            if (plain && fieldsAround && !entry.text().isEmpty()) {
                part.addUnknown(entry.line(), group.label(), entry.text().text());
            }
        }
    }

    /** Below a heading that is a field also stand the fields that come next, if they have no heading of their own. */
    private static int valueEnd(Entry heading, FieldLine field) {
        Field own = field.field();
        List<Entry> children = heading.children();
        for (int i = 0; i < children.size(); i++) {
            Entry child = children.get(i);
            FieldLine line = child.field();
            Field next = line == null ? null : line.field();
            boolean item = child.kind() == Entry.Kind.ITEM;
            boolean inList = item && own != null && own.list();
            boolean telling = next == Field.ASSIGNEES
                    || next == Field.RECOMMENDED_PRIORITY
                    || next == Field.DECIDED_PRIORITY
                    || next == Field.STATUS
                    || next == Field.NEXT_STEPS;
            boolean bold = child.text().boldPrefix() > 0;
            if (next != null && !next.remark() && (!inList || (telling && bold))) {
                return i;
            }
        }
        return children.size();
    }

    /** The fields that a child of a container is, or none if it is a container of its own. */
    private static List<FieldLine> fieldsOf(Entry child) {
        FieldLine field = child.field();
        if (field == null || (field.field() == null)) {
            return List.of();
        }
        return Containers.isContainer(child, field) ? List.of() : FieldLines.all(child.text());
    }
}
