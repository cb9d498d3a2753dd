package dev.triage.cli.command;

import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has: how much it prints, and whether in colour. */
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
            description = "Print errors and answers only: no warnings and no progress.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print every problem, also if there are many of the same kind.")
    private boolean verbose;

    /** The options that were given to a command. */
    public static CommonOptions of(CommandSpec spec) {
        return (CommonOptions)
                Objects.requireNonNull(spec.root().mixins().get(NAME), NAME).userObject();
    }

    /** Whether only errors are wanted beside the answer. */
    public boolean quiet() {
        return quiet;
    }

    /** Whether every problem is wanted. */
    public boolean verbose() {
        return verbose;
    }

    /** Prints in colour, or not, from here on. */
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
