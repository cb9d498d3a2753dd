package dev.triage.cli.output;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Prints ids, and compares them without the sign # and without case. */
public final class Ids {

    private static final int SUGGESTED = 3;
    private static final int SHORTEST_BEGINNING = 4;

    /** A longer id only repeats the title. */
    private static final int LONGEST_BESIDE_TITLE = 20;

    private Ids() {}

    /** The id and the title of an issue, or the title alone if the id only repeats it. */
    public static String name(String id, String title) {
        return Layout.oneLine(Layout.width(id) > LONGEST_BESIDE_TITLE ? title : id + " " + title);
    }

    /** Whether both ids are of the same issue. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /**
     * Whether an id that is made of words starts with this; such ids are long, so the first letters are enough. Numbers are
     * never shortened: 12 and 1234 are different issues.
     */
    public static boolean begins(String typed, String id) {
        String start = plain(typed).replaceFirst("…$", "");
        return start.length() >= SHORTEST_BEGINNING
                && start.codePoints().anyMatch(Character::isLetter)
                && plain(id).startsWith(start);
    }

    /** The most similar ids, nearest first; none if no id is similar. */
    public static List<String> nearest(String id, Collection<String> known) {
        return Nearest.to(plain(id), known, Ids::plain).stream()
                .limit(SUGGESTED)
                .toList();
    }

    /** The id for a shell, in which the sign # would start a comment. */
    public static String typed(String id) {
        String plain = id.startsWith("#") ? id.substring(1) : id;
        return ShellWord.of(plain);
    }

    private static String plain(String id) {
        String text = id.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("#") ? text.substring(1).strip() : text;
    }
}
