package dev.triage.rules.internal.check;

import dev.triage.model.Classification;
import dev.triage.model.Impact;
import dev.triage.model.Issue;
import dev.triage.model.Resources;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.check.report.NotDecided;
import dev.triage.rules.check.report.NotDecided.Property;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Subject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Inputs that rules also read as the issue states them, such as {@code number("effort")}. Such a question counts as one on an open text,
 * so what is proved of an order of levels, where its answer stays the same, does not hold.
 */
final class StatedInputs {

    private static final Map<Reading, ClosedInput> READ = Map.ofEntries(
            Map.entry(new Reading(Impact.class, "user"), ClosedInput.USER),
            Map.entry(new Reading(Impact.class, "functional"), ClosedInput.FUNCTIONAL),
            Map.entry(new Reading(Impact.class, "brand"), ClosedInput.BRAND),
            Map.entry(new Reading(Classification.class, "complexity"), ClosedInput.COMPLEXITY),
            Map.entry(new Reading(Classification.class, "categories"), ClosedInput.CATEGORIES),
            Map.entry(new Reading(Resources.class, "effort"), ClosedInput.EFFORT),
            Map.entry(new Reading(Issue.class, "status"), ClosedInput.STATUS),
            Map.entry(new Reading(Issue.class, "pinnedPriority"), ClosedInput.PINNED),
            Map.entry(new Reading(Subject.class, "resolved"), ClosedInput.STATUS),
            Map.entry(new Reading(Subject.class, "openFor"), ClosedInput.STATUS),
            Map.entry(new Reading(Subject.class, "inactiveFor"), ClosedInput.STATUS),
            Map.entry(new Reading(Subject.class, "dueWithin"), ClosedInput.STATUS));

    private final Map<ClosedInput, Set<RuleDescription>> reading = new EnumMap<>(ClosedInput.class);
    private final boolean levels;

    StatedInputs(List<Rule> rules) {
        levels = rules.stream()
                .flatMap(rule -> rule.vocabulary().facts().stream())
                .flatMap(fact -> fact.questions().stream())
                .anyMatch(StatedInputs::levels);
        for (Rule rule : rules) {
            for (Condition.Fact fact : rule.vocabulary().facts()) {
                for (Condition.Question question : fact.questions()) {
                    for (ClosedInput input : of(question)) {
                        reading.computeIfAbsent(input, key -> new LinkedHashSet<>())
                                .add(rule.description());
                    }
                }
            }
        }
    }

    /** Whether a rule reads a level or a pin where the issue states it, so that combinations of inputs do not tell what it answers. */
    boolean levels() {
        return levels;
    }

    private static boolean levels(Condition.Question question) {
        return question.reads().stream()
                        .anyMatch(read -> read.owner() != Subject.class
                                && (READ.containsKey(read) || read.equals(new Reading(Issue.class, Reading.WHOLE))))
                || question.parts().stream().anyMatch(StatedInputs::numberOfEffort);
    }

    private static Set<ClosedInput> of(Condition.Question question) {
        Set<ClosedInput> inputs = EnumSet.noneOf(ClosedInput.class);
        for (Reading read : question.reads()) {
            ClosedInput input = READ.get(read);
            if (input != null) {
                inputs.add(input);
            }
            if (read.equals(new Reading(Issue.class, Reading.WHOLE))) {
                inputs.addAll(EnumSet.allOf(ClosedInput.class));
            }
        }
        if (question.parts().stream().anyMatch(StatedInputs::numberOfEffort)) {
            inputs.add(ClosedInput.EFFORT);
        }
        return inputs;
    }

    private static boolean numberOfEffort(Condition.Part part) {
        return part.reads().contains(new Reading(Subject.class, "number"))
                && part.constants().stream()
                        .anyMatch(constant ->
                                constant instanceof String name && name.strip().equalsIgnoreCase("effort"));
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
                maybe + ": a rule asks what the issue states, which is not compared with what the " + input.label()
                        + " is taken for. To decide it, ask the Assessment instead.",
                List.copyOf(rules)));
    }
}
