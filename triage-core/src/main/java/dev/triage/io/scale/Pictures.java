package dev.triage.io.scale;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures in front of a value, such as a coloured dot; they say no more than the value. */
final class Pictures {

    private static final Pattern LEADING = Pattern.compile(
            "^(?:[\\p{So}\\uFE0F\\u200D\\u20E3\\u2190-\\u21FF\\s]|\\x{1F3FB}|\\x{1F3FC}|\\x{1F3FD}|\\x{1F3FE}|\\x{1F3FF}"
                    + "|:[a-z][a-z0-9_+-]{0,40}:)++");

    /** Stars that count, full ones first. */
    private static final Pattern STARS =
            Pattern.compile("^(?<full>(?:[\\u2605\\u2B50]\\uFE0F?\\s*){1,5})(?:[\\u2606\\u2729]\\uFE0F?\\s*){0,4}$");

    private Pictures() {}

    /** A text without the pictures in front of it. */
    static String without(String text) {
        // Most values begin with a letter or a digit.
        if (text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) {
            return text;
        }
        return LEADING.matcher(text).replaceFirst("");
    }

    /** How many stars a text is, as a number; the text itself if it is something else. */
    static String counted(String text) {
        Matcher stars = STARS.matcher(text);
        return stars.matches()
                ? String.valueOf(
                        stars.group("full").replaceAll("[\\uFE0F\\s]", "").length())
                : text;
    }
}
