package dev.triage.rules.internal.text;

import dev.triage.ranking.internal.ForeignLevels;
import dev.triage.ranking.internal.LevelWord;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which all spellings of a word are the same. Labels, components, people, fields, the keys of settings and
 * the words of rules are compared in this form only.
 */
public final class PlainWords {

    /** {@code 12}, {@code -0.5}, {@code 1,200}, {@code 75 %}. */
    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?)(\\d{1,3}(?:[,' \\u00A0\\u202F]\\d{3})+|\\d{1,15})(?:\\.(\\d{1,9}))?[\\s\\u00A0\\u202F]?[%\\p{Sc}]?");

    /** {@code 9,8}. */
    private static final Pattern COMMA = Pattern.compile("([+-]?\\d{1,15}),(\\d{1,2})");

    /** A level that begins with its number: {@code P1}, {@code sev 2}, {@code 1 soon}, {@code 3 (later)}. */
    private static final Pattern LEVEL =
            Pattern.compile("(?:p|s|sev|prio|priority|severity|level)?\\s?(\\d)(?:\\s*[(,.].*|\\s.*)?");

    /** A number and its word: {@code 1 - Critical}, {@code 2. High}, {@code 3 (Low)}. */
    private static final Pattern NUMBERED =
            Pattern.compile("\\d{1,2}\\s*(?:[-\\u2010-\\u2015.:)(=]\\s*|\\s)(\\p{L}[^)]*)\\)?", Pattern.DOTALL);

    private static final Set<String> LEVELLED = Set.of("priority", "severity", "urgency");

    private PlainWords() {}

    /**
     * The form for comparisons: in lower case, with single spaces for hyphens, underscores, slashes, colons and the like,
     * and without the pictures, asterisks and exclamation marks around it.
     */
    public static String plain(String words) {
        String text = Pictures.without(words);
        StringBuilder plain = new StringBuilder(text.length());
        boolean joint = false;
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            ascii &= letter < 128;
            if (joint(letter)) {
                joint = true;
            } else {
                if (joint && !plain.isEmpty()) {
                    plain.append(' ');
                }
                joint = false;
                plain.append(letter == '\u2019' ? '\'' : letter);
            }
        }
        String lower = plain.toString().toLowerCase(Locale.ROOT);
        return ascii ? lower : Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    /** The beginning of such a form; a hyphen or the like at its end must be there. */
    static String beginning(String words) {
        String whole = plain(words + "x");
        return whole.substring(0, whole.length() - 1);
    }

    /** The form of a part of a word, with the spaces around it. */
    public static String part(String words) {
        StringBuilder part = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            part.append(joint(words.charAt(i)) ? ' ' : words.charAt(i));
        }
        return part.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean joint(char letter) {
        return letter == '-'
                || letter == '_'
                || letter == '/'
                || letter == ':'
                || letter == '='
                || letter == '>'
                || (letter >= '\u2010' && letter <= '\u2015')
                || Character.isWhitespace(letter)
                || Character.isSpaceChar(letter);
    }

    /**
     * What a value says of a topic: of a level with a number and a word the word, and of a priority, severity or urgency that begins
     * with another number this number.
     */
    public static String word(String topic, String written) {
        String numbered = numbered(written);
        if (numbered != null) {
            return numbered;
        }
        String plain = plain(written);
        if (LEVELLED.contains(topic) && negative(written)) {
            return "minus " + plain; // another level than the one with this number
        }
        if (LEVELLED.contains(topic) && LevelWord.rated(written.strip().toLowerCase(Locale.ROOT))) {
            return plain(written.replace("/", " of ")); // without the sign, it would begin with the number of a level
        }
        if (LEVELLED.contains(topic)) {
            Matcher level = LEVEL.matcher(plain);
            if (level.matches()) {
                return level.group(1);
            }
            return english(plain);
        }
        return plain;
    }

    /** The English word for a level, in its plain form: {@code hoch} is {@code high}; the same if it is none. */
    private static String english(String plain) {
        String level = plainLevel(plain) ? null : ForeignLevels.level(plain);
        return level == null ? plain : level;
    }

    /** Whether it is a word for this level in another language. */
    static boolean means(String plain, String topic, String level) {
        return LEVELLED.contains(topic)
                && !plain.equals(level)
                && english(plain).equals(level);
    }

    private static boolean negative(String written) {
        Double number = number(written);
        return number != null && number < 0;
    }

    /** What the value of a field says of a topic, without what explains it. */
    public static String fieldWord(String topic, String value) {
        String numbered = numbered(value);
        return numbered == null ? word(topic, value(value)) : numbered;
    }

    /** Whether it is a word for a level, such as {@code High}. */
    static boolean level(String word) {
        return plainLevel(english(plain(word)));
    }

    private static boolean plainLevel(String plain) {
        LevelWord level = LevelWord.of(plain);
        return level != null && !level.alone();
    }

    /** The word of a level that has a number before it, or null if it is none. */
    private static @Nullable String numbered(String value) {
        String written = value.strip();
        int start = written.length() > 1 && written.charAt(0) == '[' ? 1 : 0;
        if (written.isEmpty() || !Character.isDigit(written.charAt(start))) {
            return null;
        }
        Matcher numbered = NUMBERED.matcher(written.replace("[", "").replace(']', ')'));
        if (!numbered.matches()) {
            return null;
        }
        String[] words = value(numbered.group(1)).split("/", 2);
        String word = english(plain(words[0]));
        return plainLevel(word) ? word : null;
    }

    /** A value without what explains it: {@code High - blocks my work} is {@code High}. */
    private static String value(String field) {
        String head = field.substring(0, explanation(field)).strip();
        return head.isEmpty() ? field : head;
    }

    /** Where what explains a value begins: at a parenthesis, a colon or the like, or at a dash between spaces. */
    private static int explanation(String field) {
        int start = 0;
        while (start < field.length()) {
            int at = start;
            while (at < field.length() && space(field.charAt(at))) {
                at++;
            }
            if (at < field.length() && explains(field, at, at > start)) {
                return start;
            }
            start = at + 1;
        }
        return field.length();
    }

    private static boolean explains(String field, int at, boolean spaced) {
        char sign = field.charAt(at);
        if (sign == ',') {
            return at + 1 == field.length() || field.charAt(at + 1) < '0' || field.charAt(at + 1) > '9';
        }
        int end = at;
        while (spaced && end < field.length() && dash(field.charAt(end))) {
            end++;
        }
        return sign == '('
                || sign == ':'
                || sign == ';'
                || (end > at && end < field.length() && space(field.charAt(end)));
    }

    private static boolean dash(char letter) {
        return letter == '-' || letter == '\u2013' || letter == '\u2014';
    }

    /** Whether it is a blank as expressions know it. */
    public static boolean space(char letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }

    /** The number that a value is or begins with, before what explains it; null if it is none. */
    public static @Nullable Double number(String written) {
        String words = Pictures.without(written).replace('\u2212', '-');
        Double number = exactNumber(words);
        return number == null ? exactNumber(value(words)) : number;
    }

    /** The number that a text is and nothing more; null if it is none. */
    public static @Nullable Double exactNumber(String words) {
        if (words.isEmpty() || words.length() > 40 || !beginsNumber(words.charAt(0))) {
            return null; // most words are no numbers, and need no expressions
        }
        Matcher comma = COMMA.matcher(words);
        if (comma.matches()) {
            return Double.valueOf(comma.group(1) + "." + comma.group(2));
        }
        Matcher number = NUMBER.matcher(words);
        if (!number.matches()) {
            return null;
        }
        StringBuilder digits = new StringBuilder(number.group(1));
        for (int i = 0; i < number.group(2).length(); i++) {
            if (Character.isDigit(number.group(2).charAt(i))) {
                digits.append(number.group(2).charAt(i));
            }
        }
        return Double.valueOf(number.group(3) == null ? digits.toString() : digits + "." + number.group(3));
    }

    private static boolean beginsNumber(char letter) {
        return (letter >= '0' && letter <= '9') || letter == '+' || letter == '-';
    }
}
