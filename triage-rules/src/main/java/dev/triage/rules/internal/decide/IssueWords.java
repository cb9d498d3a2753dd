package dev.triage.rules.internal.decide;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.input.AssessmentBuilder;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Signal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the words of an issue say and stand for, whether it counts or not. Immutable.
 *
 * @param signals what the tracker says, but for labels on whose meaning a team agreed
 * @param meanings what words and signals stand for, each once, in an order that depends on nothing else
 * @param origins the first rule that says what a signal stands for; what a team agreed on has none
 */
record IssueWords(List<Signal> signals, List<Meaning> meanings, Map<Meaning, RuleDescription> origins) {

    /** An issue without words. */
    static final IssueWords NONE = new IssueWords(List.of(), List.of(), Map.of());

    /**
     * Brings together what is known.
     *
     * @param agreed what a team agreed on
     * @param senses what rules say of each signal
     * @param draft knows what is stated of the issue
     */
    static IssueWords of(
            List<Signal> signals,
            List<Meaning> agreed,
            Map<Signal, List<SignalMeanings.Sense>> senses,
            AssessmentBuilder draft) {
        Map<Meaning, RuleDescription> origins = new TreeMap<>(MeaningOrder.ORDER);
        senses.forEach((signal, some) ->
                some.forEach(sense -> origins.putIfAbsent(sense.meaning(signal, draft), sense.rule())));
        Set<Meaning> meanings = new TreeSet<>(MeaningOrder.ORDER);
        meanings.addAll(agreed);
        meanings.addAll(origins.keySet());
        return new IssueWords(signals, List.copyOf(meanings), origins);
    }
}
