package dev.triage.tools.difference;

import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out which changes of the rules made a decision another one. Immutable. */
final class Causes {

    private final CatalogueDifference rules;

    /** The present names of rules that do the same under another name. */
    private final Map<String, String> renamed = new HashMap<>();

    /** The names of the rules that differ, before and after. */
    private final Set<String> changed = new HashSet<>();

    /** What a rule did, in whatever words it says so. */
    private record Push(String rule, Effect effect) {}

    Causes(CatalogueDifference rules) {
        this.rules = rules;
        for (RuleDifference difference : rules.rules()) {
            RuleDescription before = difference.before();
            RuleDescription after = difference.after();
            if (before != null) {
                changed.add(before.name());
            }
            if (after != null) {
                changed.add(after.name());
            }
            if (difference.onlyWords() && before != null && after != null) {
                renamed.put(before.name(), after.name());
            }
        }
    }

    /**
     * Why the decisions differ: the changed rules that counted, and the words that stand for something else. What merely
     * follows from these, such as another threshold that is reached, is left out; so is what did not move the priority
     * if it moved.
     */
    List<Cause> of(Decision before, Decision after) {
        return of(Counted.of(before), Counted.of(after));
    }

    /** The same for counted priorities. */
    List<Cause> of(Counted before, Counted after) {
        Set<String> countedBefore = before.rules();
        Set<String> countedAfter = after.rules();
        List<RuleDifference> involved = rules.rules().stream()
                .filter(difference -> involved(difference, countedBefore, countedAfter, after.points()))
                .toList();
        List<Cause> causes = new ArrayList<>();
        causes.addAll(words(before.derived(), after.derived()));
        for (RuleDifference difference : moving(involved, before, after, causes.isEmpty())) {
            causes.add(cause(difference, countedBefore, countedAfter));
        }
        return causes.isEmpty() ? otherReasons(before, after) : causes;
    }

    /**
     * Why an issue has another priority than in an earlier report, for which no other rules are known: its pin, or else the rules
     * that pull to where it went, or else the words that stand for something else.
     */
    static List<Cause> sinceThen(Decision before, Decision after) {
        if (before.pinned() != after.pinned()) {
            Priority pin = after.pinned() == null ? before.pinned() : after.pinned();
            return List.of(
                    new Cause("pin", null, null, (after.pinned() == null ? "no longer " : "") + "pinned to " + pin));
        }
        boolean up = after.priority().moreUrgentThan(before.priority());
        List<Cause> reasons = new ArrayList<>();
        for (Push push : without(pushes(after.reasons()), pushes(before.reasons()))) {
            if (Pull.pulls(push.effect(), up)) {
                reasons.add(counts(push));
            }
        }
        for (Push push : without(pushes(before.reasons()), pushes(after.reasons()))) {
            if (Pull.pulls(push.effect(), !up)) {
                reasons.add(countsNoLonger(push));
            }
        }
        return reasons.isEmpty() ? words(before.derived(), after.derived()) : reasons;
    }

    /** Whether the decisions have the same reasons, even if these have other names and words. */
    boolean sameReasons(Decision before, Decision after) {
        return effects(before, renamed).equals(effects(after, Map.of()))
                && assumptions(before, renamed).equals(assumptions(after, Map.of()))
                && before.derived().equals(after.derived());
    }

    /** Whether the decisions have the same reasons in the same words. */
    boolean sameWords(Decision before, Decision after) {
        return words(before).equals(words(after));
    }

    private static boolean did(RuleDifference difference, Set<String> counted) {
        RuleDescription was = difference.before();
        return was != null && counted.contains(was.name());
    }

    private static boolean does(RuleDifference difference, Set<String> counted) {
        RuleDescription is = difference.after();
        return is != null && counted.contains(is.name());
    }

    /** Whether a change of the rules is involved in the decisions. */
    private static boolean involved(RuleDifference difference, Set<String> before, Set<String> after, int points) {
        boolean did = did(difference, before);
        boolean does = does(difference, after);
        RuleDescription was = difference.before();
        RuleDescription is = difference.after();
        if (was != null
                && is != null
                && was.effect() instanceof Effect.Reaches once
                && is.effect() instanceof Effect.Reaches now) {
            // A threshold moves a decision only if the score is between the old and the new threshold.
            return (did || does)
                    && once.from() != null
                    && now.from() != null
                    && points >= Math.min(once.from(), now.from())
                    && points < Math.max(once.from(), now.from());
        }
        boolean sameEffect = was != null && is != null && was.effect().equals(is.effect());
        return (did && does) ? !sameEffect : (did || does);
    }

