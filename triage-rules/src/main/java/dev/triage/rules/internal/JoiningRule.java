package dev.triage.rules.internal;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Condition;
import org.drools.model.Pattern;

/**
 * A rule that looks at several facts, or at what is not there, so that it takes a session to find out whether it fires. That it
 * cannot fire is often plain without one. Immutable.
 */
final class JoiningRule {

    /** The facts that have to be there, as far as each can be told by itself. */
    private final List<FactQuestions> needed = new ArrayList<>();

    /** Takes a rule. */
    JoiningRule(LoadedRule rule) {
        collect(rule.compiled().getView());
    }

    private void collect(Condition view) {
        if (view.getType() == Condition.Type.PATTERN) {
            needed.add(FactQuestions.of((Pattern<?>) view));
        } else if (view.getType() == Condition.Type.AND || view.getType() == Condition.Type.EXISTS) {
            view.getSubConditions().forEach(this::collect);
        }
    }

    /** Whether it could fire for some of these facts; if not, it surely does not. */
    boolean mayFire(List<Object> facts) {
        for (int i = 0; i < needed.size(); i++) {
            if (!anyMayBe(needed.get(i), facts)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyMayBe(FactQuestions needed, List<Object> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (mayBe(needed, facts.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBe(FactQuestions needed, Object fact) {
        try {
            return needed.type().isInstance(fact) && needed.hold(fact);
        } catch (Exception failing) {
            return true; // the session says of which rule
        }
    }
}
