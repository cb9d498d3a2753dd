package dev.triage.tools.check.report;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/**
 * A problem of a decision table: a case that no row is about, or an input whose order it does not keep.
 *
 * @param table the name of the table
 * @param text what is wrong, with the smallest case that shows it
 * @param rules the rows that it is about
 */
public record TableFinding(String table, String text, List<RuleDescription> rules) implements Finding {

    /**
     * Makes a finding; the list is copied.
     *
     * @param table the name of the table
     * @param text what is wrong, with the smallest case that shows it
     * @param rules the rows that it is about
     */
    public TableFinding {
        requireNonNull(table, "table");
        requireNonNull(text, "text");
        rules = List.copyOf(rules);
    }

    @Override
    public String id() {
        return FindingId.of("table", rules(), List.of(table, text));
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
