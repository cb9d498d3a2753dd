package dev.triage.rules.internal.check.attack;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.decide.Assessed;
import dev.triage.rules.internal.decide.Assessor;
import dev.triage.rules.internal.decide.Prioritiser;
import dev.triage.rules.internal.decide.Ruling;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of an engine without its tables, and what they say of issues. */
final class AttackedRules {

    private final RuleBase base;
    private final Assessor assessor;
    private final Prioritiser prioritiser;
    private final Map<String, Prioritiser> without = new HashMap<>();

    AttackedRules(RuleBase whole) {
        base = whole.with(List.of(), whole.scales());
        assessor = new Assessor(base);
        prioritiser = new Prioritiser(base);
    }

    /** What fires for an issue, by the engine, which sees the issue with what its words stand for. */
    record Fired(Issue issue, Issue seen, Assessment assessment, List<RuleDescription> rules, int points) {

        Set<String> names() {
            return rules.stream().map(RuleDescription::name).collect(Collectors.toSet());
        }

        /** The rules that give a priority by the score. */
        List<RuleDescription> giving() {
            return rules.stream()
                    .filter(rule -> rule.effect() instanceof Effect.Reaches)
                    .toList();
        }

        /** The priority, pins aside; null if no rule gives one. */
        @Nullable
        Priority ruled() {
            return giving().isEmpty() ? null : Ruling.of(rules, points, null).ruled();
        }

        /** Whether a pin counts. */
        boolean pins() {
            return rules.stream().anyMatch(rule -> rule.effect() instanceof Effect.Pins);
        }
    }

    Fired fired(Issue issue) {
        Assessed assessed = assessor.assess(issue);
        return fired(issue, assessed.issue(), assessed.assessment(), prioritiser);
    }

    /** What fires without a rule. */
    Fired without(RuleDescription rule, Fired fired) {
        Prioritiser left = without.computeIfAbsent(
                rule.name(),
                name -> new Prioritiser(base.with(base.rules().stream()
                        .filter(one -> !one.name().equals(name))
                        .toList())));
        return fired(fired.issue(), fired.seen(), fired.assessment(), left);
    }

    private Fired fired(Issue issue, Issue seen, Assessment assessment, Prioritiser by) {
        Prioritiser.Fired fired = by.fire(List.of(seen, Subject.of(seen, base.scales()), assessment));
        return new Fired(issue, seen, assessment, fired.rules(), fired.points());
    }

    RuleBase base() {
        return base;
    }

    List<Rule> judging() {
        return base.rules().stream()
                .filter(rule -> rule.worksIn(RuleBase.PRIORITISE))
                .toList();
    }
}
