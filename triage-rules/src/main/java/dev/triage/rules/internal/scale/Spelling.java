package dev.triage.rules.internal.scale;

import java.util.Locale;

/** The one spelling in which names and values of scales are compared. */
final class Spelling {

    private Spelling() {}

    /** In lower case, with single spaces for hyphens, underscores, slashes and the signs between a name and its value. */
    static String plain(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            if (!joins(letter)) {
                plain.append(letter);
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private static boolean joins(char letter) {
        return Character.isWhitespace(letter)
                || (letter >= '\u2010' && letter <= '\u2015')
                || "-_/:=".indexOf(letter) >= 0;
    }

    /** Where the value begins in a label such as {@code exploitation:active}, or -1 if it is not about this name. */
    static int valueOf(String plainName, String plainLabel) {
        return plainLabel.length() > plainName.length() + 1
                        && plainLabel.startsWith(plainName)
                        && plainLabel.charAt(plainName.length()) == ' '
                ? plainName.length() + 1
                : -1;
    }

    /** Whether a separator, and not only a space or a hyphen, stands behind the name in a label. */
    static boolean separated(String label, int nameLength) {
        for (int i = Math.min(nameLength, label.length()); i < label.length(); i++) {
            char letter = label.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                return false;
            } else if (":=/".indexOf(letter) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A value without the number that begins it: {@code high} of {@code 1 - High}; the value itself if none does. */
    static String withoutNumber(String plain) {
        int space = plain.indexOf(' ');
        return space > 0 && digits(plain, space) ? plain.substring(space + 1) : plain;
    }

    /** The number that begins a value, or the value itself. */
    static String number(String plain) {
        int space = plain.indexOf(' ');
        return space > 0 && digits(plain, space) ? plain.substring(0, space) : plain;
    }

    private static boolean digits(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
