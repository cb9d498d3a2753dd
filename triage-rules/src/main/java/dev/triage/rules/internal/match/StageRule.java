package dev.triage.rules.internal.match;

import dev.triage.rules.internal.condition.Condition.Fact;
import dev.triage.rules.internal.failure.RuleFailures;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleListener;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule of a stage with its matcher. Immutable. */
final class StageRule implements Answers {

    private final Rule rule;
    private final int position;
    private final @Nullable RuleListener listener;
    private final Matcher matcher;

    /**
     * Takes a rule of the vocabulary.
     *
     * @param position where it stands among the rules of the stage
     * @param listener hears what it asks, or null if nothing listens
     */
    StageRule(Rule rule, int position, @Nullable RuleListener listener) {
        this.rule = rule;
        this.position = position;
        this.listener = listener;
        this.matcher = new Matcher(rule.vocabulary(), this);
    }

    Matcher matcher() {
        return matcher;
    }

    /** That it fires for a fact, if it looks at one alone. */
    Firing firing(Object fact) {
        return new Firing(rule, position, rule.isAbout(fact) ? fact : null);
    }

    /**
     * Fires for all ways to choose facts that are new.
     *
     * @param present what there is
     * @param before the ways for which it fired before; the new ones are added
     * @param run is told of the new ones
     */
    void fire(List<Object> present, List<@Nullable Object[]> before, MatchedRun run) {
        matcher.find(present, new NewChoices(before, run));
    }

    /** Fires for choices that were not made before. */
    private final class NewChoices implements Matcher.Choice {

        private final List<@Nullable Object[]> before;
        private final MatchedRun run;

        NewChoices(List<@Nullable Object[]> before, MatchedRun run) {
            this.before = before;
            this.run = run;
        }

        @Override
        public void take(@Nullable Object[] chosen) {
            if (!contains(before, chosen)) {
                before.add(chosen.clone());
                run.take(new Firing(rule, position, rule.about(Arrays.asList(chosen))));
            }
        }
    }

    @Override
    public boolean holds(Fact wanted, int number, Object fact, @Nullable Object[] chosen) {
        boolean holds;
        try {
            holds = wanted.questions().get(number).holds(fact, chosen);
        } catch (RuntimeException thrown) {
            throw RuleFailures.in(rule.description(), thrown);
        }
        if (listener != null) {
            listener.asked(rule, place(wanted), number, holds);
        }
        return holds;
    }

    @SuppressWarnings("ReferenceEquality") // the matcher asks about the very facts of the condition
    private int place(Fact wanted) {
        List<Fact> facts = rule.vocabulary().facts();
        int place = 0;
        while (facts.get(place) != wanted) {
            place++;
        }
        return place;
    }

    /** Facts are the same if they are the same object, as in a session. */
    private static boolean contains(List<@Nullable Object[]> before, @Nullable Object[] chosen) {
        for (@Nullable Object[] one : before) {
            boolean same = true;
            for (int i = 0; same && i < chosen.length; i++) {
                same = one[i] == chosen[i];
            }
            if (same) {
                return true;
            }
        }
        return false;
    }
}
