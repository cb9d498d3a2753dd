package dev.triage.rules.internal.signal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Small readings of the words of signals. */
final class SignalWords {

    private static final Pattern SHORTCODES = Pattern.compile("^(?::[a-z0-9_+-]+:\\s*)+|(?:\\s*:[a-z0-9_+-]+:)+$");

    private static final Pattern JOINTS = Pattern.compile("[\\s_/\\u2010-\\u2015-]+");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(?:\\.0+)?");

    /** A level that begins with its number: {@code P1}, {@code sev 2}, {@code 1 - Critical}, {@code 3 (minor)}. */
    private static final Pattern LEVEL =
            Pattern.compile("(?:p|s|sev|prio|priority|severity|level)?\\s?(\\d)(?:\\s*[:(,.].*|\\s.*)?");

    /** What stands behind a value to explain it. */
    private static final Pattern EXPLANATION =
            Pattern.compile("\\s+[-\\u2013\\u2014]+\\s.*|\\s*[(:,;].*", Pattern.DOTALL);

    private static final Set<String> LEVELLED = Set.of("priority", "severity");

    private SignalWords() {}

    /** In lower case, with single spaces for hyphens, underscores and slashes. */
    static String plain(String words) {
        return JOINTS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The word of a topic; of a level that begins with a number that number, however it is written. */
    static String word(String topic, String written) {
        String plain = plain(written);
        if (LEVELLED.contains(topic)) {
            Matcher level = LEVEL.matcher(plain);
            if (level.matches()) {
                return level.group(1);
            }
        }
        return plain;
    }

    /** A value without what explains it: {@code High - blocks my work} is {@code High}. */
    static String value(String field) {
        String head = EXPLANATION.matcher(field).replaceFirst("").strip();
        return head.isEmpty() ? field : head;
    }

    /** The word as a number, or null. */
    static @Nullable Integer number(String word) {
        Matcher number = NUMBER.matcher(word);
        return number.matches() ? Integer.valueOf(number.group(1)) : null;
    }

    /** Without the pictures, asterisks and brackets around the words; unchanged if nothing is left. */
    static String withoutPictures(String words) {
        String text = SHORTCODES.matcher(words.strip()).replaceAll("").strip();
        int start = 0;
        while (start < text.length() && !speaks(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (end > start && pictures(text.codePointBefore(end), text.charAt(0) == '[')) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end > start ? text.substring(start, end).strip() : words.strip();
    }

    private static boolean speaks(int letter) {
        return Character.isLetterOrDigit(letter) || letter == '(' || letter == '"';
    }

    private static boolean pictures(int letter, boolean bracketed) {
        int type = Character.getType(letter);
        return Character.isWhitespace(letter)
                || type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.UNASSIGNED
                || (bracketed && letter == ']');
    }
}
