package dev.triage.cli.output;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The output of text: it has a width, and colours if the command line switches them on.
 *
 * @param out receives the text
 * @param columns the width
 * @param colour whether it shows colours
 */
public record Screen(PrintWriter out, int columns, boolean colour) {

    /** The width if it is unknown. */
    public static final int UNKNOWN_COLUMNS = 100;

    private static final int FEWEST_COLUMNS = 50;

    /** The standard output of a command. */
    public static Screen of(CommandSpec spec) {
        UsageMessageSpec terminal =
                new UsageMessageSpec().width(UNKNOWN_COLUMNS).autoWidth(true);
        return new Screen(
                spec.commandLine().getOut(),
                Math.max(FEWEST_COLUMNS, terminal.width()),
                spec.commandLine().getColorScheme().ansi().enabled());
    }

    /** Prints an empty line. */
    public void line() {
        out.print('\n');
    }

    /** Prints a line. */
    public void line(String text) {
        out.print(text.stripTrailing());
        out.print('\n');
    }

    /** Prints lines, each of them indented. */
    public void lines(int indent, Iterable<String> lines) {
        for (String line : lines) {
            line(" ".repeat(indent) + line);
        }
    }

    /** The text in bold letters. */
    public String bold(String text) {
        return styled(text, Ansi.Style.bold);
    }

    /** The text in faint letters. */
    public String faint(String text) {
        return styled(text, Ansi.Style.faint);
    }

    /** The text in a warning colour. */
    public String striking(String text) {
        return styled(text, Ansi.Style.fg_yellow);
    }

    private String styled(String text, Ansi.Style style) {
        return colour && !text.isEmpty() ? style.on() + text + Ansi.Style.reset.on() : text;
    }
}
