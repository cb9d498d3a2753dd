package dev.triage.rules.internal.table;

import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.table.input.SpokenInput;
import dev.triage.rules.internal.table.input.TableInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the rows of a table as DRL rules. */
public final class TableAsRules {

    private TableAsRules() {}

    /** The rules, each for one row and effect. */
    public static String of(DecisionTable table) {
        StringBuilder drl = new StringBuilder();
        drl.append("// The rows of ").append(table.file()).append(" as rules.\n");
        List<String> scales = new ArrayList<>();
        for (TableInput input : table.inputs()) {
            if (input instanceof SpokenInput spoken) {
                scales.add("\"" + escaped(spoken.scale().name()) + "\": [\"" + String.join("\", \"", spoken.values())
                        + (spoken.othersPossible() ? "\", \"any other value\"]" : "\"]"));
            }
        }
        if (!scales.isEmpty()) {
            drl.append("// They need in settings.json: \"scales\": { ")
                    .append(String.join(", ", scales))
                    .append(" }\n");
        }
        if (table.first()) {
            drl.append("// The first row that matches counts; as rules, all that match would count.\n");
        }
        for (TableRow row : table.rows()) {
            List<String> questions = questions(table, row);
            for (RuleDescription rule : row.rules()) {
                drl.append("\nrule \"")
                        .append(escaped(rule.name()))
                        .append("\"\n    @id(\"")
                        .append(rule.id())
                        .append("\")\n    @reason(\"")
                        .append(escaped(rule.reason()))
                        .append("\")\n    ")
                        .append(annotation(rule.effect()))
                        .append("\nwhen\n");
                questions.forEach(
                        question -> drl.append("    ").append(question).append('\n'));
                drl.append("then\nend\n");
            }
        }
        return drl.toString();
    }

    private static List<String> questions(DecisionTable table, TableRow row) {
        Map<String, List<String>> byFact = new LinkedHashMap<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            TableInput input = table.inputs().get(i);
            long unstated = 1L << input.values().size();
            long cell = row.cells().get(i);
            boolean any = cell == (unstated | (unstated - 1)) || (!input.mayBeUnstated() && cell == unstated - 1);
            if (!any) {
                String question = input.drl(cell);
                int open = question.indexOf("( ");
                byFact.computeIfAbsent(question.substring(0, open), fact -> new ArrayList<>())
                        .add(question.substring(open + 2, question.length() - 2));
            }
        }
        List<String> questions = new ArrayList<>();
        byFact.forEach((fact, constraints) -> questions.add(fact + "( " + String.join(", ", constraints) + " )"));
        if (questions.isEmpty()) {
            questions.add("Assessment( )");
        }
        return questions;
    }

    private static String annotation(RuleEffect effect) {
        if (effect instanceof Effect.Decides one) {
            return "@decides(" + one.priority() + ")";
        } else if (effect instanceof Effect.NeverBelow one) {
            return "@neverBelow(" + one.priority() + ")";
        } else if (effect instanceof Effect.NeverAbove one) {
            return "@neverAbove(" + one.priority() + ")";
        } else if (effect instanceof Effect.Moves one) {
            return (one.levels() > 0 ? "@raises(" : "@lowers(") + Math.abs(one.levels()) + ")";
        } else if (effect instanceof Effect.Points one) {
            return "@adds(" + one.points() + ")";
        }
        throw new IllegalArgumentException("No annotation says (" + effect.text() + ").");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
