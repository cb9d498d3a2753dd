package dev.triage.rules.internal.text;

import java.util.Locale;

/**
 * Characters that cannot be seen and make a text look like another one: control characters, and those that turn the
 * direction of writing around, so that a rule may read otherwise than it works.
 */
public final class InvisibleCharacters {

    /** Where no letter is: spaces without width, and what turns the direction of writing. */
    private static final String NAMED = "\u061C\u180E\u200B\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E"
            + "\u2060\u2066\u2067\u2068\u2069\uFEFF";

    private InvisibleCharacters() {}

    /** Whether it is one of them. */
    public static boolean is(char c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r' && c != '\f') || NAMED.indexOf(c) >= 0;
    }

    /** The first letter of a word that is of another script than Latin ones in the same word, or -1. */
    public static int strange(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > '~' && isStrange(word.charAt(i)) && hasLatin(word)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isStrange(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.CYRILLIC
                || script == Character.UnicodeScript.GREEK
                || (Character.isIdentifierIgnorable(c) && !is(c));
    }

    private static boolean hasLatin(String word) {
        return word.chars().anyMatch(c -> c < 128 && Character.isLetter(c));
    }

    /** What is wrong with it. */
    public static String words(char c) {
        return "This character is invisible (" + code(c) + ").";
    }

    /** The text with the codes of such characters in their place, so that it can be shown. */
    public static String shown(String text) {
        if (text.chars().noneMatch(c -> is((char) c))) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(c -> {
            if (is((char) c)) {
                shown.append('<').append(code((char) c)).append('>');
            } else {
                shown.append((char) c);
            }
        });
        return shown.toString();
    }

    public static String code(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }
}
