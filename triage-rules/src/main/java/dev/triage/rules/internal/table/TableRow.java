package dev.triage.rules.internal.table;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * A row of a table.
 *
 * @param cells for each input the values that the row is about; the bit behind the last value is "not stated"
 * @param rules what the row says, each effect as a rule
 * @param line where it stands, from 1
 */
record TableRow(List<Long> cells, List<RuleDescription> rules, int line) {

    /** Makes a row; the lists are copied. */
    TableRow {
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
}
