package dev.triage.cli.decide;

import java.util.regex.Pattern;

/**
 * Texts as cells of a spreadsheet. A spreadsheet evaluates a cell that starts like a formula, and a formula can call
 * programs and addresses. A {@code '} before the formula makes it text.
 */
final class SpreadsheetCell {

    /** Spaces before the sign are ignored; a {@code '} in the text is doubled, so that the text can be restored. */
    private static final Pattern FORMULA =
            Pattern.compile("(?:'*\\s*+[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|'*[\\t\\r\\n]).*", Pattern.DOTALL);

    private SpreadsheetCell() {}

    /** The text in a form that no spreadsheet evaluates. */
    static String of(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The original text of a cell. */
    static String text(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}
