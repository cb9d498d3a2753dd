package dev.triage.cli.test;

import dev.triage.cli.command.FormatName;
import java.util.Locale;

/** The output formats of the results of cases. */
enum TestFormat {
    TEXT,
    JSON,
    JUNIT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final class Name extends FormatName<TestFormat> {
        Name() {
            super(TestFormat.class);
        }
    }
}
