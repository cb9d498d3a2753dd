package dev.triage.io.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in front of a value and says no more than the value: a coloured dot, or an older value that is struck through. */
public final class LeadingPictures {

    private static final Pattern LEADING = Pattern.compile("^(?:" + TextPatterns.PICTURE
            + "|[\\u20E3\\u2190-\\u21FF\\s]|\\x{1F3FB}|\\x{1F3FC}|\\x{1F3FD}|\\x{1F3FE}|\\x{1F3FF}"
            + "|:[a-z][a-z0-9_+-]{0,40}:)++");

    /** A value that no longer holds: "~~P2~~ P1". */
    private static final Pattern STRUCK = Pattern.compile("^~~[^~]{1,80}~~\\s*(?:->|=>)?");

    /** Stars or dots that count, full ones first. */
    private static final Pattern STARS = Pattern.compile("^(?<full>(?:[\\u2605\\u2B50\\u25CF\\u25A0]\\uFE0F?\\s*){1,5})"
            + "(?:[\\u2606\\u2729\\u25CB\\u25A1]\\uFE0F?\\s*){0,4}(?<rest>(?:[(\\d].*)?)$");

    /** A digit in a box. */
    private static final Pattern KEYCAP = Pattern.compile("(?<=\\d)\\uFE0F?\\u20E3");

    private LeadingPictures() {}

    /** A text without the pictures in front of it. */
    public static String without(String text) {
        // Most values begin with a letter or a digit.
        if (text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) {
            return text;
        }
        return LEADING.matcher(STRUCK.matcher(text).replaceFirst("")).replaceFirst("");
    }

    /** How many stars or which digit in a box a text begins with, as a number; the text itself if it is something else. */
    public static String counted(String text) {
        Matcher stars = STARS.matcher(text);
        if (!stars.matches()) {
            return KEYCAP.matcher(text).replaceFirst("");
        }
        String rest = stars.group("rest");
        int count = stars.group("full").replaceAll("[\\uFE0F\\s]", "").length();
        return rest.isEmpty() ? String.valueOf(count) : Character.isDigit(rest.charAt(0)) ? rest : count + " " + rest;
    }
}
