package dev.triage.io.scale;

import dev.triage.io.internal.Phrases;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the number in an effort that begins with words: "~3", "about 3", "Level 3", "Medium (3)", "Medium - 3/5". */
final class EffortText {

    private static final Pattern ABOUT = Pattern.compile(
            "(?i)^\\s*(?:~|≈|about|approx(?:imately|\\.)?|around|circa|ca\\.?|etwa|environ|aprox\\.?|level|score|effort|size)\\s*(?=[1-5])");
    private static final Pattern WORDS_FIRST = Pattern.compile(
            "(?i)^\\s*+([\\p{L}-][\\p{L} -]{0,24}?)\\s*+(?:[(:=]|[-–—]\\s)\\s*([1-5](?:\\s*(?:[-–—]|to)\\s*[1-5])?(?:\\s*/\\s*5)?)\\)?(?![\\w.])(.*)$",
            Pattern.DOTALL);
    private static final Pattern UNKNOWN =
            Pattern.compile("(?i)^(?:n/?a|tbd|to be determined|unknown|unclear|none given)\\b.*");

    private EffortText() {}

    /** The text with its number first. */
    static String number(String written) {
        String plain = Pictures.without(Pictures.counted(written.strip()));
        String text = plain.startsWith("(") ? Phrases.unwrap(plain) : plain;
        Matcher words = WORDS_FIRST.matcher(text);
        if (words.find() && !UNKNOWN.matcher(text.strip()).matches()) {
            String note = (words.group(1) + " " + words.group(3).strip()).strip();
            return words.group(2) + " (" + note + ")";
        }
        return ABOUT.matcher(text).replaceFirst("");
    }
}
