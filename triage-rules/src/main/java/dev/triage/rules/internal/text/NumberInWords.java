package dev.triage.rules.internal.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the number that a person writes together with words: {@code 3 points}, {@code up \u2212 2}. */
public final class NumberInWords {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,])([-+\u2212\u2013]?)\\s?(\\d{1,4})(?!\\w|[.,]\\d)");

    private NumberInWords() {}

    /** The only whole number, with the sign before it, such as {@code +1}; null if there is none or another one. */
    public static @Nullable String only(String words) {
        Matcher number = NUMBER.matcher(words);
        if (!number.find()) {
            return null;
        }
        String sign = number.group(1);
        String one = (sign.isEmpty() || sign.equals("+") ? sign : "-") + number.group(2);
        return number.find() ? null : one;
    }
}
