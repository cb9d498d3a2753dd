package dev.triage.cli.output;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Shows ids, and compares them as people type them: with or without the sign, in capitals or not. */
public final class Ids {

    private static final int SUGGESTED = 3;
    private static final int SHORTEST_BEGINNING = 4;

    /** A longer id is only the title in other letters. */
    private static final int LONGEST_BESIDE_TITLE = 20;

    private Ids() {}

    /** An issue by its id and title, or by the title alone where the id says nothing more. */
    public static String name(String id, String title) {
        return Layout.oneLine(Layout.width(id) > LONGEST_BESIDE_TITLE ? title : id + " " + title);
    }

    /** Whether both mean the same issue. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /**
     * Whether an id made of words begins like this; that is enough to type, since such ids are long. Numbers are never
     * shortened: 12 is not the beginning of 1234, but another issue.
     */
    public static boolean begins(String typed, String id) {
        String start = plain(typed).replaceFirst("…$", "");
        return start.length() >= SHORTEST_BEGINNING
                && start.codePoints().anyMatch(Character::isLetter)
                && plain(id).startsWith(start);
    }

    /** The ids that were probably meant, nearest first; none if nothing is near. */
    public static List<String> nearest(String id, Collection<String> known) {
        return Nearest.to(plain(id), known, Ids::plain).stream()
                .limit(SUGGESTED)
                .toList();
    }

    /** The id as it is typed in a shell, where the sign would begin a comment. */
    public static String typed(String id) {
        String plain = id.startsWith("#") ? id.substring(1) : id;
        return ShellWord.of(plain);
    }

    private static String plain(String id) {
        String text = id.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("#") ? text.substring(1).strip() : text;
    }
}
