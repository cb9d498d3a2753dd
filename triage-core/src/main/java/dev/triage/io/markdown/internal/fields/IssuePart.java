package dev.triage.io.markdown.internal.fields;

import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import dev.triage.model.Priority;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All fields that one heading or list item holds: a whole issue, or what one section of the document says about an
 * issue.
 */
public final class IssuePart {

    private static final Pattern CURRENT = Pattern.compile("(?i)^[^\\p{L}]*+(?:current|present|existing)\\b");

    private static final Pattern RECOMMENDED = Pattern.compile(
            "(?i)^[^\\p{L}]*+(?:recommended|suggested|proposed|new|updated|revised|final|agreed|triage)\\b");

    private final Entry entry;
    private final Context context;
    private final Map<Field, List<Value>> values = new EnumMap<>(Field.class);
    private final List<Unknown> unknown = new ArrayList<>();
    private final List<IssuePart> joined = new ArrayList<>();

    /** The label of the only priority so far, where it says that it is the current one. */
    private @Nullable String currentPriority;

    public IssuePart(Entry entry, Context context) {
        this.entry = entry;
        this.context = context;
    }

    /**
     * The context that the headings above give.
     *
     * @param priority the priority that the nearest of them carries, or null
     * @param section the nearest of them that does more than carry a priority
     * @param closing whether one of them heads a part that looks back, such as a summary
     */
    public record Context(@Nullable Priority priority, Entry section, boolean closing) {}

    /**
     * What a field says.
     *
     * @param line where
     * @param text the words beside the label
     * @param items what stands below it
     */
    public record Value(int line, MarkdownText text, List<Entry> items) {
        public boolean isEmpty() {
            return text.isEmpty() && items.isEmpty();
        }
    }

    /** A text with an unknown label. */
    public record Unknown(int line, String label, String text) {}

    public void add(Field field, Value value) {
        values.computeIfAbsent(field, key -> new ArrayList<>()).add(value);
    }

    /**
     * Adds a priority by its label: a recommended one counts more than the current one, which is told then, and so is one
     * that stands behind a recommended one.
     */
    public void addPriority(String label, Value value) {
        boolean recommended = RECOMMENDED.matcher(label).find();
        boolean current = CURRENT.matcher(label).find();
        List<Value> before = values(Field.RECOMMENDED_PRIORITY);
        if (before.isEmpty() || !(recommended || current)) {
            currentPriority = before.isEmpty() && current ? label : null;
            add(Field.RECOMMENDED_PRIORITY, value);
        } else if (current) {
            addUnknown(value.line(), label, value.text().text());
        } else {
            if (currentPriority != null) {
                Value told = before.remove(0);
                addUnknown(told.line(), currentPriority, told.text().text());
                currentPriority = null;
            }
            add(Field.RECOMMENDED_PRIORITY, value);
        }
    }

    /** Takes over all that another part says. */
    public void addAll(IssuePart other) {
        joined.add(other);
        other.values.forEach((field, said) ->
                values.computeIfAbsent(field, key -> new ArrayList<>()).addAll(said));
        unknown.addAll(other.unknown);
    }

    public void addUnknown(int line, String label, String text) {
        unknown.add(new Unknown(line, label, text));
    }

    public Entry entry() {
        return entry;
    }

    public int line() {
        return entry.line();
    }

    /** The words that name it in the document. */
    public MarkdownText heading() {
        FieldLine line = entry.field();
        Field field = line == null ? null : line.field();
        if (line == null || field == null || line.value().isEmpty()) {
            return entry.text();
        }
        return field.title() || field == Field.ID || (field.group() && entry.heading()) ? line.value() : entry.text();
    }

    public String title() {
        return IssueTitles.clean(heading().text());
    }

    public Context context() {
        return context;
    }

    /** The priority that its own heading carries, or one above it. */
    @Nullable
    public Priority priority() {
        Priority own = IssueTitles.priority(entry.text().text());
        return own == null ? context.priority() : own;
    }

    public List<Value> values(Field field) {
        return values.getOrDefault(field, List.of());
    }

    public Set<Field> fields() {
        return values.keySet();
    }

    public List<Unknown> unknown() {
        return unknown;
    }

    public long scales() {
        return values.keySet().stream().filter(Field::scale).count();
    }

    /** Whether there is enough to take it for an issue, or for a part of one. */
    public boolean substantial() {
        long telling = values.keySet().stream()
                .filter(field -> !field.remark() && field != Field.DECIDED_PRIORITY)
                .count();
        return scales() > 0 || telling >= 2 || (telling == 1 && !context.closing() && named());
    }

    /** Whether a priority or an id shows that this is an issue. */
    private boolean named() {
        return values.containsKey(Field.RECOMMENDED_PRIORITY)
                || priority() != null
                || IssueIds.ofTitle(entry.text().text()) != null;
    }

    /** The values that the same joined part holds beside one, so that no heading stands between them. */
    public Set<Value> beside(Field field, Value one) {
        Set<Value> beside = new HashSet<>();
        for (IssuePart part : joined.isEmpty() ? List.of(this) : joined) {
            List<Value> values = part.values(field);
            if (values.contains(one)) {
                beside.addAll(values);
            }
        }
        return beside;
    }

    /** Whether the document gives both different ids: these are two issues, even with equal titles. */
    public boolean otherId(IssuePart other) {
        return !ids().isEmpty() && !other.ids().isEmpty() && !ids().equals(other.ids());
    }

    /** The priority that the issue should have, by a field or a heading; null if it states none. */
    public @Nullable Priority recommended() {
        return values(Field.RECOMMENDED_PRIORITY).stream()
                .map(value -> IssueTitles.priority(value.text().text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(this::priority);
    }

    /**
     * Whether both say nothing that the other one says too, so that they can be parts of one issue. Two parts with
     * different ids are two issues, even with equal titles.
     */
    public boolean complements(IssuePart other) {
        if (otherId(other)) {
            return false;
        }
        for (Field field : values.keySet()) {
            boolean name = field.title() || field == Field.ID || field.remark();
            if (!name && other.values.containsKey(field)) {
                return false;
            }
        }
        return true;
    }

    private List<String> ids() {
        return values(Field.ID).stream()
                .map(value -> value.text().text().strip())
                .toList();
    }
}
