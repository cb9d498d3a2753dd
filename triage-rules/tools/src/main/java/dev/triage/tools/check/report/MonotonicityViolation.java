package dev.triage.tools.check.report;

import dev.triage.model.Priority;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * An input that moves the priority in the wrong direction: more impact that gives less urgency, or more complexity or
 * effort that gives more.
 *
 * @param text what is wrong
 * @param rules the rules that make the difference
 * @param examples one example, with the lower value
 * @param input the input, such as {@code "user impact"}
 * @param from its lower value
 * @param to its higher value
 * @param before the priority with the lower value
 * @param after the priority with the higher value
 * @param combinations how many combinations are like it
 */
public record MonotonicityViolation(
        String text,
        List<RuleDescription> rules,
        List<Example> examples,
        String input,
        String from,
        String to,
        Priority before,
        Priority after,
        long combinations)
        implements Finding {

    /**
     * Makes a finding; the lists are copied.
     *
     * @param text what is wrong
     * @param rules the rules that make the difference
     * @param examples one example, with the lower value
     * @param input the input
     * @param from its lower value
     * @param to its higher value
     * @param before the priority with the lower value
     * @param after the priority with the higher value
     * @param combinations how many combinations are like it
     */
    public MonotonicityViolation {
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    @Override
    public String id() {
        return FindingId.of("direction", rules(), List.of(input));
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
