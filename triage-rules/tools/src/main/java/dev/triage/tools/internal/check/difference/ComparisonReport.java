package dev.triage.tools.internal.check.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a comparison of two rule bases.
 *
 * @param before the name and version of the first
 * @param after the name and version of the second
 * @param combinations how many combinations of the inputs there are: ranges of levels, sets of the standard categories and
 *     of those that rules name, status, pinned priority; also an input that is not stated, if the two do not assume the
 *     same for it
 * @param counts how many of them have a priority by the first rules, and then by the second, without pins; if
 *     conditions on open texts make a difference, they are answered as by an issue without any text
 * @param undecided how many get no priority from one of them; {@link dev.triage.tools.check.RuleCheck} says why
 * @param moves those of the combinations that move, put together by what moves them, the smallest first
 * @param open what else moves if conditions on open texts are true, the smallest combination of each kind
 * @param apart conditions on open texts that were not combined with all others, because that would be too many combinations: those
 *     of rules that both sides have are answered as by an issue without any text, those of other rules are true only with some of
 *     the others; empty if all were combined
 * @param stated conditions that ask for a level where the issue states it, such as {@code number("effort") > 3}, or compare one with a
 *     text: in the counts they have one answer for all combinations, and each move is shown by an issue or said to be of none
 * @param leftOut rules with Java in them, which cannot be compared and are left out
 */
public record ComparisonReport(
        String before,
        String after,
        long combinations,
        Map<Priority, Map<Priority, Long>> counts,
        long undecided,
        List<Move> moves,
        List<Move> open,
        List<String> apart,
        List<String> stated,
        List<RuleDescription> leftOut) {

    /** Makes a report; the lists and maps are copied. */
    public ComparisonReport {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        Map<Priority, Map<Priority, Long>> copy = new EnumMap<>(Priority.class);
        counts.forEach((from, to) -> copy.put(from, Map.copyOf(to)));
        counts = Map.copyOf(copy);
        moves = List.copyOf(moves);
        open = List.copyOf(open);
        apart = List.copyOf(apart);
        stated = List.copyOf(stated);
        leftOut = List.copyOf(leftOut);
    }

    /** How many combinations go from one priority to the other. */
    public long count(Priority from, Priority to) {
        return counts.getOrDefault(from, Map.of()).getOrDefault(to, 0L);
    }
}
