package dev.triage.cli.rules;

import dev.triage.cli.command.FormatName;
import java.util.Locale;

/** The output formats of the rules. */
enum RulesFormat {
    TEXT,
    JSON,
    MARKDOWN,
    HTML;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final class Name extends FormatName<RulesFormat> {
        Name() {
            super(RulesFormat.class);
        }
    }
}
