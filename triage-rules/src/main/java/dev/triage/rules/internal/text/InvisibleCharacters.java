package dev.triage.rules.internal.text;

import java.util.Locale;

/**
 * Characters that cannot be seen and make a text look like another one: control characters, those that turn the direction of
 * writing around, and fillers without width, so that a rule may read otherwise than it works.
 */
public final class InvisibleCharacters {

    /** Letters and marks that are drawn as nothing, but are no format characters. */
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2028\u2029\u3164\uFFA0";

    private InvisibleCharacters() {}

    /** Whether it is one of them. What joins letters and chooses the colour of a picture is none. */
    public static boolean is(int c) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        if (Character.isISOControl(c)) {
            return c != '\n' && c != '\t';
        }
        return (Character.getType(c) == Character.FORMAT && c != '\u200C' && c != '\u200D')
                || (c < 0x10000 && FILLERS.indexOf(c) >= 0)
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    /** Where the first of them is in a text, or -1. */
    public static int in(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            boolean plain = (c >= ' ' && c <= '~') || c == '\n'; // most are, and need not be looked up
            if (!plain && is(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The first letter of a word that is of another script than Latin ones in the same word, or a sign in it that is not
     * drawn; -1 if there is none.
     */
    public static int strange(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > '~' && isStrange(word.charAt(i)) && hasLatin(word)) {
                return i;
            }
        }
        return -1;
    }

    /** The same for the words of a name. */
    public static int strangeInName(String name) {
        int start = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at == name.length() || Character.isWhitespace(name.charAt(at))) {
                int strange = strange(name.substring(start, at));
                if (strange >= 0) {
                    return start + strange;
                }
                start = at + 1;
            }
        }
        return -1;
    }

    private static boolean isStrange(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.CYRILLIC
                || script == Character.UnicodeScript.GREEK
                || script == Character.UnicodeScript.ARMENIAN
                || script == Character.UnicodeScript.CHEROKEE
                || (c >= '\uFE00' && c <= '\uFE0F')
                || (Character.isIdentifierIgnorable(c) && !is(c));
    }

    private static boolean hasLatin(String word) {
        return word.chars().anyMatch(c -> c < 128 && Character.isLetter(c));
    }

    /** What is wrong with it. */
    public static String words(int c) {
        return "This character is invisible (" + code(c) + ").";
    }

    /** The text with the codes of such characters in their place, so that it can be shown. */
    public static String shown(String text) {
        if (text.codePoints().noneMatch(InvisibleCharacters::is)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (is(c)) {
                shown.append('<').append(code(c)).append('>');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    public static String code(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
