package dev.triage.io.markdown.internal.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node in the outline of a document: a heading with what stands below it, a list item with what it holds, or a line of
 * a paragraph.
 */
public final class Entry {

    /** What an entry was in the document. */
    public enum Kind {
        DOCUMENT,
        HEADING,
        ITEM,
        LINE
    }

    /** So many headings show whether they are a list of issues. */
    private static final int ASKED = 50;

    private final Kind kind;
    private final int level;
    private final int line;
    private MarkdownText text;
    private final List<Entry> children = new ArrayList<>();
    private @Nullable Entry parent;
    private @Nullable FieldLine field;
    private boolean fieldKnown;
    private boolean row;

    private Entry(Kind kind, int level, int line, MarkdownText text) {
        this.kind = kind;
        this.level = level;
        this.line = line;
        this.text = text;
    }

    static Entry document() {
        return new Entry(Kind.DOCUMENT, 0, 1, MarkdownText.EMPTY);
    }

    static Entry heading(int level, int line, MarkdownText text) {
        return new Entry(Kind.HEADING, level, line, text);
    }

    public static Entry item(int line, MarkdownText text) {
        return new Entry(Kind.ITEM, 0, line, text);
    }

    /** A row of a table, which is an issue even if its title is the name of a field. */
    static Entry issue(int line, MarkdownText title) {
        Entry issue = item(line, title);
        issue.row = true;
        FieldLine named = FieldLine.of(title);
        issue.fieldKnown = named != null && named.value().isEmpty();
        return issue;
    }

    public static Entry line(int line, MarkdownText text) {
        return new Entry(Kind.LINE, 0, line, text);
    }

    public void add(Entry child) {
        child.parent = this;
        children.add(child);
    }

    /** Takes over all that another entry holds. */
    void adopt(List<Entry> others) {
        others.forEach(this::add);
    }

    void text(MarkdownText words) {
        text = words;
        fieldKnown = false;
    }

    public Kind kind() {
        return kind;
    }

    public boolean heading() {
        return kind == Kind.HEADING;
    }

    /** Whether it is an issue in a row of a table. */
    public boolean row() {
        return row;
    }

    /** How deep a heading is, from 1; 0 for all others. */
    int level() {
        return level;
    }

    public int line() {
        return line;
    }

    public MarkdownText text() {
        return text;
    }

    public List<Entry> children() {
        return children;
    }

    @Nullable
    public Entry parent() {
        return parent;
    }

    @Nullable
    Entry lastChild() {
        return children.isEmpty() ? null : children.get(children.size() - 1);
    }

    /** The field that this entry is, or null. */
    @Nullable
    public FieldLine field() {
        if (!fieldKnown) {
            field = heading() && Containers.namesIssue(text.text()) ? null : FieldLine.of(text);
            fieldKnown = true;
        }
        return field;
    }

    /** Whether numbered headings below it are issues: one of the first is no field, but has levels. */
    boolean listsIssues() {
        return children.stream()
                .limit(ASKED)
                .anyMatch(child -> child.heading()
                        && Containers.numbered(child.text.text())
                        && child.field() == null
                        && Containers.holdsScale(child));
    }

    /** What it says as a certain field and nothing else; null if it is not that field. */
    @Nullable
    public String saysAs(Field wanted) {
        FieldLine line = field();
        return line != null && line.field() == wanted && children.isEmpty()
                ? line.value().text()
                : null;
    }

    /** Whether its value, which did not come yet, is one level. */
    boolean isLevel() {
        FieldLine line = field();
        Field kind = line == null ? null : line.field();
        return line != null
                && kind != null
                && (kind.scale() || kind == Field.RECOMMENDED_PRIORITY)
                && line.value().isEmpty();
    }

    /** Whether it announces something that did not come yet: "Next Steps:". */
    boolean announces() {
        FieldLine line = field();
        return line != null && line.value().isEmpty() && children.isEmpty();
    }

    @Override
    public String toString() {
        return kind + "@" + line + " " + text;
    }
}
