package dev.triage.cli.check;

import dev.triage.cli.command.FormatName;
import java.util.Locale;

/** The output formats of a check. */
enum CheckFormat {
    TEXT,
    JSON,
    /** For code hosts, which show findings beside the rules. */
    SARIF,
    /** For servers that show results of tests. */
    JUNIT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final class Name extends FormatName<CheckFormat> {
        Name() {
            super(CheckFormat.class);
        }
    }
}
