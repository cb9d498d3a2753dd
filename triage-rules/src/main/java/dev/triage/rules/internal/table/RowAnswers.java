package dev.triage.rules.internal.table;

import dev.triage.model.Issue;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.table.input.TableInput;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;

/** What the cells of a row answer for an issue. */
public final class RowAnswers {

    private RowAnswers() {}

    /**
     * A cell of a row.
     *
     * @param input the input of the column
     * @param wanted the values that the row is about
     * @param holds whether each value that the issue may have is one of them
     * @param stated the values that the issue may have, in words
     */
    public record Cell(String input, String wanted, boolean holds, String stated) {}

    /** The cells of the row that a rule stands for, but for those of any value; empty if it is no row of this table. */
    public static List<Cell> of(DecisionTable table, RuleDescription rule, Issue issue, Assessment assessment) {
        for (TableRow row : table.rows()) {
            for (RuleDescription one : row.rules()) {
                if (one.id().equals(rule.id())) {
                    return cells(table, row, issue, assessment);
                }
            }
        }
        return List.of();
    }

    /** The inputs of a row with their values, but for those of any value; empty if it is no row of this table. */
    public static List<String> words(DecisionTable table, RuleDescription rule) {
        List<String> words = new ArrayList<>();
        for (TableRow row : table.rows()) {
            for (RuleDescription one : row.rules()) {
                if (one.id().equals(rule.id())) {
                    for (int i = 0; i < table.inputs().size(); i++) {
                        TableInput input = table.inputs().get(i);
                        long missing = 1L << input.values().size();
                        if (row.cells().get(i) != (missing | (missing - 1))) {
                            words.add(input.name() + " "
                                    + words(input, row.cells().get(i)));
                        }
                    }
                }
            }
        }
        return words;
    }

    private static List<Cell> cells(DecisionTable table, TableRow row, Issue issue, Assessment assessment) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            TableInput input = table.inputs().get(i);
            long missing = 1L << input.values().size();
            long wanted = row.cells().get(i);
            if (wanted == (missing | (missing - 1))) {
                continue;
            }
            long stated = input.stated(issue, assessment);
            boolean nothing = stated == 0 || stated == -1;
            // Of several values at once, such as categories, each has its own row; one that fits is enough.
            boolean holds = nothing
                    ? stated == 0 && (wanted & missing) != 0
                    : input.several() ? (stated & wanted) != 0 : (stated & ~wanted) == 0;
            String words = stated == 0 ? "not stated" : stated == -1 ? "a value without a row" : words(input, stated);
            cells.add(new Cell(input.name(), words(input, wanted), holds, words));
        }
        return cells;
    }

    private static String words(TableInput input, long values) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < input.values().size(); i++) {
            if ((values & (1L << i)) != 0) {
                words.add(input.values().get(i));
            }
        }
        if ((values & (1L << input.values().size())) != 0) {
            words.add("unstated");
        }
        return String.join(" | ", words);
    }
}
