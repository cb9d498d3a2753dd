package dev.triage.cli.command;

import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command for the amount and the colour of the output. */
public final class CommonOptions {

    /** The name of this mixin in the specification of the top-level command. */
    public static final String NAME = "common";

    /** When to print in colour. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final class ColorName extends FormatName<Color> {
        ColorName() {
            super(Color.class);
        }
    }

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            defaultValue = "auto",
            paramLabel = "WHEN",
            converter = ColorName.class,
            description = {
                "Print in colour: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which means on a terminal, unless",
                "NO_COLOR is set or TERM is dumb."
            })
    @SuppressWarnings("NullAway.Init")
    private Color color;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print only errors and answers, without warnings and progress.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print every problem, even if there are many of the same kind.")
    private boolean verbose;

    /** The options of a command. */
    public static CommonOptions of(CommandSpec spec) {
        return (CommonOptions)
                Objects.requireNonNull(spec.root().mixins().get(NAME), NAME).userObject();
    }

    /** Whether only errors are printed beside the answer. */
    public boolean quiet() {
        return quiet;
    }

    /** Whether every problem is printed. */
    public boolean verbose() {
        return verbose;
    }

    /** Switches colours on or off. */
    public void apply(CommandLine commandLine) {
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        Ansi ansi = switch (color) {
            case ALWAYS -> Ansi.ON;
            case NEVER -> Ansi.OFF;
            case AUTO -> dumb ? Ansi.OFF : Ansi.AUTO;
        };
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
    }
}
