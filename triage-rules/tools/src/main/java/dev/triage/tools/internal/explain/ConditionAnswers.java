package dev.triage.tools.internal.explain;

import dev.triage.model.Issue;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Fact;
import dev.triage.rules.internal.condition.Condition.Question;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.scale.TeamScales;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answers to all conditions of a rule, also to those behind one that does not hold. */
public final class ConditionAnswers {

    private ConditionAnswers() {}

    /**
     * A fact that a rule looks for.
     *
     * @param words its name, with "not" or "exists" in front
     * @param found whether the condition on it holds as a whole
     * @param questions what is asked of the fact that comes nearest; empty if there is none of this kind
     */
    public record OfFact(String words, boolean found, List<OfQuestion> questions) {

        /** Makes the record; the list is copied. */
        public OfFact {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A condition.
     *
     * @param words as it is written, in one line
     * @param holds the answer
     * @param seen the values that it looked at; empty if they cannot be told
     */
    public record OfQuestion(String words, boolean holds, String seen) {}

    /**
     * Answers a condition for some facts.
     *
     * @param condition what a rule looks for
     * @param present the facts that there are
     * @param issue the issue that they are about
     * @param scales the scales that teams declare
     */
    public static List<OfFact> of(Condition condition, List<Object> present, Issue issue, TeamScales scales) {
        @Nullable Object[] chosen = new Object[condition.facts().size()];
        List<OfFact> all = new ArrayList<>();
        for (int place = 0; place < chosen.length; place++) {
            Fact fact = condition.facts().get(place);
            Object nearest = null;
            int most = -1;
            for (Object candidate : present) {
                int held = fact.type().isInstance(candidate) ? held(fact, candidate, chosen) : -1;
                if (held > most) {
                    most = held;
                    nearest = candidate;
                }
            }
            boolean matched = most == fact.questions().size();
            List<OfQuestion> questions = new ArrayList<>();
            for (Question question : nearest == null ? List.<Question>of() : fact.questions()) {
                questions.add(new OfQuestion(
                        question.line(),
                        holds(question, nearest, chosen),
                        SeenValues.of(question.value(), issue, scales, nearest, chosen)));
            }
            boolean wanted = fact.presence() != Presence.NOT;
            String presence = fact.presence() == Presence.EACH
                    ? ""
                    : fact.presence().name().toLowerCase(Locale.ROOT) + " ";
            all.add(new OfFact(presence + fact.type().getSimpleName(), matched == wanted, questions));
            chosen[place] = fact.presence() == Presence.EACH ? nearest : null;
        }
        return all;
    }

    private static int held(Fact fact, Object candidate, @Nullable Object[] chosen) {
        int held = 0;
        for (Question question : fact.questions()) {
            held += holds(question, candidate, chosen) ? 1 : 0;
        }
        return held;
    }

    /** A condition that needs a fact which there is not does not hold. */
    private static boolean holds(Question question, @Nullable Object candidate, @Nullable Object[] chosen) {
        for (int needed : question.needs()) {
            if (chosen[needed] == null) {
                return false;
            }
        }
        return question.holds(candidate, chosen);
    }
}
