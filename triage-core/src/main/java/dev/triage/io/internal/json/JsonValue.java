package dev.triage.io.internal.json;

import dev.triage.io.internal.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON text: what it says, where it begins, and how to get there from the top, such as
 * {@code $[3].labels[0].name}. It does not change any more once {@link JsonTokens} has read it.
 */
public final class JsonValue {

    /** What a value is. */
    public enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        TRUTH,
        NULL
    }

    /** Up to so many members are faster looked through than hashed; only some trackers give more. */
    private static final int FEW = 40;

    private final @Nullable JsonValue parent;
    /** The name of a member; at the top how to get there; empty for an element of a list. */
    private final String name;

    private final Kind kind;
    private final String text;
    private final int line;
    private final int column;
    private final int nameLine;
    private final int nameColumn;
    /** The place of an element in its list. */
    private final int place;

    private final List<JsonValue> children;
    /** A bit for the hash of each name: most names that are asked for are not there. */
    private long names;

    private @Nullable Map<String, JsonValue> byName;

    private JsonValue(
            @Nullable JsonValue parent,
            String name,
            int nameLine,
            int nameColumn,
            Kind kind,
            String text,
            int line,
            int column) {
        this.parent = parent;
        this.place = parent == null ? 0 : parent.children.size();
        this.name = name;
        this.nameLine = nameLine;
        this.nameColumn = nameColumn;
        this.kind = kind;
        this.text = text;
        this.line = line;
        this.column = column;
        this.children = kind == Kind.OBJECT || kind == Kind.LIST ? new ArrayList<>() : List.of();
    }

    /** A value at the top, or in something that is too long to be held. */
    static JsonValue top(String path, Kind kind, String text, int line, int column) {
        return new JsonValue(null, path, line, column, kind, text, line, column);
    }

    /** Adds an element to this list. */
    JsonValue element(Kind what, String words, int atLine, int atColumn) {
        JsonValue element = new JsonValue(this, "", atLine, atColumn, what, words, atLine, atColumn);
        children.add(element);
        return element;
    }

    /** Adds a member to this object. */
    JsonValue member(
            String called, int calledLine, int calledColumn, Kind what, String words, int atLine, int atColumn) {
        JsonValue member = new JsonValue(this, called, calledLine, calledColumn, what, words, atLine, atColumn);
        children.add(member);
        names |= bit(called.hashCode());
        return member;
    }

    /** An object without members, for one that is not stated in this object. */
    public JsonValue unstated(String called) {
        return new JsonValue(this, called, line, column, Kind.OBJECT, "", line, column);
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Whether it is an object. */
    public boolean object() {
        return kind == Kind.OBJECT;
    }

    /** What a text says, or a number, true or false as it is written; else empty. */
    public String text() {
        return text;
    }

    /** The name of a member. */
    public String name() {
        return name;
    }

    /** The line in which it begins, from 1. */
    public int line() {
        return line;
    }

    /** The column at which it begins, from 1; 0 if places were not asked for. */
    public int column() {
        return column;
    }

    /** The line of the name of a member. */
    public int nameLine() {
        return nameLine;
    }

    /** The column of the name of a member. */
    public int nameColumn() {
        return nameColumn;
    }

    /** The members of an object in their order, also those that are null; a name may occur twice. */
    public List<JsonValue> members() {
        return kind == Kind.OBJECT ? children : List.of();
    }

    /** The member of that name, the last one if there are several; null if there is none, or if it is null. */
    public @Nullable JsonValue member(String wanted) {
        JsonValue found = find(wanted);
        return found == null || found.kind == Kind.NULL ? null : found;
    }

    /** Whether there is a member of that name, even if it is null. */
    public boolean has(String wanted) {
        return find(wanted) != null;
    }

    private @Nullable JsonValue find(String wanted) {
        int hash = wanted.hashCode();
        if ((names & bit(hash)) == 0) {
            return null;
        }
        if (children.size() > FEW) {
            if (byName == null) {
                byName = new HashMap<>();
                children.forEach(child -> byName.put(child.name, child));
            }
            return byName.get(wanted);
        }
        for (int at = children.size() - 1; at >= 0; at--) {
            String name = children.get(at).name;
            if (name.hashCode() == hash && name.equals(wanted)) {
                return children.get(at);
            }
        }
        return null;
    }

    private static long bit(int hash) {
        return 1L << (hash ^ hash >>> 6);
    }

    /** The elements of a list, also those that are null. */
    public List<JsonValue> elements() {
        return kind == Kind.LIST ? children : List.of();
    }

    /** The elements of a list without those that are null. */
    public List<JsonValue> stated() {
        List<JsonValue> elements = elements();
        for (JsonValue element : elements) {
            if (element.kind == Kind.NULL) {
                return elements.stream()
                        .filter(other -> other.kind != Kind.NULL)
                        .toList();
            }
        }
        return elements;
    }

    /** How to get there from the top. */
    public String path() {
        if (parent == null) {
            return name;
        }
        return parent.kind == Kind.LIST ? parent.path() + "[" + place + "]" : parent.path(name);
    }

    /** How to get to a member, whether it is there or not. */
    public String path(String member) {
        String path = path();
        return path.isEmpty() ? member : path + "." + member;
    }

    /** The value in words, for "expected ..., but found ...". */
    public String described() {
        return switch (kind) {
            case OBJECT -> "an object";
            case LIST -> "a list";
            case TEXT -> text.isBlank() ? "blank text" : "text (" + Phrases.shorten(text) + ")";
            case NUMBER, TRUTH -> Phrases.shorten(text);
            case NULL -> "null";
        };
    }
}
