package dev.triage.cli.lsp.text;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text, with what is around it.
 *
 * @param text the text
 * @param offset the place
 * @param lineStart where its line begins
 */
public record TextPlace(String text, int offset, int lineStart) {

    /** How far the beginning of a condition is looked for. */
    private static final int FARTHEST = 4000;

    public static TextPlace of(String text, Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        int last = end < 0 ? text.length() : end;
        return new TextPlace(text, Math.min(last, start + position.getCharacter()), start);
    }

    /** What stands in the line before the place. */
    public String before() {
        return text.substring(lineStart, offset);
    }

    /** Where the word begins that the place is in or behind. */
    public int wordStart() {
        int start = offset;
        while (start > lineStart && isWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** The word that ends at the place. */
    public String word() {
        return text.substring(wordStart(), offset);
    }

    /** Where the word ends that the place is in. */
    public int wordEnd() {
        int end = offset;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether the place is between quotes. */
    public boolean quoted() {
        return before().chars().filter(letter -> letter == '"').count() % 2 == 1;
    }

    /** Where the quotes begin that the place is in, behind the sign. */
    public int quoteStart() {
        return text.lastIndexOf('"', offset - 1) + 1;
    }

    /** The name in front of the parenthesis that is open at the place, or null. */
    @Nullable
    public String open() {
        int depth = 0;
        for (int i = offset - 1; i >= 0 && i > offset - FARTHEST; i--) {
            char letter = text.charAt(i);
            depth += letter == ')' ? 1 : 0;
            if (letter == '(' && depth-- == 0) {
                int end = i;
                int start = end;
                while (start > 0 && isWord(text.charAt(start - 1))) {
                    start--;
                }
                return text.substring(start, end);
            }
        }
        return null;
    }

    /** The range from an offset to another one, both in this line or the lines around it. */
    public Range range(int from, int to) {
        return new Range(position(from), position(to));
    }

    private Position position(int at) {
        int line = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
            line++;
            start = end + 1;
        }
        return new Position(line, at - start);
    }

    public static boolean isWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$';
    }
}
