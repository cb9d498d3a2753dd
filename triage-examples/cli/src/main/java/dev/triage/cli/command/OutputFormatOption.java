package dev.triage.cli.command;

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

    @Option(names = "--json", description = "Short for --format json.")
    private boolean json;

    public OutputFormat value() {
        return json ? OutputFormat.JSON : format;
    }
}
