package dev.triage.cli.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option for the output format. */
public final class OutputFormatOption {

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            converter = OutputFormat.Name.class,
            description = "The output format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private OutputFormat format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private JsonOption json;

    public OutputFormat value() {
        return json.asked() ? OutputFormat.JSON : format;
    }
}
