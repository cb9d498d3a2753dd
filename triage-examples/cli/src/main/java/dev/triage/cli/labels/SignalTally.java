package dev.triage.cli.labels;

import dev.triage.rules.catalogue.SignalMeaning;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what trackers say of issues, apart from what is of one issue alone. Not thread-safe. */
final class SignalTally {

    /** What is the same for many issues, in the order in which it is shown. */
    static final List<String> SOURCES = List.of("label", "type", "field", "milestone");

    private final Map<SignalMeaning, Counted> counted = new LinkedHashMap<>();
    private int issues;
    private int speaking;

    /**
     * Something that trackers say.
     *
     * @param signal what, and what it means
     * @param issues of how many issues they say it
     * @param first the id of the first of these
     */
    record Counted(SignalMeaning signal, int issues, String first) {

        boolean means() {
            return !signal.senses().isEmpty();
        }
    }

    /** Adds what is said of an issue. */
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

    /** How many issues there are. */
    int issues() {
        return issues;
    }

    /** Of how many issues anything is said that means something. */
    int speaking() {
        return speaking;
    }

    /** What is said in a place, the most frequent first. */
    List<Counted> of(String source) {
        return counted.values().stream()
                .filter(one -> one.signal().source().equals(source))
                .sorted(Comparator.comparingInt(Counted::issues)
                        .reversed()
                        .thenComparing(one -> one.signal().words()))
                .toList();
    }
}
