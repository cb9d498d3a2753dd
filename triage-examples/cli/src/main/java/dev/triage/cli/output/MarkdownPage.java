package dev.triage.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of documentation in Markdown. What it is given is text as it is, in which nothing means anything to Markdown.
 *
 * @param out takes the page
 */
public record MarkdownPage(PrintWriter out) {

    /** Writes a heading and, but for the first, an empty line before it. */
    public void heading(int level, String text) {
        if (level > 1) {
            line("");
        }
        line("#".repeat(level) + " " + text);
    }

    /** Writes the head of a table, with an empty line before it. */
    public void tableHead(String... columns) {
        line("");
        row(List.of(columns));
        line("| " + "--- | ".repeat(columns.length).strip());
    }

    /** Writes a row of a table. */
    public void row(Object... cells) {
        row(List.of(cells));
    }

    /** Writes a row of a table. */
    public void row(List<?> cells) {
        line(cells.stream().map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** Writes a line as it is. */
    public void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /** The text as it is, where Markdown would see a table or an emphasis. */
    public static String escaped(String text) {
        return Layout.oneLine(text).replaceAll("([\\\\|*_`<>\\[\\]&~])", "\\\\$1");
    }
}
