package dev.triage.cli.decide;

import dev.triage.cli.output.Layout;
import dev.triage.io.labels.PriorityLabels;
import dev.triage.model.Priority;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for the labels of priorities and for the repository of the issues. */
final class LabelOptions {

    /** The maximum length of a label at GitHub. */
    private static final int LONGEST_LABEL = 50;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--label-format",
            paramLabel = "FORMAT",
            description = {
                "With github-commands: the labels of the priorities.",
                "Default: '" + PriorityLabels.STANDARD_FORMAT + "'."
            })
    private @Nullable String format;

    @Option(
            names = "--label",
            paramLabel = "P0=LABEL",
            description = "With github-commands: another label for one priority. May be given several times.")
    private Map<Priority, String> single = new LinkedHashMap<>();

    @Option(
            names = "--repo",
            paramLabel = "[HOST/]OWNER/NAME",
            description = {
                "With github-commands: the repository of issues that do not name it",
                "in their id (owner/name#12) or address."
            })
    private @Nullable String repository;

    /** Refuses these options if the format does not use them. */
    void refuseWith(String outputFormat) {
        String given = repository != null ? "--repo" : format != null ? "--label-format" : "--label";
        if (repository != null || format != null || !single.isEmpty()) {
            throw wrong("The option " + given + " is for --format github-commands, but the format is " + outputFormat
                    + ".");
        }
    }

    /** The labels. */
    PriorityLabels labels() {
        try {
            PriorityLabels labels = format == null ? PriorityLabels.standard() : PriorityLabels.ofFormat(format);
            for (Map.Entry<Priority, String> one : single.entrySet()) {
                labels = labels.with(one.getKey(), one.getValue());
            }
            for (String label : labels.labels().values()) {
                if (label.codePointCount(0, label.length()) > LONGEST_LABEL) {
                    throw wrong("The label (" + label + ") is too long: GitHub takes at most " + LONGEST_LABEL
                            + " letters.");
                }
            }
            return labels;
        } catch (IllegalArgumentException refused) {
            throw wrong(refused.getMessage());
        }
    }

    /** The repository of issues that do not name it, or null. */
    @Nullable
    String repository() {
        if (repository != null && !GitHubIssueId.namesRepository(repository)) {
            throw wrong("--repo names no repository: expected OWNER/NAME or HOST/OWNER/NAME, but found ("
                    + Layout.oneLine(repository) + ").");
        }
        return repository;
    }

    private ParameterException wrong(@Nullable String message) {
        return new ParameterException(spec.commandLine(), String.valueOf(message));
    }
}
