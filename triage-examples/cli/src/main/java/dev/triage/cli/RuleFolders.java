package dev.triage.cli;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.Trust;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The rules of teams that are laid over the standard ones, as they were given on the command line. */
final class RuleFolders {

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
    boolean given() {
        return !folders.isEmpty();
    }

    /**
     * Starts an engine with these rules.
     *
     * @param more folders to lay over them
     */
    TriageEngine.Builder builder(Path... more) {
        TriageEngine.Builder builder = TriageEngine.builder();
        List<Path> all = new ArrayList<>(folders);
        all.addAll(List.of(more));
        all.forEach(folder -> builder.rules(folder, restricted ? Trust.RESTRICTED : Trust.FULL));
        return builder;
    }
}
