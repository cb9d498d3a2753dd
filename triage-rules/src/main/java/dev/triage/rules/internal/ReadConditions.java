package dev.triage.rules.internal;

import dev.triage.rules.RuleProblem;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.ConditionReader;
import dev.triage.rules.internal.drl.DrlFile;
import dev.triage.rules.internal.drl.DrlParser;
import dev.triage.rules.internal.drl.DrlRule;
import dev.triage.rules.internal.drl.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules look for, also the standard ones. Those are compiled, which does not tell; so it is read from their files, which
 * takes some milliseconds a stage.
 */
public final class ReadConditions {

    private ReadConditions() {}

    /** What each of these rules looks for, in their order; null where there is Java in a rule. */
    public static List<@Nullable Condition> of(List<LoadedRule> rules) {
        Map<String, Map<String, Condition>> standard = new HashMap<>();
        List<@Nullable Condition> conditions = new ArrayList<>();
        for (LoadedRule rule : rules) {
            Condition condition = rule.condition();
            if (condition == null && rule.isStandard()) {
                condition = standard.computeIfAbsent(rule.description().stage(), ReadConditions::ofStandardRules)
                        .get(rule.description().name());
            }
            conditions.add(condition);
        }
        return conditions;
    }

    /** The conditions of the standard rules of a stage, by their names. */
    private static Map<String, Condition> ofStandardRules(String stage) {
        Map<String, Condition> conditions = new HashMap<>();
        List<RuleProblem> problems = new ArrayList<>();
        for (SourceFile source : StandardRules.files(stage)) {
            DrlFile file = DrlParser.parse(source, problems);
            for (DrlRule rule : file.rules()) {
                ConditionReader reader = new ConditionReader(source, rule, stage, false, problems);
                Condition condition = reader.read(List.of());
                if (reader.beyond().isEmpty()) {
                    conditions.put(rule.name(), condition);
                }
            }
        }
        return problems.isEmpty() ? conditions : Map.of();
    }
}
