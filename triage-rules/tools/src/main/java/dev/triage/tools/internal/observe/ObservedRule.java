package dev.triage.tools.internal.observe;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** A rule, how often it fired and the results of its conditions. Safe to share. */
public final class ObservedRule {

    private final RuleDescription description;
    private final LongAdder firings = new LongAdder();
    private final List<ObservedFact> facts;

    ObservedRule(Rule rule) {
        this.description = rule.description();
        this.facts = rule.isJava() ? List.of() : facts(rule.vocabulary());
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

    private static List<ObservedFact> facts(Condition condition) {
        List<ObservedFact> facts = new ArrayList<>();
        for (Condition.Fact fact : condition.facts()) {
            String presence = fact.presence() == Presence.EACH
                    ? ""
                    : fact.presence().name().toLowerCase(Locale.ROOT) + " ";
            facts.add(new ObservedFact(
                    presence + fact.type().getSimpleName(),
                    fact.questions().stream()
                            .map(question -> new ObservedQuestion(question.line()))
                            .toList()));
        }
        return List.copyOf(facts);
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

    /** The facts that it looks for, in order; none if it goes beyond the vocabulary. */
    public List<ObservedFact> facts() {
        return facts;
    }
}
