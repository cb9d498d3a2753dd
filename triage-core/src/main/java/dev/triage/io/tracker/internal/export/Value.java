package dev.triage.io.tracker.internal.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of an export in JSON, where it stands, and how to get there from the top: {@code $[3].labels[0].name}. */
public final class Value {

    /** What a value is, in the words of problems. */
    public enum Kind {
        OBJECT("an object"),
        LIST("a list"),
        TEXT("text"),
        NUMBER("a number"),
        TRUTH("true or false"),
        NOTHING("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final @Nullable Value parent;
    private final String step;
    private final Kind kind;
    private final String text;
    private final int line;
    private final int column;
    private final Map<String, Value> members;
    private final List<Value> elements;

    private Value(@Nullable Value parent, String step, Kind kind, String text, int line, int column) {
        this.parent = parent;
        this.step = step;
        this.kind = kind;
        this.text = text;
        this.line = line;
        this.column = column;
        this.members = kind == Kind.OBJECT ? new LinkedHashMap<>() : Map.of();
        this.elements = kind == Kind.LIST ? new ArrayList<>() : List.of();
    }

    /**
     * Makes a value at the top, or in something that is too long to be held.
     *
     * @param path how to get there
     */
    static Value at(String path, Kind kind, String text, int line, int column) {
        return new Value(null, path, kind, text, line, column);
    }

    /** Adds a value to this object; of a name that comes twice the last one counts. */
    Value member(String name, Kind what, String words, int atLine, int atColumn) {
        Value member = new Value(this, "." + name, what, words, atLine, atColumn);
        members.put(name, member);
        return member;
    }

    /** Adds a value to this list. */
    Value element(Kind what, String words, int atLine, int atColumn) {
        Value element = new Value(this, "[" + elements.size() + "]", what, words, atLine, atColumn);
        elements.add(element);
        return element;
    }

    public Kind kind() {
        return kind;
    }

    /** What a text says, or a number, true or false as it is written; else empty. */
    public String text() {
        return text;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** The member of that name; null if there is none, or if it is null. */
    @Nullable
    public Value member(String name) {
        Value member = members.get(name);
        return member == null || member.kind == Kind.NOTHING ? null : member;
    }

    /** Whether there is a member of that name, even if it is null. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The members of an object that are not null, in their order. */
    public Map<String, Value> members() {
        Map<String, Value> stated = new LinkedHashMap<>(members);
        stated.values().removeIf(value -> value.kind == Kind.NOTHING);
        return stated;
    }

    /** The elements of a list, without those that are null. */
    public List<Value> elements() {
        return elements.stream().filter(value -> value.kind != Kind.NOTHING).toList();
    }

    /** How to get there from the top. */
    public String path() {
        return parent == null ? step : parent.path() + step;
    }
}
