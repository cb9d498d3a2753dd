package dev.triage.spark;

import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Change;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.Reason;
import dev.triage.model.decision.Uncertainty;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a decision: the names, the order and the nesting of its JSON, which {@code decision.schema.json} of
 * triage-core describes. A later version may add columns; it does not rename or move a column or change its type.
 */
public final class DecisionSchema {

    private static final DataType TEXT = DataTypes.StringType;

    private static final StructType PINNED =
            new StructType().add("priority", TEXT, false).add("rulesSay", TEXT, false);

    private static final StructType ORIGIN = new StructType()
            .add("rules", TEXT, false)
            .add("file", TEXT, false)
            .add("line", DataTypes.IntegerType, false)
            .add("replaces", list(TEXT), false)
            .add("changedFrom", TEXT);

    private static final StructType REASON = new StructType()
            .add("id", TEXT, false)
            .add("rule", TEXT, false)
            .add("effect", TEXT, false)
            .add("points", DataTypes.IntegerType)
            .add("reaches", TEXT)
            .add("fromPoints", DataTypes.IntegerType)
            .add("raises", DataTypes.IntegerType)
            .add("lowers", DataTypes.IntegerType)
            .add("neverBelow", TEXT)
            .add("neverAbove", TEXT)
            .add("decides", TEXT)
            .add("waitsFor", DataTypes.createArrayType(TEXT))
            .add("required", DataTypes.BooleanType)
            .add("pins", DataTypes.BooleanType)
            .add("reason", TEXT, false)
            .add("origin", ORIGIN);

    private static final StructType ASSUMPTION = new StructType()
            .add("input", TEXT, false)
            .add("value", TEXT, false)
            .add("rule", TEXT, false)
            .add("reason", TEXT, false);

    private static final StructType DERIVATION = new StructType()
            .add("what", TEXT, false)
            .add("value", TEXT, false)
            .add("signal", TEXT, false)
            .add("rule", TEXT, false)
            .add("reason", TEXT, false);

    private static final StructType UNCERTAINTY =
            new StructType().add("input", TEXT, false).add("value", TEXT, false);

    private static final StructType INPUT_CHANGE =
            new StructType().add("input", TEXT, false).add("from", TEXT, false).add("to", TEXT, false);

    private static final StructType CHANGE = new StructType()
            .add("priority", TEXT, false)
            .add("text", TEXT, false)
            .add("inputs", list(INPUT_CHANGE), false);

    private static final StructType DECISION = new StructType()
            .add("id", TEXT, false)
            .add("title", TEXT, false)
            .add("priority", TEXT, false)
            .add("timeFrame", TEXT, false)
            .add("pinned", PINNED)
            .add("points", DataTypes.IntegerType, false)
            .add("reasons", list(REASON), false)
            .add("assumed", list(ASSUMPTION), false)
            .add("derived", list(DERIVATION), false)
            .add("uncertain", list(UNCERTAINTY), false)
            .add("changes", list(CHANGE))
            .add("ruleBase", TEXT, false);

    private DecisionSchema() {}

    /** The columns of a decision. */
    public static StructType columns() {
        return DECISION;
    }

    private static ArrayType list(DataType element) {
        return DataTypes.createArrayType(element, false);
    }

    /**
     * A decision as a row of these columns.
     *
     * @param changes whether to list the changes of the decision; the column is null otherwise
     */
    public static Row row(Decision decision, boolean changes) {
        Priority pinned = decision.pinned();
        return RowFactory.create(
                decision.id(),
                decision.title(),
                decision.priority().name(),
                decision.priority().timeFrame(),
                pinned == null
                        ? null
                        : RowFactory.create(pinned.name(), decision.ruled().name()),
                decision.points(),
                rows(decision.reasons(), DecisionSchema::row),
                rows(decision.assumed(), DecisionSchema::row),
                rows(decision.derived(), DecisionSchema::row),
                rows(decision.uncertain(), DecisionSchema::row),
                changes ? rows(decision.changes(), DecisionSchema::row) : null,
                decision.ruleBase());
    }

    private static Row row(Reason reason) {
        Effect effect = reason.effect();
        @Nullable Object[] values = new Object[REASON.size()];
        values[0] = reason.id();
        values[1] = reason.rule();
        values[2] = effect.text();
        if (effect instanceof Effect.Points points) {
            values[3] = points.points();
        } else if (effect instanceof Effect.Reaches reaches) {
            values[4] = reaches.priority().name();
            values[5] = reaches.from();
        } else if (effect instanceof Effect.Moves moves) {
            values[moves.levels() > 0 ? 6 : 7] = Math.abs(moves.levels());
        } else if (effect instanceof Effect.NeverBelow never) {
            values[8] = never.priority().name();
        } else if (effect instanceof Effect.NeverAbove never) {
            values[9] = never.priority().name();
        } else if (effect instanceof Effect.Decides decides) {
            values[10] = decides.priority().name();
        } else if (effect instanceof Effect.Waits waits) {
            values[11] = waits.inputs().toArray();
            values[12] = waits.required();
        } else if (effect instanceof Effect.Pins) {
            values[13] = true;
        }
        values[14] = reason.reason();
        values[15] = row(reason.origin());
        return RowFactory.create(values);
    }

    private static @Nullable Row row(@Nullable Origin origin) {
        if (origin == null) {
            return null;
        }
        return RowFactory.create(
                origin.rules(), origin.file(), origin.line(), origin.replaces().toArray(), origin.changedFrom());
    }

    private static Row row(Assumption assumption) {
        return RowFactory.create(
                assumption.input().label(), assumption.value(), assumption.rule(), assumption.reason());
    }

    private static Row row(Derivation derivation) {
        return RowFactory.create(
                derivation.what(), derivation.value(), derivation.signal(), derivation.rule(), derivation.reason());
    }

    private static Row row(Uncertainty uncertainty) {
        return RowFactory.create(uncertainty.input().label(), uncertainty.value());
    }

    private static Row row(Change change) {
        return RowFactory.create(
                change.priority().name(),
                change.text(),
                rows(change.inputs(), input -> RowFactory.create(input.input().label(), input.from(), input.to())));
    }

    private static <T> Object[] rows(List<T> elements, Function<T, Row> form) {
        Object[] rows = new Object[elements.size()];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = form.apply(elements.get(at));
        }
        return rows;
    }
}
