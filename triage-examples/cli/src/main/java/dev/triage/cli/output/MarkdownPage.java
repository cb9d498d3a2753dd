package dev.triage.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of documentation in Markdown. Its texts contain no Markdown.
 *
 * @param out receives the page
 */
public record MarkdownPage(PrintWriter out) {

    /** Writes a heading, with an empty line before it except for the first. */
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

    /** The text with escaped characters, so that Markdown shows it literally. */
    public static String escaped(String text) {
        return Layout.oneLine(text).replaceAll("([\\\\|*_`<>\\[\\]&~])", "\\\\$1");
    }
}
