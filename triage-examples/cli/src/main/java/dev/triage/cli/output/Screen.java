package dev.triage.cli.output;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Where text for people goes: so many columns wide, in colour if the command line says so.
 *
 * @param out takes the text
 * @param columns how wide it is
 * @param colour whether it shows colours
 */
public record Screen(PrintWriter out, int columns, boolean colour) {

    /** How wide to print where nobody knows. */
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

    /** The text in letters that stand back. */
    public String faint(String text) {
        return styled(text, Ansi.Style.faint);
    }

    /** The text in a colour that asks for attention. */
    public String striking(String text) {
        return styled(text, Ansi.Style.fg_yellow);
    }

    private String styled(String text, Ansi.Style style) {
        return colour && !text.isEmpty() ? style.on() + text + Ansi.Style.reset.on() : text;
    }
}
