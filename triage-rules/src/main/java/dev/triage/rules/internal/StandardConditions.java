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

/**
 * What standard rules look for. They are compiled, which does not tell; so it is read from their files, which takes some
 * milliseconds and is worth it only for who decides much.
 */
final class StandardConditions {

    private StandardConditions() {}

    /** The conditions of the rules of a stage, by their names. */
    static Map<String, Condition> of(String stage) {
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
