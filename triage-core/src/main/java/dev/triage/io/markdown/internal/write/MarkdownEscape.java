package dev.triage.io.markdown.internal.write;

import dev.triage.io.markdown.internal.source.Blanks;

/** Writes text so that Markdown reads it as text. */
final class MarkdownEscape {

    private MarkdownEscape() {}

    /** The text with all Markdown and HTML syntax escaped, at the beginning of a block too. */
    static String text(String text) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (special(text, i, c)) {
                escaped.append('\\').appendCodePoint(c);
            } else if (invisible(c)) {
                // A backslash keeps no blank and no line break; a character reference does.
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return escaped.toString();
    }

    private static boolean special(String text, int index, int c) {
        return switch (c) {
            case '\\', '`', '*', '[', ']', '<', '>', '&', '|', '~' -> true;
            case '_' -> !insideWord(text, index);
            case '#' ->
                text.substring(0, index).isBlank() || text.substring(index).matches("#+\\s*");
            case '-', '+', '=' -> index == 0;
            case '.', ')' -> index > 0 && index < 10 && text.substring(0, index).matches("[0-9]+");
            default -> false;
        };
    }

    /** Inside a word an underscore marks nothing. */
    private static boolean insideWord(String text, int index) {
        return index > 0 && index + 1 < text.length() && ascii(text.charAt(index - 1)) && ascii(text.charAt(index + 1));
    }

    private static boolean ascii(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean invisible(int c) {
        return c != ' '
                && (Blanks.replaced(c)
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c));
    }

    /** The text as code, which is read exactly as it stands. Only line breaks cannot be kept: they become blanks. */
    static String code(String text) {
        String line = text.replaceAll("\\R", " ");
        int longest = 0;
        int run = 0;
        for (int i = 0; i < line.length(); i++) {
            run = line.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        boolean padded = line.startsWith("`") || line.endsWith("`") || (line.startsWith(" ") && line.endsWith(" "));
        String blank = padded ? " " : "";
        return fence + blank + line + blank + fence;
    }

    /** A link with any target. */
    static String link(String label, String target) {
        String address = target.replace("&", "&amp;").replaceAll("([\\\\<>])", "\\\\$1");
        var encoded = new StringBuilder();
        address.codePoints().forEach(c -> {
            if (invisible(c)) {
                encoded.append("&#").append(c).append(';');
            } else {
                encoded.appendCodePoint(c);
            }
        });
        return "[" + label + "](<" + encoded + ">)";
    }
}
