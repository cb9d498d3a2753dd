package dev.triage.cli.lsp;

import dev.triage.io.LocatedIssue;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The words that the issues of a backlog use.
 *
 * @param labels their labels, each once
 * @param components their components, each once
 */
record SeenWords(List<String> labels, List<String> components) {

    static final SeenWords NONE = new SeenWords(List.of(), List.of());

    SeenWords {
        labels = List.copyOf(labels);
        components = List.copyOf(components);
    }

    static SeenWords in(Collection<LocatedIssue> issues) {
        TreeSet<String> labels = new TreeSet<>();
        TreeSet<String> components = new TreeSet<>();
        for (LocatedIssue located : issues) {
            labels.addAll(located.issue().labels());
            components.addAll(located.issue().classification().components());
        }
        return new SeenWords(List.copyOf(labels), List.copyOf(components));
    }
}
