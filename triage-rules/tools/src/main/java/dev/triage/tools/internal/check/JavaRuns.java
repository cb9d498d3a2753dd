package dev.triage.tools.internal.check;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.internal.SignedNumber;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.decide.Prioritiser;
import dev.triage.rules.internal.decide.Ruling;
import dev.triage.rules.internal.failure.RuleFailures;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.check.report.FailingRule;
import dev.triage.tools.check.report.Gap;
import dev.triage.tools.check.report.MonotonicityViolation;
import dev.triage.tools.check.report.OrderDependence;
import dev.triage.tools.internal.check.combination.Monotonicity;
import dev.triage.tools.internal.check.space.Trials;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs rules that cannot be understood, because there is Java in them, and looks what they do. Not thread-safe. */
final class JavaRuns {

    private final RuleBase rules;
    private final Set<RuleDescription> java;
    private final Trials trials;
    private final List<Order> orders = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<OrderDependence> orderDependences = new ArrayList<>();
    private final List<MonotonicityViolation> violations = new ArrayList<>();
    private final List<FailingRule> failing = new ArrayList<>();
    private final Set<Object> told = new LinkedHashSet<>();
    private boolean endless;

    /** Rules in some order, and facts inserted in some order. */
    private record Order(Prioritiser prioritiser, boolean issueFirst, String words) {

        Prioritiser.Fired fire(Trials.Trial trial) {
            Issue issue = trial.issue();
            return prioritiser.fire(
                    issueFirst
                            ? List.of(issue, new Subject(issue), trial.assessment())
                            : List.of(trial.assessment(), new Subject(issue), issue));
        }
    }

    JavaRuns(RuleBase rules, Set<RuleDescription> java, Trials trials) {
        this.rules = rules;
        this.java = java;
        this.trials = trials;
        Prioritiser forth = new Prioritiser(rules);
        Prioritiser back = new Prioritiser(reversed(rules));
        orders.add(new Order(forth, true, "at first"));
        orders.add(new Order(forth, true, "when run again"));
        orders.add(new Order(forth, false, "when the assessment is inserted before the issue"));
        orders.add(new Order(back, true, "when the rules are in the opposite order"));
        orders.add(new Order(back, false, "when rules and facts come in the opposite order"));
    }

    /** The same rules in the opposite order. */
    static RuleBase reversed(RuleBase rules) {
        List<Rule> back = new ArrayList<>(rules.rules());
        Collections.reverse(back);
        return rules.with(back);
    }

    void run() {
        Map<Trials.Trial, Priority> ruled = new LinkedHashMap<>();
        for (Trials.Trial trial : trials.all()) {
            if (endless) {
                return;
            }
            try {
                run(trial, ruled);
            } catch (RuntimeException e) { // an exception of Java in a rule
                fail(e, trial.example());
            }
        }
        if (!orderDependences.isEmpty()) {
            return; // what differs from run to run cannot be compared
        }
        for (Trials.Raise raise : trials.raises()) {
            Priority before = ruled.get(raise.lower());
            Priority after = ruled.get(raise.higher());
            if (before != null && after != null) {
                compare(raise, before, after);
            }
        }
    }

    private void run(Trials.Trial trial, Map<Trials.Trial, Priority> ruled) {
        Prioritiser.Fired first = orders.get(0).fire(trial);
        for (Order order : orders.subList(1, orders.size())) {
            Prioritiser.Fired again = order.fire(trial);
            List<RuleDescription> different = ofJava(different(first.rules(), again.rules()));
            if (!different.isEmpty() && told.add(List.of("order", different))) {
                orderDependences.add(new OrderDependence(
                        "The same issue gets " + words(first, trial) + " at first and " + words(again, trial) + " "
                                + order.words() + ".",
                        different,
                        List.of(trial.example())));
            }
        }
        List<RuleDescription> giving = giving(first);
        if (giving.size() == 1) {
            ruled.put(trial, Ruling.of(first.rules(), first.points(), null).ruled());
        } else if (told.add(List.of("gap", giving))) {
            gaps.add(new Gap(
                    "A score of " + SignedNumber.points(first.points())
                            + (giving.isEmpty()
                                    ? " gets no priority from any rule."
                                    : " gets a priority from more than one rule."),
                    giving,
                    List.of(trial.example()),
                    first.points(),
                    1));
        }
    }

    private static List<RuleDescription> giving(Prioritiser.Fired fired) {
        return fired.rules().stream()
                .filter(rule -> rule.effect() instanceof Effect.Reaches)
                .toList();
    }

    private static String words(Prioritiser.Fired fired, Trials.Trial trial) {
        String points = SignedNumber.points(fired.points());
        return giving(fired).isEmpty()
                ? points + " and no priority"
                : Ruling.of(fired.rules(), fired.points(), trial.assessment().pinned())
                                .ruled() + " from " + points;
    }

    /** The rules that fire more often in one list than in the other. */
    private static List<RuleDescription> different(List<RuleDescription> one, List<RuleDescription> other) {
        List<RuleDescription> left = new ArrayList<>(one);
        List<RuleDescription> right = new ArrayList<>(other);
        other.forEach(left::remove);
        one.forEach(right::remove);
        left.addAll(right);
        return left.stream().distinct().toList();
    }

    /** The rules that may be to blame: those with Java, if there are any among them. */
    private List<RuleDescription> ofJava(List<RuleDescription> different) {
        List<RuleDescription> blamed = different.stream().filter(java::contains).toList();
        return blamed.isEmpty() ? different : blamed;
    }

    private void compare(Trials.Raise raise, Priority before, Priority after) {
        ClosedInput input = raise.input();
        if (input.direction() > 0 ? !before.moreUrgentThan(after) : !after.moreUrgentThan(before)) {
            return;
        }
        List<RuleDescription> culprits =
                different(
                                orders.get(0).fire(raise.lower()).rules(),
                                orders.get(0).fire(raise.higher()).rules())
                        .stream()
                        .filter(java::contains)
                        .toList();
        if (!culprits.isEmpty() && told.add(List.of(input, culprits))) {
            violations.add(new MonotonicityViolation(
                    Monotonicity.text(input, raise.from(), raise.to(), before, after),
                    culprits,
                    List.of(raise.lower().example(input)),
                    input.label(),
                    raise.from(),
                    raise.to(),
                    before,
                    after,
                    1));
        }
    }

    private void fail(RuntimeException thrown, Example example) {
        FailingRule failure = failure(rules, thrown, List.of(example));
        endless |= failure.endless();
        if (told.add(failure.text())) {
            failing.add(failure);
        }
    }

    /** What a rule did that failed. */
    static FailingRule failure(RuleBase rules, RuntimeException thrown, List<Example> examples) {
        if (!(thrown instanceof RuleFailedException failed)) {
            return new FailingRule(String.valueOf(thrown.getMessage()), List.of(), examples, false);
        }
        String text = failed.problem().message();
        List<RuleDescription> blamed = rules.catalogue().stream()
                .filter(rule -> rule.file().equals(failed.problem().file())
                        && rule.line() == failed.problem().line())
                .toList();
        return new FailingRule(text, blamed, examples, text.endsWith(RuleFailures.ENDLESS));
    }

    List<Gap> gaps() {
        return gaps;
    }

    List<OrderDependence> orderDependences() {
        return orderDependences;
    }

    List<MonotonicityViolation> violations() {
        return violations;
    }

    List<FailingRule> failing() {
        return failing;
    }
}
