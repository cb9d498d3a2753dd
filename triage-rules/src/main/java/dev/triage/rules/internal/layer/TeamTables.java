package dev.triage.rules.internal.layer;

import dev.triage.model.decision.LevelNames;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.internal.table.TableReader;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decision tables of teams: a later table replaces an earlier one of the same name. */
final class TeamTables {

    private TeamTables() {}

    /**
     * Lays the tables of a team over others.
     *
     * @param below the tables of the teams below
     * @param team the files
     * @param scales the scales that teams declare so far
     * @param levels what teams call the priorities so far
     * @param problems takes what is wrong
     */
    static List<DecisionTable> over(
            List<DecisionTable> below,
            RuleFiles team,
            TeamScales scales,
            LevelNames levels,
            List<RuleProblem> problems) {
        List<DecisionTable> own = new ArrayList<>();
        int rows = 0;
        for (SourceFile file : team.tables()) {
            DecisionTable table = TableReader.read(file, team.name(), RuleBase.PRIORITISE, scales, levels, problems);
            if (table == null) {
                continue;
            }
            DecisionTable other = named(own, table.name());
            if (other != null) {
                problems.add(file.problem(
                        "There are two tables called " + table.name() + "; the other is " + other.file() + ".",
                        "Maybe rename one of them."));
            }
            own.add(table);
            rows += table.catalogue().size();
            if (team.trust() == Trust.RESTRICTED && rows > Restrictions.MOST_ROWS) {
                problems.add(file.problem(
                        "The tables have more than " + Restrictions.MOST_ROWS
                                + " rows, the maximum for rules that are restricted to the vocabulary.",
                        "Maybe use fewer rows with ranges."));
            }
        }
        List<DecisionTable> all = new ArrayList<>(own);
        for (DecisionTable table : below) {
            if (named(own, table.name()) == null) {
                all.add(table);
            }
        }
        return all;
    }

    private static @Nullable DecisionTable named(List<DecisionTable> tables, String name) {
        for (DecisionTable table : tables) {
            if (table.name().equals(name)) {
                return table;
            }
        }
        return null;
    }
}
