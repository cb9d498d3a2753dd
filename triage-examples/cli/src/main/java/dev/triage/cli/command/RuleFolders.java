package dev.triage.cli.command;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.Trust;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The rules of teams that are laid over the standard ones, as they were given on the command line. */
public final class RuleFolders {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = {
                "Lay the rules and settings of this folder over the standard ones.",
                "May be given several times, the later over the earlier."
            })
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--restricted",
            description = "Refuse rules that are more than the vocabulary of rules, such as Java.")
    private boolean restricted;

    /** Whether there are any. */
    public boolean given() {
        return !folders.isEmpty();
    }

    /** The folders, in the order in which they lie over each other. */
    public List<Path> folders() {
        return List.copyOf(folders);
    }

    /**
     * Starts an engine with these rules.
     *
     * @param more folders to lay over them
     */
    public TriageEngine.Builder builder(Path... more) {
        List<Path> all = new ArrayList<>(folders);
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
        others.forEach(folder -> builder.rules(folder, restricted ? Trust.RESTRICTED : Trust.FULL));
        return builder;
    }
}
