package dev.triage.cli.command;

import picocli.CommandLine.Option;

/** The option {@code --json}, short for {@code --format json}. */
public final class JsonOption {

    @Option(names = "--json", description = "Short for --format json.")
    private boolean asked;

    /** Whether the format is JSON, whatever {@code --format} says. */
    public boolean asked() {
        return asked;
    }
}
