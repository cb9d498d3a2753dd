package dev.triage.cli.output;

import java.util.List;

/** Helpers for words. */
public final class Words {

    private Words() {}

    /** "1 issue", "2 issues". */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** "a", "a or b", "a, b or c". */
    public static String either(List<String> choices) {
        int last = choices.size() - 1;
        return last < 1
                ? String.join("", choices)
                : String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
    }

    /** The first of some, and how many more there are: "a; b and 7 more". */
    public static String some(List<String> all, int most, String separator) {
        int left = all.size() - most;
        return left <= 0
                ? String.join(separator, all)
                : String.join(separator, all.subList(0, most)) + " and " + left + " more";
    }

    /** The text with a capital letter at its beginning. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
