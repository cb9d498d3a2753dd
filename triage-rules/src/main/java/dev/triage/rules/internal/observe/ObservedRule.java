package dev.triage.rules.internal.observe;

import dev.triage.rules.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** A rule, how often it fired and what its questions were answered. Safe to share once it is made. */
public final class ObservedRule {

    private final RuleDescription description;
    private final LongAdder firings = new LongAdder();
    private final List<ObservedFact> facts = new ArrayList<>();

    ObservedRule(RuleDescription description) {
        this.description = description;
    }

    /**
     * A fact that the rule looks for.
     *
     * @param words the name of the fact, with "not" or "exists" in front
     * @param questions what is asked of it
     */
    public record ObservedFact(String words, List<ObservedQuestion> questions) {

        /** Makes the fact; the list is copied. */
        public ObservedFact {
            questions = List.copyOf(questions);
        }
    }

    /** The same condition with somebody listening to its questions. */
    Condition observe(Condition condition) {
        List<Condition.Fact> observed = new ArrayList<>();
        for (Condition.Fact fact : condition.facts()) {
            List<ObservedQuestion> questions = new ArrayList<>();
            List<Condition.Question> asked = new ArrayList<>();
            for (Condition.Question question : fact.questions()) {
                ObservedQuestion one = new ObservedQuestion(question.words());
                questions.add(one);
                asked.add(question.observed(one::answered));
            }
            String presence = fact.presence() == Presence.EACH
                    ? ""
                    : fact.presence().name().toLowerCase(Locale.ROOT) + " ";
            facts.add(new ObservedFact(presence + fact.type().getSimpleName(), questions));
            observed.add(new Condition.Fact(fact.presence(), fact.type(), asked));
        }
        return new Condition(observed, condition.about());
    }

    void fired() {
        firings.increment();
    }

    /** What the rule says of itself. */
    public RuleDescription description() {
        return description;
    }

    /** How often it fired. */
    public long firings() {
        return firings.sum();
    }

    /** The facts that it looks for, in order; none if the rule was compiled and not read. */
    public List<ObservedFact> facts() {
        return List.copyOf(facts);
    }
}
