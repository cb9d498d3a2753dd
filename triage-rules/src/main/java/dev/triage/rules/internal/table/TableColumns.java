package dev.triage.rules.internal.table;

import dev.triage.rules.internal.table.input.TableInput;
import java.util.Map;

/**
 * What the columns of a decision table are, by their position.
 *
 * @param inputs the inputs
 * @param outcomes the outcomes
 * @param reason the column of reasons, or -1
 * @param id the column of ids, or -1
 */
record TableColumns(Map<Integer, TableInput> inputs, Map<Integer, Outcome> outcomes, int reason, int id) {

    /** Makes the columns; the maps are copied. */
    TableColumns {
        inputs = Map.copyOf(inputs);
        outcomes = Map.copyOf(outcomes);
    }
}
