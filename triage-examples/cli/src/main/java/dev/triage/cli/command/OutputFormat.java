package dev.triage.cli.command;

import java.util.Locale;

/** The output formats of commands. */
public enum OutputFormat {
    TEXT,
    JSON,
    MARKDOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final class Name extends FormatName<OutputFormat> {
        Name() {
            super(OutputFormat.class);
        }
    }
}
