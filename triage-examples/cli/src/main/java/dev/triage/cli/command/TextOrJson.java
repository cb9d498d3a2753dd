package dev.triage.cli.command;

import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option for the output format: text or JSON. */
public final class TextOrJson {

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            converter = Name.class,
            description = "The output format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private JsonOption json;

    /** Whether the format is JSON. */
    public boolean json() {
        return json.asked() || format == Format.JSON;
    }

    private enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final class Name extends FormatName<Format> {
        Name() {
            super(Format.class);
        }
    }
}
