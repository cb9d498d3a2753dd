package dev.triage.cli;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Decision;
import dev.triage.model.Priority;
import dev.triage.rules.TriageEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What moves of all issues that there could be.
 *
 * @param description which ones these are
 * @param moves how many move
 * @param kinds what moves from one priority to another, with examples, the most frequent first
 * @param causes how many each cause moves, alone or with others, the most frequent first
 */
record CombinationDifference(String description, Moves moves, List<Kind> kinds, Map<Cause, Long> causes) {

    /** More examples of a kind say nothing new. */
    private static final int EXAMPLES = 2;

    CombinationDifference {
        requireNonNull(description, "description");
        requireNonNull(moves, "moves");
        kinds = List.copyOf(kinds);
    }

    /**
     * What moves from one priority to another.
     *
     * @param from the priority before
     * @param to the priority after
     * @param count how many do
     * @param examples the smallest of them
     */
    record Kind(Priority from, Priority to, long count, List<Example> examples) {

        Kind {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A combination that moves.
     *
     * @param combination its inputs
     * @param pointsBefore the sum before
     * @param pointsAfter the sum after
     * @param causes why
     */
    record Example(Combination combination, int pointsBefore, int pointsAfter, List<Cause> causes) {

        Example {
            causes = List.copyOf(causes);
        }
    }

    /** Lets two engines decide them all. */
    static CombinationDifference between(
            TriageEngine before, TriageEngine after, Combinations combinations, Causes causes) {
        List<Combination> all = combinations.all();
        Both[] decided = new Both[all.size()];
        IntStream.range(0, all.size())
                .parallel()
                .forEach(i -> decided[i] = Both.of(
                        before.decide(all.get(i).issue()),
                        after.decide(all.get(i).issue()),
                        causes));
        Moves moves = new Moves();
        Map<String, List<Example>> examples = new LinkedHashMap<>();
        Map<Cause, Long> counted = new LinkedHashMap<>();
        for (int i = 0; i < decided.length; i++) {
            Both both = decided[i];
            Combination combination = all.get(i);
            moves.add(both.before(), both.after(), combination.weight());
            if (both.before() != both.after()) {
                both.causes().forEach(cause -> counted.merge(cause, combination.weight(), Long::sum));
                List<Example> known =
                        examples.computeIfAbsent(both.before() + " " + both.after(), kind -> new ArrayList<>());
                if (known.size() < EXAMPLES) {
                    known.add(new Example(combination, both.pointsBefore(), both.pointsAfter(), both.causes()));
                }
            }
        }
        return new CombinationDifference(combinations.description(), moves, kinds(moves, examples), sorted(counted));
    }

    private static List<Kind> kinds(Moves moves, Map<String, List<Example>> examples) {
        List<Kind> kinds = new ArrayList<>();
        for (Priority from : Priority.values()) {
            for (Priority to : Priority.values()) {
                if (from != to && moves.count(from, to) > 0) {
                    kinds.add(new Kind(
                            from, to, moves.count(from, to), examples.getOrDefault(from + " " + to, List.of())));
                }
            }
        }
        kinds.sort(Comparator.comparingLong(Kind::count).reversed());
        return kinds;
    }

    private static Map<Cause, Long> sorted(Map<Cause, Long> counted) {
        Map<Cause, Long> sorted = new LinkedHashMap<>();
        counted.entrySet().stream()
                .sorted(Map.Entry.<Cause, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** What both say, without all that need not be remembered of so many. */
    private record Both(Priority before, Priority after, int pointsBefore, int pointsAfter, List<Cause> causes) {

        static Both of(Decision before, Decision after, Causes causes) {
            boolean moves = before.priority() != after.priority();
            return new Both(
                    before.priority(),
                    after.priority(),
                    before.points(),
                    after.points(),
                    moves ? causes.of(before, after) : List.of());
        }
    }
}
