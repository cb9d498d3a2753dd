package dev.triage.rules.internal.table;

import dev.triage.model.Issue;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.scale.ValueSet;
import dev.triage.rules.internal.table.input.OpenInput;
import dev.triage.rules.internal.table.input.TableInput;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;

/** A decision table. Rows are found by an index of bits, so many rows decide as fast as few. Immutable and thread-safe. */
public final class DecisionTable {

    /** What a table does if an input is not stated and the possible rows differ. */
    enum Unstated {
        /** Nothing, and the decision names the input. */
        WAITS,
        /** Nothing, and the decision says that it lacks the input. */
        ERROR,
        /** The most urgent of the possible rows counts. */
        MOST_URGENT
    }

    /** An issue that states nothing. */
    private static final Issue NOTHING = Issue.named("nothing", "nothing").build();

    /**
     * A column of numbers that changes nothing.
     *
     * @param column its header
     * @param first the first row that says 0 in it
     */
    public record Idle(String column, TableRow first) {}

    private final String name;
    private final String file;
    private final List<TableInput> inputs;
    private final List<TableRow> rows;
    private final boolean first;
    private final Unstated unstated;
    private final List<Idle> idle;
    private final RowIndex index;

    DecisionTable(
            String name,
            String file,
            List<TableInput> inputs,
            List<TableRow> rows,
            boolean first,
            Unstated unstated,
            List<Idle> idle) {
        this.name = name;
        this.file = file;
        this.inputs = List.copyOf(inputs);
        this.rows = List.copyOf(rows);
        this.first = first;
        this.unstated = unstated;
        this.idle = List.copyOf(idle);
        this.index = new RowIndex(this.inputs, this.rows);
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Where it stands. */
    public String file() {
        return file;
    }

    /** What its columns ask for. */
    public List<TableInput> inputs() {
        return inputs;
    }

    /** Its rows, in their order. */
    public List<TableRow> rows() {
        return rows;
    }

    /** How many rows it has. */
    public int size() {
        return rows.size();
    }

    /** Whether no two rows are about the same case. */
    public boolean unique() {
        return !first;
    }

    /** Whether the first of several rows counts. */
    public boolean first() {
        return first;
    }

    /** The columns that change nothing. */
    public List<Idle> idle() {
        return idle;
    }

    /** Its rows by the values of each input. */
    public RowIndex index() {
        return index;
    }

    /** What its rows say, each effect as a rule, in their order. */
    public List<RuleDescription> catalogue() {
        List<RuleDescription> all = new ArrayList<>();
        for (TableRow row : rows) {
            all.addAll(row.rules());
        }
        return all;
    }

    /** The rule that stands for each row: its first effect. */
    public List<RuleDescription> firstOfRows() {
        List<RuleDescription> first = new ArrayList<>();
        for (TableRow row : rows) {
            first.add(row.rules().get(0));
        }
        return first;
    }

    /** Whether the most urgent one of several possible rows counts. */
    public boolean mostUrgent() {
        return unstated == Unstated.MOST_URGENT;
    }

    /** Whether it looks at labels or fields. */
    public boolean open() {
        for (TableInput input : inputs) {
            if (input instanceof OpenInput) {
                return true;
            }
        }
        return false;
    }

    /** What an issue states of the inputs that are labels or fields: issues that agree in that are the same to the table. */
    public long[] open(Issue issue) {
        long[] stated = new long[inputs.size()];
        for (int i = 0; i < inputs.size(); i++) {
            stated[i] = inputs.get(i) instanceof OpenInput input ? input.stated(issue) : 0;
        }
        return stated;
    }

    /** Whether an issue, which has a label or field and nothing else, states an input of this table. */
    public boolean asksFor(Issue issue) {
        for (TableInput input : inputs) {
            if (input instanceof OpenInput open
                    && open.stated(issue) > 0
                    && open.stated(issue) != open.stated(NOTHING)) {
                return true;
            }
        }
        return false;
    }

    /** What it says of an issue: the rules of one row, that it waits for inputs, or nothing. */
    public List<RuleDescription> decide(Issue issue, Assessment assessment) {
        long[] possible = new long[inputs.size()];
        List<String> unknown = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (int i = 0; i < possible.length; i++) {
            TableInput input = inputs.get(i);
            long stated = input.stated(issue, assessment);
            long missing = 1L << input.values().size();
            boolean others = input.othersPossible() && !index.asksForMissing(i);
            if (stated == -1 && !others) {
                unknown.add(input.name());
            } else if (stated == -1) {
                other.add(input.name());
            }
            // A row may be about an input that is not stated; if none is, each value is possible, and so is any other
            // value of a label or field that no scale declares. Only a row for any value is about it, as if none were
            // stated.
            long any = index.asksForMissing(i) ? missing : others ? missing | (missing - 1) : missing - 1;
            possible[i] = stated == -1 ? missing : stated != 0 ? stated : any;
        }
        if (!unknown.isEmpty()) {
            return waits(unknown);
        }
        Lookup lookup = new Lookup(this, possible, mostUrgent());
        TableRow row = lookup.find();
        if (row != null) {
            return row.rules();
        }
        List<String> missing = lookup.undecided().isEmpty() ? other : lookup.undecided();
        return missing.isEmpty() ? List.of() : waits(missing);
    }

    /** A case in words, from the possible values of each input; an input with several possible values is left out. */
    public String words(long[] possible) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < possible.length; i++) {
            if (Long.bitCount(possible[i]) == 1) {
                List<String> values = inputs.get(i).values();
                int value = Long.numberOfTrailingZeros(possible[i]);
                words.add(inputs.get(i).bareName() + " "
                        + (value == values.size() ? ValueSet.UNSTATED : values.get(value)));
            }
        }
        return words.isEmpty() ? "any case" : String.join(", ", words);
    }

    /** The table itself, as one rule of the catalogue would be. */
    public RuleDescription description() {
        RuleDescription first = rows.get(0).rules().get(0);
        return new RuleDescription(
                "table-" + name, "Table " + name, first.stage(), first.effect(), first.reason(), file, 1, null);
    }

    private List<RuleDescription> waits(List<String> missing) {
        RuleDescription table = description();
        return List.of(new RuleDescription(
                table.id() + "-waits",
                table.name(),
                table.stage(),
                new Effect.Waits(missing, unstated == Unstated.ERROR),
                "The rows for the possible values of " + String.join(" and ", missing)
                        + " differ, so the table says nothing yet.",
                file,
                1,
                null));
    }
}
