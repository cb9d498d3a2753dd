package dev.triage.tools.internal.check.facts;

import dev.triage.model.Classification;
import dev.triage.model.Impact;
import dev.triage.model.Issue;
import dev.triage.model.Resources;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Sum;
import dev.triage.tools.internal.check.space.Questions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which inputs questions on open texts depend on, although their answers count as independent of the combination: those that a
 * question reads where the issue states them, such as {@code number("effort")}, or compares with a text, as in
 * {@code number("reach") < $effort}.
 */
public final class StatedReadings {

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

    private StatedReadings() {}

    /** The questions on open texts that depend on a level or a pin, so that combinations of inputs do not tell what they answer. */
    public static List<String> levels(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.vocabulary().facts().stream())
                .flatMap(fact -> fact.questions().stream().filter(question -> level(fact, question)))
                .map(Condition.Question::line)
                .distinct()
                .toList();
    }

    /** Whether a question on open texts depends on a level or a pin. */
    public static boolean level(Condition.Fact fact, Condition.Question question) {
        return statesLevel(question) || !compared(fact, question).isEmpty();
    }

    /** Whether a question asks for a level or a pin where the issue states it. */
    private static boolean statesLevel(Condition.Question question) {
        return question.reads().stream()
                        .anyMatch(read -> read.owner() != Subject.class
                                && (READ.containsKey(read) || read.equals(new Reading(Issue.class, Reading.WHOLE))))
                || question.parts().stream().anyMatch(StatedReadings::numberOfEffort);
    }

    /** The inputs that a question compares with a text; a score depends on all of them. */
    private static Set<ClosedInput> compared(Condition.Fact fact, Condition.Question question) {
        if (!Questions.open(fact, question)) {
            return Set.of();
        }
        return question.reads().stream().anyMatch(read -> read.owner() == Sum.class)
                ? EnumSet.allOf(ClosedInput.class)
                : ClosedInput.of(question.reads());
    }

    /** The inputs that a question on open texts depends on. */
    public static Set<ClosedInput> of(Condition.Fact fact, Condition.Question question) {
        Set<ClosedInput> inputs = EnumSet.noneOf(ClosedInput.class);
        inputs.addAll(compared(fact, question));
        for (Reading read : question.reads()) {
            ClosedInput input = READ.get(read);
            if (input != null) {
                inputs.add(input);
            }
            if (read.equals(new Reading(Issue.class, Reading.WHOLE))) {
                inputs.addAll(EnumSet.allOf(ClosedInput.class));
            }
        }
        if (question.parts().stream().anyMatch(StatedReadings::numberOfEffort)) {
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
}
