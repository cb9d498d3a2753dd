package dev.triage.rules.internal.text;

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
        String text = withoutPictures(words);
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
        if (LEVELLED.contains(topic)) {
            Matcher level = LEVEL.matcher(plain);
            if (level.matches()) {
                return level.group(1);
            }
        }
        return plain;
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
        return plainLevel(plain(word));
    }

    private static boolean plainLevel(String plain) {
        LevelWord level = LevelWord.of(plain);
        return level != null && !level.harm();
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
        String word = plain(words[0]);
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

    private static boolean space(char letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }

    /** The number that a value is or begins with, before what explains it; null if it is none. */
    public static @Nullable Double number(String written) {
        String words = withoutPictures(written).replace('\u2212', '-');
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

    /** Without the pictures, asterisks and brackets around the words; unchanged if nothing is left. */
    public static String withoutPictures(String words) {
        String text = words.strip();
        if (text.indexOf(':') >= 0) {
            text = withoutShortcodes(text).strip();
        }
        int start = 0;
        while (start < text.length() && !speaks(text, start)) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (end > start && pictures(text.codePointBefore(end), text.charAt(0) == '[')) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end > start ? text.substring(start, end).strip() : words.strip();
    }

    /** Without the names of pictures at both ends, such as {@code :bug:}. */
    private static String withoutShortcodes(String text) {
        int start = 0;
        for (int end = shortcodeEnd(text, start); end > 0; end = shortcodeEnd(text, start)) {
            start = end;
            while (start < text.length() && space(text.charAt(start))) {
                start++;
            }
        }
        int end = text.length();
        for (int begin = shortcodeStart(text, start, end); begin >= 0; begin = shortcodeStart(text, start, end)) {
            end = begin;
            while (end > start && space(text.charAt(end - 1))) {
                end--;
            }
        }
        return text.substring(start, end);
    }

    /** Where the name of a picture ends that begins here, or -1. */
    private static int shortcodeEnd(String text, int start) {
        if (start >= text.length() || text.charAt(start) != ':') {
            return -1;
        }
        int end = start + 1;
        while (end < text.length() && inShortcode(text.charAt(end))) {
            end++;
        }
        return end > start + 1 && end < text.length() && text.charAt(end) == ':' ? end + 1 : -1;
    }

    /** Where the name of a picture begins that ends here, or -1. */
    private static int shortcodeStart(String text, int least, int end) {
        if (end <= least || text.charAt(end - 1) != ':') {
            return -1;
        }
        int start = end - 1;
        while (start > least && inShortcode(text.charAt(start - 1))) {
            start--;
        }
        return start < end - 1 && start > least && text.charAt(start - 1) == ':' ? start - 1 : -1;
    }

    private static boolean inShortcode(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= '0' && letter <= '9')
                || letter == '_'
                || letter == '+'
                || letter == '-';
    }

    private static boolean speaks(String text, int at) {
        int letter = text.codePointAt(at);
        boolean sign = letter == '-' || letter == '+' || letter == '\u2212';
        return Character.isLetterOrDigit(letter)
                || letter == '('
                || letter == '"'
                || (sign && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)));
    }

    private static boolean pictures(int letter, boolean bracketed) {
        int type = Character.getType(letter);
        return Character.isWhitespace(letter)
                || letter == '*'
                || letter == '!'
                || type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.UNASSIGNED
                || (bracketed && letter == ']');
    }
}
