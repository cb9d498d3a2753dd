package dev.triage.cli.lsp.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the texts of JSON, also in JSON that is not finished or has comments. Not thread-safe; for one text. */
public final class QuotedTexts {

    private final String text;
    private final List<Quoted> found = new ArrayList<>();

    /** For each object or array that is open, the member that it is in, or an empty text. */
    private final Deque<Level> levels = new ArrayDeque<>();

    private static final class Level {
        private final boolean object;
        private String member = "";
        private boolean name;

        Level(boolean object) {
            this.object = object;
            this.name = object;
        }
    }

    /**
     * A text between quotes.
     *
     * @param start where it begins, behind the sign
     * @param end where it ends, before the sign
     * @param value what stands there
     * @param name whether it is the name of a member
     * @param depth how many objects and arrays it is in
     * @param part the member of the whole that it is in, or that it names
     * @param member the nearest member that it is in, or that it names
     */
    public record Quoted(int start, int end, String value, boolean name, int depth, String part, String member) {}

    private QuotedTexts(String text) {
        this.text = text;
    }

    public static List<Quoted> in(String text) {
        QuotedTexts json = new QuotedTexts(text);
        json.read();
        return json.found;
    }

    private void read() {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                at = quoted(at + 1);
            } else if (text.startsWith("//", at)) {
                at = lineEnd(at);
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 1;
            } else if (letter == '{' || letter == '[') {
                levels.push(new Level(letter == '{'));
            } else if ((letter == '}' || letter == ']') && !levels.isEmpty()) {
                levels.pop();
            } else if (letter == ',' && !levels.isEmpty()) {
                levels.element().name = levels.element().object;
            } else if (letter == ':' && !levels.isEmpty()) {
                levels.element().name = false;
            }
        }
    }

    /** Notes the text from a place on, and returns where it ends. */
    private int quoted(int start) {
        int last = lineEnd(start);
        int end = start;
        while (end < last && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, last);
        String value = text.substring(start, end);
        boolean name = !levels.isEmpty() && levels.element().name;
        if (name) {
            levels.element().member = value;
        }
        String part = levels.isEmpty() ? "" : levels.getLast().member;
        found.add(new Quoted(start, end, value, name, levels.size(), part, member()));
        return end;
    }

    private String member() {
        for (Level level : levels) {
            if (level.object) {
                return level.member;
            }
        }
        return "";
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
