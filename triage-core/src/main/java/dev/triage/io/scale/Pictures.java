package dev.triage.io.scale;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in front of a value and says no more than the value: a coloured dot, or an older value that is struck through. */
final class Pictures {

    private static final Pattern LEADING = Pattern.compile(
            "^(?:[\\p{So}\\uFE0F\\u200D\\u20E3\\u2190-\\u21FF\\s]|\\x{1F3FB}|\\x{1F3FC}|\\x{1F3FD}|\\x{1F3FE}|\\x{1F3FF}"
                    + "|:[a-z][a-z0-9_+-]{0,40}:)++");

    /** A value that no longer holds: "~~P2~~ P1". */
    private static final Pattern STRUCK = Pattern.compile("^~~[^~]{1,80}~~\\s*(?:->|=>)?");

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
        return LEADING.matcher(STRUCK.matcher(text).replaceFirst("")).replaceFirst("");
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
