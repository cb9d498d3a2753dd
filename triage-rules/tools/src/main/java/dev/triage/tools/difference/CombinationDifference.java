package dev.triage.tools.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.RuleCheck;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.internal.check.difference.Comparison;
import dev.triage.tools.internal.check.difference.ComparisonReport;
import dev.triage.tools.internal.check.difference.Move;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What moves of all combinations of inputs. {@link #between} compares two engines. Immutable.
 *
 * @param moves how many move
 * @param undecided how many get no priority from one of the two
 * @param kinds what moves from one priority to another, with examples, the most frequent first
 * @param causes how many each cause moves, alone or with others, the most frequent first
 * @param open what else moves if the texts of an issue say what rules ask for
 * @param apart conditions on open texts that were not combined with all others: those
 *     of rules that both sides have are answered as by an issue without any text, those of other rules are true only with some of the
 *     others
 * @param stated conditions that ask for a level where the issue states it, such as {@code number("effort") > 3}, or compare one with a
 *     text: in the counts they have one answer for all combinations, and each move is shown by an issue or said to be of none
 * @param leftOut rules with Java, whose effect is not known
 */
public record CombinationDifference(
        Moves moves,
        long undecided,
        List<Kind> kinds,
        Map<Cause, Long> causes,
        List<Kind> open,
        List<String> apart,
        List<String> stated,
        List<RuleDescription> leftOut) {

    /** More examples of a kind say nothing new. */
    private static final int EXAMPLES = 2;

    /**
     * Makes a difference; the lists and the map are copied.
     *
     * @param moves how many move
     * @param undecided how many get no priority from one of the two
     * @param kinds what moves from one priority to another, with examples, the most frequent first
     * @param causes how many each cause moves, alone or with others, the most frequent first
     * @param open what else moves if the texts of an issue say what rules ask for
     * @param apart conditions on open texts that were not combined with all others
     * @param stated conditions that ask for a level where the issue states it
     * @param leftOut rules with Java, whose effect is not known
     */
    public CombinationDifference {
        requireNonNull(moves, "moves");
        kinds = List.copyOf(kinds);
        causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
        open = List.copyOf(open);
        apart = List.copyOf(apart);
        stated = List.copyOf(stated);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * What moves from one priority to another.
     *
     * @param from the priority before
     * @param to the priority after
     * @param count how many do
     * @param examples the smallest of them, no two for the same causes
     */
    public record Kind(Priority from, Priority to, long count, List<Sample> examples) {

        /**
         * Makes a kind; the list is copied.
         *
         * @param from the priority before
         * @param to the priority after
         * @param count how many do
         * @param examples the smallest of them, no two for the same causes
         */
        public Kind {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            examples = List.copyOf(examples);
        }
    }

    /**
     * A combination that moves.
     *
     * @param inputs what it states
     * @param pointsBefore the score before
     * @param pointsAfter the score after
     * @param causes why
     */
    public record Sample(Example inputs, int pointsBefore, int pointsAfter, List<Cause> causes) {

        /**
         * Makes a sample; the list is copied.
         *
         * @param inputs what it states
         * @param pointsBefore the score before
         * @param pointsAfter the score after
         * @param causes why
         */
        public Sample {
            requireNonNull(inputs, "inputs");
            causes = List.copyOf(causes);
        }
    }

    /**
     * Compares what two engines say of all combinations of inputs. Takes some seconds. Nothing is sampled, so the numbers are
     * exact, with the two exceptions that {@link RuleCheck} has: conditions on open texts, and rules with Java.
     *
     * @param before the first engine
     * @param after the second engine
     * @return which combinations get another priority, and why
     * @throws IllegalArgumentException if the rules distinguish too many combinations to check them all
     * @throws dev.triage.rules.source.RuleFailedException if rules assume nothing for an input that is not stated
     */
    public static CombinationDifference between(TriageEngine before, TriageEngine after) {
        return between(before, after, new Causes(CatalogueDifference.between(before, after)));
    }

    /** Says why combinations move, and puts together those that move between the same priorities. */
    static CombinationDifference between(TriageEngine before, TriageEngine after, Causes causes) {
        ComparisonReport report = Comparison.between(before, after);
        List<Explained> moves = explained(report.moves(), causes);
        Map<Cause, Long> counted = new LinkedHashMap<>();
        moves.forEach(one ->
                one.why().forEach(cause -> counted.merge(cause, one.move().combinations(), Long::sum)));
        return new CombinationDifference(
                new Moves(report.counts()),
                report.undecided(),
                kinds(moves),
                sorted(counted),
                kinds(explained(report.open(), causes)),
                report.apart(),
                report.stated(),
                report.leftOut());
    }

    /** Combinations that move, and why. */
    private record Explained(Move move, List<Cause> why) {}

    private static List<Explained> explained(List<Move> moves, Causes causes) {
        return moves.stream()
                .map(move -> new Explained(move, causes.of(Counted.of(move.before()), Counted.of(move.after()))))
                .toList();
    }

    private static List<Kind> kinds(List<Explained> moves) {
        Map<List<Priority>, List<Explained>> byKind = new LinkedHashMap<>();
        for (Explained one : moves) {
            byKind.computeIfAbsent(
                            List.of(
                                    one.move().before().priority(),
                                    one.move().after().priority()),
                            kind -> new ArrayList<>())
                    .add(one);
        }
        List<Kind> kinds = new ArrayList<>();
        byKind.values().forEach(alike -> kinds.add(kind(alike)));
        kinds.sort(Comparator.comparingLong(Kind::count).reversed());
        return kinds;
    }

    private static Kind kind(List<Explained> alike) {
        List<Sample> examples = new ArrayList<>();
        Set<List<Cause>> told = new HashSet<>();
        long count = 0;
        for (Explained one : alike) {
            Move move = one.move();
            count += move.combinations();
            if (examples.size() < EXAMPLES && told.add(one.why())) {
                examples.add(new Sample(
                        move.example(), move.before().points(), move.after().points(), one.why()));
            }
        }
        Move smallest = alike.get(0).move();
        return new Kind(smallest.before().priority(), smallest.after().priority(), count, examples);
    }

    private static Map<Cause, Long> sorted(Map<Cause, Long> counted) {
        Map<Cause, Long> sorted = new LinkedHashMap<>();
        counted.entrySet().stream()
                .sorted(Map.Entry.<Cause, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
