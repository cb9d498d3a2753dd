package dev.triage.cli.labels;

import dev.triage.rules.catalogue.SignalMeaning;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the signals that several issues of a tracker can share. Not thread-safe. */
final class SignalTally {

    /** The sources of shared signals, in the order of the output. */
    static final List<String> SOURCES = List.of("label", "type", "field", "milestone");

    private final Map<SignalMeaning, Counted> counted = new LinkedHashMap<>();
    private int issues;
    private int speaking;

    /**
     * A signal of a tracker.
     *
     * @param signal the signal and its meaning
     * @param issues the number of issues with this signal
     * @param first the id of the first of these issues
     */
    record Counted(SignalMeaning signal, int issues, String first) {

        boolean means() {
            return !signal.senses().isEmpty();
        }
    }

    /** Adds the signals of an issue. */
    void add(String id, List<SignalMeaning> signals) {
        issues++;
        speaking += signals.stream().anyMatch(signal -> !signal.senses().isEmpty()) ? 1 : 0;
        signals.stream()
                .distinct()
                .filter(signal -> SOURCES.contains(signal.source()))
                .forEach(signal -> counted.merge(
                        signal,
                        new Counted(signal, 1, id),
                        (one, other) -> new Counted(signal, one.issues() + 1, one.first())));
    }

    /** The number of issues. */
    int issues() {
        return issues;
    }

    /** The number of issues with a signal that has a meaning. */
    int speaking() {
        return speaking;
    }

    /** The signals of a source, most frequent first. */
    List<Counted> of(String source) {
        return counted.values().stream()
                .filter(one -> one.signal().source().equals(source))
                .sorted(Comparator.comparingInt(Counted::issues)
                        .reversed()
                        .thenComparing(one -> one.signal().words()))
                .toList();
    }
}
