package dev.triage.io.markdown.internal.read;

import dev.triage.io.markdown.internal.fields.IssueIds;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.fields.TitleLevels;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import dev.triage.model.Priority;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What names an issue beside its description, such as a list by priority: "### P1", "- Login fails (#12)"; or "1. Login
 * fails: P1". An issue that states no priority has the one that such a list gives it.
 */
final class Mentions {

    private static final double SAME = 0.75;

    /** Comparing all with all must not take for ever. */
    private static final int MOST = 1000;

    private static final int MOST_IDS = 10;

    private static final long MOST_COMPARED = 10_000_000;

    /** What is longer names no issue. */
    private static final int LONGEST = 1000;

    private static final Pattern COUNTED = Pattern.compile("(?i)^[^\\p{L}\\p{N}_]*(?<name>issue \\d{1,3})(?!\\w)");

    private final Set<Entry> described = new HashSet<>();
    private final List<Named> issues = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final long words;
    private long compared;

    Mentions(List<List<IssuePart>> issues) {
        issues.stream().flatMap(List::stream).forEach(part -> described.add(part.entry()));
        issues.stream().limit(MOST).map(Named::of).forEach(this.issues::add);
        words = this.issues.stream()
                .flatMap(issue -> issue.titles.stream())
                .mapToLong(title -> 1 + title.words().size())
                .sum();
    }

    /** Gives each issue without a priority the one of a list. */
    void addPriorities(Entry document) {
        List<Named> open = issues.stream()
                .filter(issue -> !issue.prioritised() || issue.mayLackEffort())
                .toList();
        if (!open.isEmpty()) {
            collect(document, null);
        }
        for (Named issue : open) {
            Item item = best(issue);
            if (item != null) {
                addLevels(item, issue);
            }
            if (item != null && !issue.prioritised()) {
                var level = MarkdownText.plain(item.priority.name());
                issue.parts
                        .get(0)
                        .add(Field.RECOMMENDED_PRIORITY, new IssuePart.Value(item.line, level, new ArrayList<>()));
            }
        }
    }

    /** What a list says beside the title counts where the description does not say it. */
    private static void addLevels(Item item, Named issue) {
        for (FieldLine level : TitleLevels.in(item.written)) {
            Field field = level.field();
            if (field != null && !issue.has(field)) {
                issue.parts.get(0).add(field, new IssuePart.Value(item.line, level.value(), new ArrayList<>()));
            }
        }
    }

    /** Gives each issue its steps and people of sections that have them for all issues. */
    void addLists(Entry document) {
        var lists = new SharedLists(this::issueNamed);
        visit(document, lists);
    }

    private void visit(Entry entry, SharedLists lists) {
        if (!described.contains(entry)) {
            lists.read(entry);
            entry.children().forEach(child -> visit(child, lists));
        }
    }

    /** The issue that an entry names; null if it names none, or there are too many to compare. */
    private @Nullable List<IssuePart> issueNamed(Entry entry) {
        compared += words;
        if (compared > MOST_COMPARED) {
            return null;
        }
        Item item = new Item(entry, Priority.P0);
        Named best = null;
        double most = SAME;
        for (Named issue : issues) {
            double likeness = issue.likeness(item);
            if (likeness >= most) {
                best = issue;
                most = likeness;
            }
        }
        return best == null ? null : best.parts;
    }

    /** Whether an entry only names an issue that is described elsewhere. */
    boolean names(Entry entry) {
        return issueNamed(entry) != null;
    }

    private void collect(Entry entry, @Nullable Priority above) {
        if (described.contains(entry)) {
            return;
        }
        Priority own = own(entry);
        Priority priority = own == null ? above : own;
        if (priority != null && !entry.text().isEmpty() && items.size() < MOST) {
            items.add(new Item(entry, priority));
        }
        entry.children().forEach(child -> collect(child, priority));
    }

    /** The priority in the words of an entry, or in the field of a row: "| Login fails | P1 |". */
    private static @Nullable Priority own(Entry entry) {
        Priority said = IssueTitles.priority(entry.text().text());
        if (said != null || entry.kind() != Entry.Kind.ITEM) {
            return said;
        }
        for (Entry child : entry.children()) {
            FieldLine line = child.field();
            if (line != null && line.field() == Field.RECOMMENDED_PRIORITY) {
                return IssueTitles.priority(line.value().text());
            }
        }
        return null;
    }

    private @Nullable Item best(Named issue) {
        Item best = null;
        double most = 0;
        for (Item item : items) {
            double likeness = issue.likeness(item);
            if (likeness > most) {
                best = item;
                most = likeness;
            }
        }
        return most >= SAME ? best : null;
    }

    private record Item(int line, MarkdownText written, String text, TitleStems words, Priority priority) {
        Item(Entry entry, Priority priority) {
            this(
                    entry.line(),
                    entry.text(),
                    beginning(entry.text().text()).toLowerCase(Locale.ROOT),
                    TitleStems.of(entry.text().text()),
                    priority);
        }

        private static String beginning(String text) {
            return text.substring(0, Math.min(text.length(), LONGEST));
        }

        boolean says(String name) {
            int at = text.indexOf(name);
            while (at >= 0) {
                int end = at + name.length();
                boolean before = at > 0 && wordAt(at - 1);
                if (!before && (end == text.length() || !wordAt(end))) {
                    return true;
                }
                at = text.indexOf(name, end);
            }
            return false;
        }

        private boolean wordAt(int index) {
            return Character.isLetterOrDigit(text.charAt(index));
        }
    }

    private record Named(List<IssuePart> parts, Set<String> names, List<TitleStems> titles) {

        static Named of(List<IssuePart> parts) {
            Set<String> names = new HashSet<>();
            List<TitleStems> titles = new ArrayList<>();
            for (IssuePart part : parts) {
                String heading = part.entry().text().text();
                Matcher counted = COUNTED.matcher(heading);
                add(names, counted.find() ? counted.group("name") : null);
                add(names, IssueIds.ofTitle(part.heading().text()));
                part.values(Field.ID).stream()
                        .limit(MOST_IDS)
                        .forEach(value -> add(names, IssueIds.ofField(value.text())));
                titles.add(TitleStems.of(part.title()));
            }
            return new Named(parts, names, titles);
        }

        private static void add(Set<String> names, @Nullable String name) {
            if (name != null) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }

        /** A decided priority is output of a report, and so are the lists there. */
        boolean prioritised() {
            return parts.stream()
                    .anyMatch(part -> part.recommended() != null
                            || part.fields().contains(Field.RECOMMENDED_PRIORITY)
                            || part.fields().contains(Field.DECIDED_PRIORITY));
        }

        /** A report says all that it knows of an effort beside the decided priority. */
        boolean mayLackEffort() {
            return !has(Field.EFFORT) && !has(Field.DECIDED_PRIORITY);
        }

        boolean has(Field field) {
            return parts.stream().anyMatch(part -> part.fields().contains(field));
        }

        /** How sure it is that an item names this issue. */
        double likeness(Item item) {
            double title = titles.stream()
                    .mapToDouble(words -> words.likeness(item.words))
                    .max()
                    .orElse(0);
            return names.stream().anyMatch(item::says) ? 1 + title : title;
        }
    }
}