    /** Of the changes that are involved those that pull in the direction in which the priority moved, if it did. */
    private List<RuleDifference> moving(List<RuleDifference> involved, Counted before, Counted after, boolean needed) {
        if (after.priority() == before.priority()) {
            return involved;
        }
        Pull pull = Pull.of(before, after, othersPull(before, after));
        Set<String> countedBefore = before.rules();
        Set<String> countedAfter = after.rules();
        List<RuleDifference> moving = new ArrayList<>();
        List<RuleDifference> perhaps = new ArrayList<>();
        for (RuleDifference difference : involved) {
            RuleDescription was = did(difference, countedBefore) ? difference.before() : null;
            RuleDescription is = does(difference, countedAfter) ? difference.after() : null;
            if (pull.by(was, is)) {
                moving.add(difference);
            } else if (pull.perhaps(was, is)) {
                perhaps.add(difference);
            }
        }
        if (!moving.isEmpty() || !needed) {
            return moving;
        }
        return perhaps.isEmpty() ? involved : perhaps;
    }

    /** Whether a rule that is not changed pulls to where the priority went, because it counts only now or no longer. */
    private boolean othersPull(Counted before, Counted after) {
        boolean up = after.priority().moreUrgentThan(before.priority());
        return without(pushes(after.reasons()), pushes(before.reasons())).stream()
                        .anyMatch(push -> Pull.pulls(push.effect(), up) && !changed.contains(push.rule()))
                || without(pushes(before.reasons()), pushes(after.reasons())).stream()
                        .anyMatch(push -> Pull.pulls(push.effect(), !up) && !changed.contains(push.rule()));
    }

    private static Cause cause(RuleDifference difference, Set<String> before, Set<String> after) {
        RuleDescription was = difference.before();
        RuleDescription is = difference.after();
        boolean did = did(difference, before);
        boolean does = does(difference, after);
        boolean number = difference.kind() == RuleDifference.Kind.CHANGED;
        return new Cause(
                difference.name(),
                was != null && (did || number) ? was.effect().text() : null,
                is != null && (does || number) ? is.effect().text() : null,
                (did && does) || number ? difference.text() : oneSided(difference, does));
    }

    private static String oneSided(RuleDifference difference, boolean does) {
        return switch (difference.kind()) {
            case ADDED -> difference.text() + ", new";
            case BACK -> difference.text() + ", back";
            case OFF -> difference.text() + ", now off";
            case REMOVED -> difference.text() + ", removed";
            default -> {
                RuleDescription one = does ? difference.after() : difference.before();
                RuleDescription rule = one == null ? difference.rule() : one;
                yield rule.name() + " (" + rule.effect().text() + ") " + (does ? "counts now" : "no longer counts");
            }
        };
    }

    /** The words of an issue that do not stand for the same. */
    private static List<Cause> words(List<Derivation> before, List<Derivation> after) {
        List<Cause> causes = new ArrayList<>();
        bySignal(without(after, before))
                .forEach(
                        (signal, value) -> causes.add(new Cause(signal, null, value, signal + " stands for " + value)));
        bySignal(without(before, after))
                .forEach((signal, value) ->
                        causes.add(new Cause(signal, value, null, signal + " no longer stands for " + value)));
        return causes;
    }

    private static Map<String, String> bySignal(List<Derivation> derivations) {
        Map<String, String> values = new LinkedHashMap<>();
        derivations.forEach(one ->
                values.merge(one.signal(), one.what() + " " + one.value(), (some, more) -> some + " and " + more));
        return values;
    }

    /** For changes that no catalogue and no file shows. */
    private static List<Cause> otherReasons(Counted before, Counted after) {
        List<Cause> causes = new ArrayList<>();
        for (Push push : without(pushes(after.reasons()), pushes(before.reasons()))) {
            causes.add(counts(push));
        }
        for (Push push : without(pushes(before.reasons()), pushes(after.reasons()))) {
            causes.add(countsNoLonger(push));
        }
        return causes;
    }

    private static Cause counts(Push push) {
        String effect = push.effect().text();
        return new Cause(push.rule(), null, effect, push.rule() + " (" + effect + ") counts now");
    }

    private static Cause countsNoLonger(Push push) {
        String effect = push.effect().text();
        return new Cause(push.rule(), effect, null, push.rule() + " (" + effect + ") no longer counts");
    }

    /** The reasons but for the threshold, which is only where the others lead to. */
    private static List<Push> pushes(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> !(reason.effect() instanceof Effect.Reaches))
                .map(reason -> new Push(reason.rule(), reason.effect()))
                .toList();
    }

    private static Set<String> effects(Decision decision, Map<String, String> names) {
        Set<String> effects = new HashSet<>();
        pushes(decision.reasons())
                .forEach(push -> effects.add(names.getOrDefault(push.rule(), push.rule()) + ": "
                        + push.effect().text()));
        return effects;
    }

    private static Set<String> assumptions(Decision decision, Map<String, String> names) {
        Set<String> assumptions = new HashSet<>();
        for (Assumption one : decision.assumed()) {
            assumptions.add(names.getOrDefault(one.rule(), one.rule()) + ": " + one.input() + " " + one.value());
        }
        return assumptions;
    }

    private static List<String> words(Decision decision) {
        return Stream.concat(
                        decision.reasons().stream().map(reason -> reason.rule() + ": " + reason.reason()),
                        decision.assumed().stream().map(one -> one.rule() + ": " + one.reason()))
                .sorted()
                .toList();
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }
}
