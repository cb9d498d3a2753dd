package dev.triage.io.scale;

import dev.triage.io.internal.LeadingPictures;
import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.UnknownLevelException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the number in an effort that begins with words: "~3", "about 3", "Level 3", "Medium (3)", "Medium - 3/5". */
final class EffortText {

    private static final Pattern ABOUT = Pattern.compile(
            "(?i)^\\s*(?:~|≈|about|approx(?:imately|\\.)?|around|circa|ca\\.?|etwa|environ|aprox\\.?|level|score|effort|size)\\s*(?=[1-5])");
    private static final Pattern WORDS_FIRST = Pattern.compile(
            "(?i)^\\s*+([\\p{L}-][\\p{L} -]{0,24}?)\\s*+(?:[(:=]|[-–—]\\s)\\s*([1-5](?:\\s*(?:[-–—]|to)\\s*[1-5])?(?:\\s*/\\s*5)?)\\)?(?![\\w.])(.*)$",
            Pattern.DOTALL);
    /** "2-3 days": a time is no level; a level may stand behind it, "2-3 days (3/5)". */
    private static final Pattern TIME = Pattern.compile(
            "(?i)^(?:[~≈<>]\\s*+|(?:about|around|approx\\.?|approximately|up to|less than|at least)\\s++)?+\\d++(?:[.,]\\d++)?+\\+?\\s*+(?:(?:[-–—]|to\\b)\\s*+\\d++(?:[.,]\\d++)?+\\+?\\s*+)?+"
                    + "(?:(?:business|working|work|calendar|person|man|engineer|engineering|developer|dev)[ -])?+"
                    + "(?:min(?:ute)?s?|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|sprints?|quarters?)\\b\\.?\\s*+"
                    + "(?<level>(?:[(\\[=:,;–—-]|->|→)\\s*+(?:(?:effort|level|score|size|estimate):?\\s++)?[1-5](?:\\s*+[-–—]\\s*+[1-5])?+(?:\\s*+/\\s*+5)?+[)\\]]?\\s*+$)?");

    /** "3/10": the number is of another scale. */
    private static final Pattern OTHER_SCALE =
            Pattern.compile("^\\d++\\s*+(?:/|of|out of)\\s*+(?:[6-9]|\\d{2,})(?![\\d.,/])");

    private static final Pattern DIGITS = Pattern.compile("[1-5](?:\\s*+[-–—]\\s*+[1-5])?+");

    private static final Pattern UNKNOWN =
            Pattern.compile("(?i)^(?:n/?a|tbd|to be determined|unknown|unclear|none given)\\b.*");

    private EffortText() {}

    /** The text with its number first. */
    static String number(String written) {
        String plain = LeadingPictures.without(LeadingPictures.counted(written.strip()));
        String text = plain.startsWith("(") ? Phrases.unwrap(plain) : plain;
        Matcher time = TIME.matcher(text);
        if (time.find()) {
            return levelBehind(time, text);
        }
        if (OTHER_SCALE.matcher(text).find()) {
            throw unreadable(text, "a number of another scale");
        }
        Matcher words = WORDS_FIRST.matcher(text);
        if (words.find() && !UNKNOWN.matcher(text.strip()).matches()) {
            String note = (words.group(1) + " " + words.group(3).strip()).strip();
            return words.group(2) + " (" + note + ")";
        }
        return ABOUT.matcher(text).replaceFirst("");
    }

    private static String levelBehind(Matcher time, String text) {
        Matcher level = DIGITS.matcher(time.group("level") == null ? "" : time.group("level"));
        if (!level.find()) {
            throw unreadable(text, "a time");
        }
        return level.group() + " (" + text + ")";
    }

    private static UnknownLevelException unreadable(String text, String instead) {
        return new UnknownLevelException(
                "Unknown effort (" + Phrases.shorten(text) + "): expected a level from 1 to 5, not " + instead + ".",
                false);
    }
}
