package dev.triage.cli.labels;

import dev.triage.model.Issue;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.SignalMeaning;
import dev.triage.tools.check.BacklogWords;
import dev.triage.tools.check.report.UnknownWord;
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
    private final BacklogWords words;
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

    /**
     * Counts nothing yet.
     *
     * @param words what the rules ask for
     */
    SignalTally(BacklogWords words) {
        this.words = words;
    }

    /** Adds the signals of an issue. */
    void add(Issue issue, List<SignalMeaning> signals) {
        String id = issue.id();
        words.add(issue);
        issues++;
        boolean speaks = signals.stream().anyMatch(signal -> !signal.senses().isEmpty())
                || issue.labels().stream()
                        .anyMatch(label -> !words.askingForLabel(label).isEmpty())
                || issue.tracked().fields().stream()
                        .anyMatch(field -> !words.askingForField(field.name(), field.value())
                                .isEmpty());
        speaking += speaks ? 1 : 0;
        signals.stream()
                .distinct()
                .filter(signal -> SOURCES.contains(signal.source()))
                .forEach(signal -> counted.merge(
                        signal,
                        new Counted(signal, 1, id),
                        (one, other) -> new Counted(signal, one.issues() + 1, one.first())));
    }

    /** The rules that ask for a signal: for labels and for fields. */
    List<RuleDescription> asking(SignalMeaning signal) {
        int colon = signal.words().indexOf(": ");
        if (signal.source().equals("field") && colon > 0) {
            return words.askingForField(
                    signal.words().substring(0, colon), signal.words().substring(colon + 2));
        }
        return signal.source().equals("label") ? words.askingForLabel(signal.words()) : List.of();
    }

    /** Whether a signal means something to the rules, or a rule asks for it. */
    boolean counts(Counted one) {
        return one.means() || !asking(one.signal()).isEmpty();
    }

    /** The labels that rules ask for and no issue has. */
    List<UnknownWord> unknown() {
        return words.unknown().stream()
                .filter(word -> word.what().equals("label"))
                .toList();
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
