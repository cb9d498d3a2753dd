package dev.triage.tools.internal.check.combination;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.model.internal.SignedNumber;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.tools.check.report.MonotonicityViolation;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Dimension;
import dev.triage.tools.internal.check.space.Dimensions;
import dev.triage.tools.internal.check.space.InputClass;
import dev.triage.tools.internal.check.space.Smallest;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds inputs that move the priority in the wrong direction. */
public final class Monotonicity {

    private final Decisions decisions;
    private final Space space;
    private final Confirmation confirmation;

    public Monotonicity(Decisions decisions, Confirmation confirmation) {
        this.decisions = decisions;
        this.confirmation = confirmation;
        this.space = decisions.space();
    }

    public List<MonotonicityViolation> find() {
        List<MonotonicityViolation> violations = new ArrayList<>();
        for (int i = 0; i < space.dimensions().size(); i++) {
            violations.addAll(along(i));
        }
        return violations;
    }

    private List<MonotonicityViolation> along(int dimension) {
        ClosedInput input = space.dimensions().get(dimension).input();
        if (input == null || input.direction() == 0) {
            return List.of();
        }
        Map<List<RuleDescription>, Smallest> found = new LinkedHashMap<>();
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < space.size(); i++) {
            for (Dimension.Step step : space.dimensions().get(dimension).steps()) {
                if (step.from() == classes[dimension]) {
                    int raised = i + (step.to() - step.from()) * space.stride(dimension);
                    if (wrong(
                            decisions.verdict(i).ruled(),
                            decisions.verdict(raised).ruled(),
                            input)) {
                        int cost = space.cost(classes)
                                - space.choices(classes).get(dimension).cost()
                                + step.cost();
                        found.computeIfAbsent(culprits(classes, dimension, step, input), key -> new Smallest())
                                .add(classes, cost, space.weight(classes), step);
                    }
                }
            }
            space.next(classes);
        }
        Map<List<RuleDescription>, Smallest> simple = new LinkedHashMap<>();
        found.forEach((rules, smallest) -> simplify(dimension, input, rules, smallest, simple));
        List<MonotonicityViolation> violations = new ArrayList<>();
        simple.forEach((rules, smallest) -> {
            boolean simplest = simple.keySet().stream()
                    .noneMatch(other -> other.size() < rules.size() && rules.containsAll(other) && !other.isEmpty());
            if (simplest) {
                violations.add(violation(dimension, input, rules, smallest));
            }
        });
        return violations;
    }

    /** Takes two lower levels that show the same, of the same rules or of fewer, which may be more than one step apart. */
    private void simplify(
            int dimension,
            ClosedInput input,
            List<RuleDescription> rules,
            Smallest smallest,
            Map<List<RuleDescription>, Smallest> simple) {
        Dimension.Step simplest = smallest.step();
        List<RuleDescription> culprits = rules;
        int[] classes = smallest.classes().clone();
        for (Dimension.Step step :
                Dimensions.between(space.dimensions().get(dimension).classes())) {
            classes[dimension] = step.from();
            int before = space.number(classes);
            int after = before + (step.to() - step.from()) * space.stride(dimension);
            if (step.cost() < simplest.cost()
                    && wrong(
                            decisions.verdict(before).ruled(),
                            decisions.verdict(after).ruled(),
                            input)) {
                List<RuleDescription> fewer = culprits(classes, dimension, step, input);
                if (rules.containsAll(fewer) && !fewer.isEmpty()) {
                    simplest = step;
                    culprits = fewer;
                }
            }
        }
        classes[dimension] = simplest.from();
        int cost = smallest.cost() - smallest.step().cost() + simplest.cost();
        simple.computeIfAbsent(culprits, key -> new Smallest()).add(classes, cost, smallest.count(), simplest);
    }

    /** The inputs with an order that no finding is about. */
    public static List<String> unshown(Collection<MonotonicityViolation> found) {
        return Arrays.stream(ClosedInput.values())
                .filter(input -> input.direction() != 0)
                .map(ClosedInput::label)
                .filter(label -> found.stream().noneMatch(one -> one.input().equals(label)))
                .toList();
    }

    /** Whether a priority moves in the wrong direction. */
    public static boolean wrong(@Nullable Priority before, @Nullable Priority after, ClosedInput input) {
        return before != null
                && after != null
                && (input.direction() > 0 ? before.moreUrgentThan(after) : after.moreUrgentThan(before));
    }

    /** The rules that move the priority in the wrong direction: those that begin or cease to say something. */
    private List<RuleDescription> culprits(int[] classes, int dimension, Dimension.Step step, ClosedInput input) {
        int[] raised = classes.clone();
        raised[dimension] = step.to();
        int pointsBefore = decisions.points(classes);
        int pointsAfter = decisions.points(raised);
        List<RuleDescription> culprits = new ArrayList<>();
        List<RuleDescription> giving = new ArrayList<>();
        for (RuleTable table : decisions.tables()) {
            boolean before = table.fires(classes, pointsBefore);
            boolean after = table.fires(raised, pointsAfter);
            if (before != after) {
                RuleDescription rule = table.rule().description();
                int urgency = urgency(table) * (after ? 1 : -1);
                if (urgency * input.direction() < 0
                        || decides(rule, decisions.verdict(space.number(after ? raised : classes)))) {
                    culprits.add(rule);
                } else if (rule.effect() instanceof Effect.Reaches) {
                    giving.add(rule);
                }
            }
        }
        return culprits.isEmpty() ? giving : culprits;
    }

    private static boolean decides(RuleDescription rule, Verdict verdict) {
        return rule.effect() instanceof Effect.Decides decides && decides.priority() == verdict.ruled();
    }

    /** Whether an effect makes more urgent (1), less urgent (-1), or neither. */
    private static int urgency(RuleTable table) {
        RuleEffect effect = table.rule().description().effect();
        if (effect instanceof Effect.Points) {
            return Integer.signum(Decisions.points(table));
        }
        if (effect instanceof Effect.Moves moves) {
            return Integer.signum(moves.levels());
        }
        return effect instanceof Effect.NeverBelow ? 1 : effect instanceof Effect.NeverAbove ? -1 : 0;
    }

    private MonotonicityViolation violation(
            int dimension, ClosedInput input, List<RuleDescription> rules, Smallest smallest) {
        Dimension.Step step = smallest.step();
        int[] before = smallest.classes();
        int[] after = before.clone();
        after[dimension] = step.to();
        confirmation.confirm(before);
        confirmation.confirm(after);
        Priority one = decisions.verdict(space.number(before)).ruled();
        Priority other = decisions.verdict(space.number(after)).ruled();
        if (one == null || other == null) {
            throw new IllegalStateException("A violation has two priorities.");
        }
        List<InputClass> choices = new ArrayList<>(space.choices(before));
        choices.set(dimension, step.lower());
        String text = text(input, step.lower().text(), step.higher().text(), one, other)
                + sums(decisions.points(before), decisions.points(after));
        return new MonotonicityViolation(
                text,
                rules,
                List.of(space.example(choices, dimension, shown(before, after, choices, dimension, step))),
                input.label(),
                step.lower().text(),
                step.higher().text(),
                one,
                other,
                smallest.count());
    }

    /** The issue before, if there is one after as well. */
    private @Nullable Issue shown(
            int[] before, int[] after, List<InputClass> choices, int dimension, Dimension.Step step) {
        List<InputClass> raised = new ArrayList<>(choices);
        raised.set(dimension, step.higher());
        return confirmation.shown(after, raised, dimension) == null
                ? null
                : confirmation.shown(before, choices, dimension);
    }

    private static String sums(int before, int after) {
        return before == after
                ? " The score is " + SignedNumber.points(before) + " in both cases."
                : " The score goes from " + SignedNumber.text(before) + " to " + SignedNumber.points(after) + ".";
    }

    /** What is wrong, in a sentence. */
    public static String text(ClosedInput input, String from, String to, Priority one, Priority other) {
        return "With " + input.label() + " " + to + " instead of " + from + " it is "
                + (input.direction() > 0 ? "less" : "more") + " urgent: " + other + " instead of " + one + ".";
    }
}
