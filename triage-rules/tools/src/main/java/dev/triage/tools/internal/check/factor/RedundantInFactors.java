package dev.triage.tools.internal.check.factor;

import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.tools.internal.check.combination.Verdict;
import dev.triage.tools.internal.check.factor.Factors.Outcome;
import dev.triage.tools.internal.check.factor.OpenParts.Part;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks whether some priority changes without a rule, on {@link Factors}. */
public final class RedundantInFactors {

    private final Factors factors;
    private final int pinned;
    private boolean decided;

    /** What a combination gives with a rule and without it. */
    private record Change(Outcome with, Outcome without, boolean pinned) {}

    /** The same of a combination of a part. */
    private record OpenChange(OpenOutcome with, OpenOutcome without) {}

    public RedundantInFactors(Factors factors) {
        this.factors = factors;
        this.pinned = factors.space().dimension(ClosedInput.PINNED);
    }

    /** Whether the last answer is sure. */
    public boolean decided() {
        return decided;
    }

    /** Whether a priority changes without a rule. */
    public boolean needed(RuleTable table) {
        decided = true;
        for (Part part : factors.parts().parts()) {
            if (part.tables().contains(table)) {
                return neededIn(part, table);
            }
        }
        Space space = factors.space();
        Set<Change> changes = new HashSet<>();
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < space.size(); i++) {
            if (table.looksAtSum() || table.fires(classes, 0)) {
                Outcome with = factors.outcomes().get(factors.outcomeOf(i));
                boolean pin = space.dimensions()
                                .get(pinned)
                                .classes()
                                .get(classes[pinned])
                                .value()
                        != null;
                Change change = new Change(with, factors.outcome(classes, table), pin);
                if (changes.add(change) && differs(change, OpenOutcome.NONE)) {
                    return true;
                }
            }
            space.next(classes);
        }
        for (Change change : changes) {
            for (OpenOutcome open : factors.open()) {
                if (differs(change, open)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean differs(Change change, OpenOutcome open) {
        return differs(factors.verdict(change.with(), open), factors.verdict(change.without(), open), change.pinned());
    }

    private static boolean differs(Verdict one, Verdict other, boolean pinned) {
        return one.ruled() != other.ruled()
                || one.complete() != other.complete()
                || (pinned && one.pins() != other.pins());
    }

    private boolean neededIn(Part part, RuleTable table) {
        Set<OpenChange> changes = new HashSet<>();
        for (int i = 0; i < part.space().size(); i++) {
            if (table.fires(part.space().classes(i), 0)) {
                changes.add(new OpenChange(OpenOutcome.of(part, i, null), OpenOutcome.of(part, i, table)));
            }
        }
        if (differs(changes, List.of(OpenOutcome.NONE))) {
            return true;
        }
        List<Part> others = new ArrayList<>(factors.parts().parts());
        others.remove(part);
        List<OpenOutcome> rest = OpenOutcome.all(others);
        if (rest == null) {
            decided = false;
            return false;
        }
        return differs(changes, rest);
    }

    private boolean differs(Set<OpenChange> changes, List<OpenOutcome> rest) {
        for (OpenOutcome other : rest) {
            for (OpenChange change : changes) {
                OpenOutcome with = other.with(change.with());
                OpenOutcome without = other.with(change.without());
                for (Outcome outcome : factors.outcomes()) {
                    if (differs(factors.verdict(outcome, with), factors.verdict(outcome, without), false)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
