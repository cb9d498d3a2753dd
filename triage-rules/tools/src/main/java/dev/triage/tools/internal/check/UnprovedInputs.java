package dev.triage.tools.internal.check;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.NotDecided.Property;
import dev.triage.tools.internal.check.facts.StatedReadings;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Inputs of which some properties are not proved, because questions on open texts read them as the issue states them, such as {@code
 * number("effort")}, or compare them with a text. What is proved of an order of levels, where the answers of such questions stay the same, does not hold.
 */
final class UnprovedInputs {

    private final Map<ClosedInput, Set<RuleDescription>> reading = new EnumMap<>(ClosedInput.class);

    /** Whether questions on open texts depend on a level or a pin. */
    private boolean levels;

    UnprovedInputs(List<Rule> rules) {
        for (Rule rule : rules) {
            for (Condition.Fact fact : rule.vocabulary().facts()) {
                for (Condition.Question question : fact.questions()) {
                    levels |= StatedReadings.level(fact, question);
                    for (ClosedInput input : StatedReadings.of(fact, question)) {
                        reading.computeIfAbsent(input, key -> new LinkedHashSet<>())
                                .add(rule.description());
                    }
                }
            }
        }
    }

    /** Whether combinations of inputs do not tell what rules answer, because these ask for a level or a pin as the issue states it. */
    boolean levels() {
        return levels;
    }

    /** Takes back what is not proved of these inputs. */
    void takeBack(Findings found) {
        reading.forEach((input, rules) -> {
            if (found.irrelevant.removeIf(one -> one.input().equals(input.label()))) {
                open(found, Property.RELEVANT, "No priority may depend on the " + input.label(), input, rules);
            }
            if (input.direction() != 0
                    && found.violations.stream().noneMatch(one -> one.input().equals(input.label()))) {
                open(
                        found,
                        Property.MONOTONE,
                        "The " + input.label() + " may move the priority in the wrong direction",
                        input,
                        rules);
            }
        });
    }

    private static void open(
            Findings found, Property property, String maybe, ClosedInput input, Set<RuleDescription> rules) {
        found.notDecided.add(new NotDecided(
                property,
                maybe + ": a rule asks what the issue states, or compares the " + input.label()
                        + " with it, and such answers are taken as independent. To decide it, ask the Assessment alone.",
                List.copyOf(rules)));
    }
}
