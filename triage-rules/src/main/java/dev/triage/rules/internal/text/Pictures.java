package dev.triage.rules.internal.text;

/** Takes away the pictures that people put around a word: emojis, their names, asterisks and brackets. */
public final class Pictures {

    private Pictures() {}

    /** Without the pictures, asterisks and brackets around the words; unchanged if nothing is left. */
    public static String without(String words) {
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
            while (start < text.length() && PlainWords.space(text.charAt(start))) {
                start++;
            }
        }
        int end = text.length();
        for (int begin = shortcodeStart(text, start, end); begin >= 0; begin = shortcodeStart(text, start, end)) {
            end = begin;
            while (end > start && PlainWords.space(text.charAt(end - 1))) {
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
