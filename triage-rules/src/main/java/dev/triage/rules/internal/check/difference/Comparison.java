package dev.triage.rules.internal.check.difference;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.check.report.ComparisonReport;
import dev.triage.rules.check.report.Move;
import dev.triage.rules.check.report.Ruled;
import dev.triage.rules.internal.check.Smallest;
import dev.triage.rules.internal.check.space.Dimensions;
import dev.triage.rules.internal.check.space.Questions;
import dev.triage.rules.internal.check.space.Space;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what two rule bases say of every combination that one of them can distinguish. For one use. */
public final class Comparison {

    private final ComparedRules before;
    private final ComparedRules after;

    /** What both distinguish, for all that does not depend on what is assumed. */
    private final Space space;

    private final Map<Priority, Map<Priority, Long>> counts = new EnumMap<>(Priority.class);
    private long undecided;

    /**
     * What combinations have in common that move for the same reasons, quick to find out.
     *
     * @param judgedBefore which rules judge the score before
     * @param judgedAfter which rules judge the score after
     * @param addedBefore which rules add points before that the other side does not have
     * @param addedAfter which rules add points after that the other side does not have
     * @param points the score after
     * @param unstated the inputs that are not stated and for which the two do not assume the same
     * @param affirmed the conditions on open texts that are true
     */
    private record Alike(
            int judgedBefore,
            int judgedAfter,
            BitSet addedBefore,
            BitSet addedAfter,
            int points,
            Set<ClosedInput> unstated,
            List<String> affirmed) {}

    /** What moves combinations, from where and to where; the rules are those that the other side does not have. */
    private record Kind(
            Priority from, Priority to, Set<Reason> before, Set<Reason> after, Set<ClosedInput> unstated, int points) {

        Kind whateverPoints() {
            return new Kind(from, to, before, after, unstated, 0);
        }
    }

    private Comparison(RuleBase before, RuleBase after) {
        ComparedRules.Rules was = ComparedRules.Rules.of(before);
        ComparedRules.Rules is = ComparedRules.Rules.of(after);
        List<Rule> all = new ArrayList<>(was.understood());
        all.addAll(is.understood());
        Dimensions dimensions =
                new Dimensions(new Questions(all), List.of(before, after), List.of(was.unsaid(), is.unsaid()));
        this.space = new Space(dimensions.all());
        this.before = new ComparedRules(was, is, space.assuming(0));
        this.after = new ComparedRules(is, was, space.assuming(1));
    }

    /** Compares rule bases. */
    public static ComparisonReport compare(RuleBase before, RuleBase after) {
        return new Comparison(before, after).report(before.version(), after.version());
    }

    private ComparisonReport report(String was, String is) {
        before.sample();
        after.sample();
        Map<Kind, Smallest> moves = new LinkedHashMap<>();
        Map<Kind, Smallest> open = new LinkedHashMap<>();
        find().entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().cost()))
                .forEach(entry -> {
                    Smallest found = entry.getValue();
                    Kind kind = kind(found.classes());
                    boolean closed = entry.getKey().affirmed().isEmpty();
                    (closed ? moves : open)
                            .computeIfAbsent(closed ? kind : kind.whateverPoints(), key -> new Smallest())
                            .add(found.classes(), found.cost(), found.count(), null);
                });
        Set<Kind> told = new HashSet<>();
        moves.keySet().forEach(kind -> told.add(kind.whateverPoints()));
        open.keySet().removeAll(told);
        List<RuleDescription> leftOut = new ArrayList<>(before.leftOut());
        after.leftOut().stream().filter(rule -> !leftOut.contains(rule)).forEach(leftOut::add);
        return new ComparisonReport(was, is, space.raw(), counts, undecided, moves(moves), moves(open), leftOut);
    }

    /** Looks at all combinations, counts them, and puts together those that move for the same reasons. */
    private Map<Alike, Smallest> find() {
        Map<Alike, Smallest> found = new LinkedHashMap<>();
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < space.size(); i++) {
            Priority from = before.decisions().verdict(i).ruled();
            Priority to = after.decisions().verdict(i).ruled();
            if (space.closed(classes)) {
                count(from, to, space.weight(classes));
            }
            if (from != null && to != null && from != to) {
                found.computeIfAbsent(alike(i, classes), key -> new Smallest())
                        .add(classes, space.cost(classes), space.weight(classes), null);
            }
            space.next(classes);
        }
        return found;
    }

    private void count(@Nullable Priority from, @Nullable Priority to, long weight) {
        if (from == null || to == null) {
            undecided += weight;
        } else {
            counts.computeIfAbsent(from, level -> new EnumMap<>(Priority.class)).merge(to, weight, Long::sum);
        }
    }

    private Alike alike(int combination, int[] classes) {
        return new Alike(
                before.decisions().judged(combination),
                after.decisions().judged(combination),
                before.changedAdding(classes),
                after.changedAdding(classes),
                after.decisions().points(classes),
                space.unstated(classes),
                space.affirmed(classes));
    }

    private Kind kind(int[] classes) {
        Set<ClosedInput> unstated = space.unstated(classes);
        Ruled one = before.ruled(classes, unstated);
        Ruled other = after.ruled(classes, unstated);
        return new Kind(
                one.priority(),
                other.priority(),
                reasons(before, one),
                reasons(after, other),
                unstated,
                other.points());
    }

    /** The reasons that the other side does not have, and what the score reached. */
    private static Set<Reason> reasons(ComparedRules side, Ruled ruled) {
        return ruled.reasons().stream()
                .filter(reason -> side.changed(reason.rule()) || reason.effect() instanceof Effect.Reaches)
                .collect(Collectors.toSet());
    }

    private List<Move> moves(Map<Kind, Smallest> found) {
        List<Move> moves = new ArrayList<>();
        found.values().forEach(smallest -> {
            int[] classes = smallest.classes();
            before.confirm(classes);
            after.confirm(classes);
            Set<ClosedInput> unstated = space.unstated(classes);
            moves.add(new Move(
                    before.ruled(classes, unstated),
                    after.ruled(classes, unstated),
                    space.example(space.choices(classes), -1),
                    smallest.count()));
        });
        return moves;
    }
}
