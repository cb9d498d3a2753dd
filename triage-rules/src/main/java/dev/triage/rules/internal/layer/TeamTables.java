package dev.triage.rules.internal.layer;

import dev.triage.model.decision.LevelNames;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.internal.table.TableReader;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The decision tables of teams: a later table replaces an earlier one of the same name. */
final class TeamTables {

    private TeamTables() {}

    /**
     * Lays the tables of a team over rules and tables.
     *
     * @param team the files
     * @param scales the scales that all teams declare
     * @param levels what teams call the priorities so far
     * @param laid takes the tables
     * @param problems takes what is wrong
     */
    static void lay(RuleFiles team, TeamScales scales, LevelNames levels, LaidRules laid, List<RuleProblem> problems) {
        Map<String, DecisionTable> own = new HashMap<>();
        Map<String, RuleDescription> ids = new HashMap<>();
        if (!team.tables().isEmpty()) {
            laid.working().forEach(rule -> ids.put(rule.description().id(), rule.description()));
        }
        int rows = 0;
        for (SourceFile file : team.tables()) {
            DecisionTable table = TableReader.read(file, team.name(), RuleBase.PRIORITISE, scales, levels, problems);
            if (table == null) {
                continue;
            }
            DecisionTable other = own.putIfAbsent(table.name(), table);
            Rule rule = other == null ? laid.add(table, team.name(), file) : null;
            if (other != null) {
                problems.add(file.problem(
                        "There are two tables called " + table.name() + "; the other is " + other.file() + ".",
                        "Maybe rename one of them."));
            } else if (rule != null) {
                problems.add(file.problem(
                        "There is a rule called \"" + rule.name() + "\" already, which is what this table is called.",
                        "Maybe rename one of them."));
            }
            ids(file, table, ids, problems);
            rows += table.catalogue().size();
            if (team.trust() == Trust.RESTRICTED && rows > Restrictions.MOST_ROWS) {
                problems.add(file.problem(
                        "The tables have more than " + Restrictions.MOST_ROWS
                                + " rows, the maximum for rules that are restricted to the vocabulary.",
                        "Maybe use fewer rows with ranges."));
            }
        }
    }

    /** Notes each row whose id another rule or row has. */
    private static void ids(
            SourceFile file, DecisionTable table, Map<String, RuleDescription> ids, List<RuleProblem> problems) {
        for (RuleDescription row : table.catalogue()) {
            RuleDescription other = ids.putIfAbsent(row.id(), row);
            if (other != null) {
                int line = file.offset(row.line(), 1);
                int start = Math.max(line, file.text().indexOf(row.id(), line));
                problems.add(file.problem(
                        new Span(start, start + row.id().length()),
                        "There are two rules with the id " + row.id() + "; the other is at " + other.file() + ":"
                                + other.line() + ".",
                        "Maybe another id."));
            }
        }
    }
}
