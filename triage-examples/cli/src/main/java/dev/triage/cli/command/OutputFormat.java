package dev.triage.cli.command;

import java.util.Locale;

/** How commands print what people, programs or documents want. */
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
