package dev.triage.rules.internal.table;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * A row of a table.
 *
 * @param cells for each input the values that the row is about; the bit behind the last value is "not stated"
 * @param rules what the row says, each effect as a rule
 * @param line where it stands, from 1
 */
public record TableRow(List<Long> cells, List<RuleDescription> rules, int line) {

    /** Makes a row; the lists are copied. */
    public TableRow {
        cells = List.copyOf(cells);
        rules = List.copyOf(rules);
    }

    /** Whether another row says the same. */
    boolean saysTheSame(TableRow other) {
        if (rules.size() != other.rules.size()) {
            return false;
        }
        for (int i = 0; i < rules.size(); i++) {
            if (!rules.get(i).effect().equals(other.rules.get(i).effect())) {
                return false;
            }
        }
        return true;
    }

    /** How urgent the first effect of a row is; only compared within a table, whose rows have the same kinds of effects. */
    public int urgency() {
        for (RuleDescription rule : rules) {
            RuleEffect effect = rule.effect();
            if (effect instanceof Effect.Decides decides) {
                return Priority.P4.compareTo(decides.priority());
            } else if (effect instanceof Effect.NeverBelow bound) {
                return Priority.P4.compareTo(bound.priority());
            } else if (effect instanceof Effect.NeverAbove bound) {
                return Priority.P4.compareTo(bound.priority());
            } else if (effect instanceof Effect.Moves moves) {
                return moves.levels();
            } else if (effect instanceof Effect.Points points) {
                return points.points();
            }
        }
        return 0;
    }
}
