package dev.triage.rules.internal.check;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks whether a rule fires on some facts, of which there is at most one of each type. */
final class Matching {

    private Matching() {}

    /**
     * Whether a rule fires.
     *
     * @param condition what it looks for
     * @param facts what there is
     * @param open answers open questions by their words
     */
    static boolean fires(Condition condition, List<Object> facts, Predicate<String> open) {
        @Nullable Object[] bound = new Object[condition.facts().size()];
        for (int i = 0; i < bound.length; i++) {
            Condition.Fact wanted = condition.facts().get(i);
            Object fact = facts.stream()
                    .filter(one -> one.getClass() == wanted.type())
                    .findFirst()
                    .orElse(null);
            boolean found = fact != null
                    && wanted.questions().stream()
                            .allMatch(question -> Questions.open(wanted, question)
                                    ? open.test(question.words())
                                    : question.holds(fact, bound));
            if (found == (wanted.presence() == Presence.NOT)) {
                return false;
            }
            bound[i] = fact;
        }
        return true;
    }
}
