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

/** The rules of teams that are laid over the standard ones, as they were given on the command line. */
public final class RuleFolders {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = {
                "Lay the rules and settings of this folder over the standard ones.",
                "May be given several times, the later over the earlier. Without it: the folders that the variable",
                "TRIAGE_RULES names, or rules = DIR in .triage/config.properties (restricted)."
            })
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--restricted",
            description = "Refuse rules that are more than the vocabulary of rules, such as Java.")
    private boolean restricted;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private @Nullable ConfiguredRules configured;

    /** Whether there are any. */
    public boolean given() {
        return !folders().isEmpty();
    }

    /** The folders, in the order in which they are added on top of each other. */
    public List<Path> folders() {
        return folders.isEmpty() ? configured().folders() : List.copyOf(folders);
    }

    /** What names rules beside the command line; said once on standard error, because the command line does not show it. */
    private ConfiguredRules configured() {
        ConfiguredRules known = configured;
        if (known == null) {
            try {
                known = ConfiguredRules.find(Path.of(""), System.getenv());
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
     * @param more folders to lay over them
     */
    public TriageEngine.Builder builder(Path... more) {
        List<Path> all = new ArrayList<>(folders());
        all.addAll(List.of(more));
        return builderOf(all);
    }

    /**
     * Starts an engine with the rules of other folders instead, which are trusted as much.
     *
     * @param others the folders, the later over the earlier
     */
    public TriageEngine.Builder builderOf(List<Path> others) {
        TriageEngine.Builder builder = TriageEngine.builder();
        others.forEach(folder -> builder.rules(folder, trust()));
        return builder;
    }
}
