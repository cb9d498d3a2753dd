package dev.triage.tools.internal.check.table;

import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.internal.table.TableRow;
import dev.triage.tools.check.report.CheckedTable;
import dev.triage.tools.check.report.TableFinding;
import java.util.ArrayList;
import java.util.List;

/** Proves decision tables, each by itself. */
public final class TableChecks {

    private final List<CheckedTable> tables = new ArrayList<>();
    private final List<TableFinding> findings = new ArrayList<>();

    /** Proves tables. */
    public TableChecks(List<DecisionTable> all) {
        for (DecisionTable table : all) {
            TableProof.Result result = TableProof.of(table);
            tables.add(new CheckedTable(
                    table.name(),
                    table.file(),
                    table.size(),
                    result.cases(),
                    table.unique(),
                    result.complete(),
                    result.monotone(),
                    result.decided()));
            for (String gap : result.gaps()) {
                findings.add(new TableFinding(
                        table.name(), "No row of " + table.file() + " is about " + gap + ".", List.of()));
            }
            for (TableRow row : table.first() ? TableProof.hidden(table) : List.<TableRow>of()) {
                findings.add(new TableFinding(
                        table.name(),
                        table.file() + ": The row \"" + row.rules().get(0).name()
                                + "\" never counts: the rows above it are about all its cases.",
                        row.rules()));
            }
            for (DecisionTable.Idle idle : table.idle()) {
                findings.add(new TableFinding(
                        table.name(),
                        table.file() + ": The column \"" + idle.column()
                                + "\" says 0 in each row, so it changes nothing; maybe +1 or -1 in some row, or delete it.",
                        idle.first().rules()));
            }
            for (String violation : result.violations()) {
                findings.add(new TableFinding(table.name(), table.file() + ": " + violation, List.of()));
            }
        }
    }

    /** What is proved of each. */
    public List<CheckedTable> tables() {
        return tables;
    }

    /** What is wrong with them. */
    public List<TableFinding> findings() {
        return findings;
    }
}
