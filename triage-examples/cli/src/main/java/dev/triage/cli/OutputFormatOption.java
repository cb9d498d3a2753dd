package dev.triage.cli;

import picocli.CommandLine.Option;

/** The option that says how to print. */
final class OutputFormatOption {

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            converter = OutputFormat.Name.class,
            description = "How to print it: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private OutputFormat format;

    OutputFormat value() {
        return format;
    }
}
