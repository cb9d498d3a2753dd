package dev.triage.cli.decide;

import java.util.regex.Pattern;

/**
 * Texts as cells of a spreadsheet, where a cell that begins like a formula is worked out, and can then call programs and
 * addresses of whoever wrote it. A {@code '} before it makes it text.
 */
final class SpreadsheetCell {

    /** Blanks before a sign help nobody, and a {@code '} that was there gets another, so that each can be told apart. */
    private static final Pattern FORMULA =
            Pattern.compile("(?:'*\\s*+[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|'*[\\t\\r\\n]).*", Pattern.DOTALL);

    private SpreadsheetCell() {}

    /** The text, so that no spreadsheet takes it for a formula. */
    static String of(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that a cell was made of. */
    static String text(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}
