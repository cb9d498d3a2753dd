package dev.triage.rules.internal.match;

import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules that may fire for a signal of a title. Almost every title is new, so what rules say of it cannot be remembered; but
 * which rules look at titles at all can. Thread-safe.
 */
final class TitleRules {

    /** What all signals of titles with the same topic have in common. */
    private static final Set<Reading> COMMON = Set.of(
            new Reading(Signal.class, "source"),
            new Reading(Signal.class, "topic"),
            new Reading(Signal.class, "about"));

    /** So many signals are asked of all rules: a program that decides one issue is faster that way. */
    private static final int FIRST = 100;

    private final Map<String, List<StageRule>> byTopic = new ConcurrentHashMap<>();

    /** About right is enough. */
    private int asked;

    /** Those of all rules that may fire for a fact. */
    List<StageRule> of(Object fact, List<StageRule> all) {
        if (!(fact instanceof Signal signal) || signal.source() != Source.TITLE || ++asked <= FIRST) {
            return all;
        }
        List<StageRule> known = byTopic.get(signal.topic());
        if (known == null) {
            List<StageRule> some = new ArrayList<>();
            for (StageRule rule : all) {
                if (!rule.matcher().refuses(fact, COMMON)) {
                    some.add(rule);
                }
            }
            known = List.copyOf(some);
            byTopic.put(signal.topic(), known);
        }
        return known;
    }
}
