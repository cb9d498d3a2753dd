package dev.triage.cli.command;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.Trust;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The folders of rules that override the standard ones, as given on the command line. */
public final class RuleFolders {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = {
                "Use the rules and settings of this folder; they override the standard ones.",
                "May be given several times; a later folder overrides an earlier one.",
                "Default: the variable TRIAGE_RULES, or rules = DIR in .triage/config.properties (restricted)."
            })
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--restricted",
            description = "Refuse rules with more than the vocabulary of rules, such as Java code.")
    private boolean restricted;

    @Option(
            names = "--no-config",
            description =
                    "Ignore TRIAGE_RULES and .triage/config.properties: use only rules that the command line names.")
    private boolean noConfig;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private @Nullable ConfiguredRules configured;

    /** Whether there are folders. */
    public boolean given() {
        return !folders().isEmpty();
    }

    /** Whether the command line names folders. */
    public boolean named() {
        return !folders.isEmpty();
    }

    /** The folders; a later one overrides an earlier one. */
    public List<Path> folders() {
        return folders.isEmpty() ? configured().folders() : List.copyOf(folders);
    }

    /** The configured rules; printed once on standard error, because the command line does not show them. */
    private ConfiguredRules configured() {
        ConfiguredRules known = configured;
        if (known == null) {
            try {
                known = noConfig ? null : ConfiguredRules.find(Path.of(""), System.getenv());
            } catch (IllegalArgumentException wrong) {
                throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
            }
            if (known == null) {
                known = new ConfiguredRules(List.of(), "", true);
            } else if (!CommonOptions.of(spec).quiet()) {
                spec.commandLine()
                        .getErr()
                        .println("triage: Uses the rules " + words(known.folders()) + " (" + known.source() + ").");
            }
            configured = known;
        }
        return known;
    }

    private static String words(List<Path> folders) {
        return folders.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private Trust trust() {
        boolean untrusted = folders.isEmpty() && !configured().trusted();
        return restricted || untrusted ? Trust.RESTRICTED : Trust.FULL;
    }

    /**
     * Starts an engine with these rules.
     *
     * @param more folders that override them
     */
    public TriageEngine.Builder builder(Path... more) {
        List<Path> all = new ArrayList<>(folders());
        all.addAll(List.of(more));
        return builderOf(all);
    }

    /**
     * Starts an engine with the rules of other folders instead, with the same restrictions.
     *
     * @param others the folders; a later one overrides an earlier one
     */
    public TriageEngine.Builder builderOf(List<Path> others) {
        TriageEngine.Builder builder = TriageEngine.builder();
        others.forEach(folder -> builder.rules(folder, trust()));
        return builder;
    }
}
