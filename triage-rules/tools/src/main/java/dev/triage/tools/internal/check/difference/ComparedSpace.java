package dev.triage.tools.internal.check.difference;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.internal.check.space.AnsweringIssue;
import dev.triage.tools.internal.check.space.InputClass;
import dev.triage.tools.internal.check.space.Questions;
import dev.triage.tools.internal.check.space.Smallest;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What two rule bases say of the combinations of one space. Not thread-safe. */
final class ComparedSpace {

    private final ComparedRules before;
    private final ComparedRules after;

    /** What both distinguish, for all that does not depend on what is assumed. */
    private final Space space;

    private final Questions questions;
    private final TeamScales scales;
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
            int addedBefore,
            int addedAfter,
            int points,
            Set<ClosedInput> unstated,
            List<String> affirmed) {}

    /** What moves combinations, from where and to where; the rules are those that the other side does not have. */
    record Kind(
            Priority from, Priority to, Set<Reason> before, Set<Reason> after, Set<ClosedInput> unstated, int points) {

        Kind whateverPoints() {
            return new Kind(from, to, before, after, unstated, 0);
        }
    }

    /** Decides all combinations of a space, and asks the engine about some. */
    ComparedSpace(ComparedRules.Rules was, ComparedRules.Rules is, Space space) {
        this.space = space;
        List<Rule> all = new ArrayList<>(was.understood());
        all.addAll(is.understood());
        this.questions = new Questions(all);
        this.scales = is.base().scales();
        this.before = new ComparedRules(was, is, space.assuming(0));
        this.after = new ComparedRules(is, was, space.assuming(1));
        before.sample();
        after.sample();
    }

    /**
     * Looks at all combinations, counts them, and puts together those that move for the same reasons.
     *
     * @param closed receives those for which all conditions on open texts have the answers of an issue without any text
     * @param open receives the others
     */
    void find(BiConsumer<Kind, Smallest> closed, BiConsumer<Kind, Smallest> open) {
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
        found.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().cost()))
                .forEach(entry -> {
                    Kind kind = kind(entry.getValue().classes());
                    (entry.getKey().affirmed().isEmpty() ? closed : open).accept(kind, entry.getValue());
                });
    }

    private void count(@Nullable Priority from, @Nullable Priority to, long weight) {
        if (from == null || to == null) {
            undecided += weight;
        } else {
            counts.computeIfAbsent(from, level -> new EnumMap<>(Priority.class)).merge(to, weight, Long::sum);
        }
    }

    Map<Priority, Map<Priority, Long>> counts() {
        return counts;
    }

    long undecided() {
        return undecided;
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

    /** What moves; its example is confirmed by both engines. */
    Move move(Smallest smallest) {
        int[] classes = smallest.classes();
        Set<ClosedInput> unstated = space.unstated(classes);
        return new Move(
                before.ruled(classes, unstated),
                after.ruled(classes, unstated),
                smallest.count(),
                () -> example(classes));
    }

    private Example example(int[] classes) {
        before.confirm(classes);
        after.confirm(classes);
        return space.example(space.choices(classes), -1, shown(classes));
    }

    /** The smallest issue of which both engines say what is claimed; null if none is found. */
    private @Nullable Issue shown(int[] classes) {
        List<InputClass> choices = space.choices(classes);
        Issue issue =
                AnsweringIssue.of(space.stated(choices, -1), questions, words -> space.open(classes, words), scales);
        return before.shows(issue, classes) && after.shows(issue, classes) ? issue : null;
    }
}
