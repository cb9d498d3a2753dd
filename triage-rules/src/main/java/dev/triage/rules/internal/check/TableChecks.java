package dev.triage.rules.internal.check;

import dev.triage.rules.check.report.CheckedTable;
import dev.triage.rules.check.report.TableFinding;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.internal.table.TableProof;
import java.util.ArrayList;
import java.util.List;

/** Proves decision tables, each by itself. */
final class TableChecks {

    private final List<CheckedTable> tables = new ArrayList<>();
    private final List<TableFinding> findings = new ArrayList<>();

    TableChecks(List<DecisionTable> all) {
        for (DecisionTable table : all) {
            TableProof.Result result = TableProof.of(table);
            tables.add(new CheckedTable(
                    table.name(),
                    table.file(),
                    table.size(),
                    result.cases(),
                    table.unique(),
                    result.gaps().isEmpty(),
                    result.monotone(),
                    result.decided()));
            for (String gap : result.gaps()) {
                findings.add(new TableFinding(
                        table.name(), "No row of " + table.file() + " is about " + gap + ".", List.of()));
            }
            for (String violation : result.violations()) {
                findings.add(new TableFinding(table.name(), table.file() + ": " + violation, List.of()));
            }
        }
    }

    List<CheckedTable> tables() {
        return tables;
    }

    List<TableFinding> findings() {
        return findings;
    }
}
