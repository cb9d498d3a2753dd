package dev.triage.rules.internal.layer;

import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.input.TeamMappings;
import dev.triage.rules.internal.rule.Fingerprint;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays the rules of teams over other rules, one team over the other. */
public final class LayeredRules {

    private LayeredRules() {}

    /**
     * Lays rules over others.
     *
     * @param base the rules below
     * @param teams the rules above, the later over the earlier
     * @param problems what was wrong before, such as a folder that is not there
     * @throws RuleBaseException if anything is wrong with them; it tells all at once
     */
    public static RuleBase over(RuleBase base, List<RuleFiles> teams, List<RuleProblem> problems) {
        List<RuleProblem> found = new ArrayList<>(problems);
        if (teams.isEmpty() && found.isEmpty()) {
            return base;
        }
        LaidRules laid = new LaidRules(base.rules(), base.tables());
        StringBuilder version = new StringBuilder(base.version());
        TeamWords words = new TeamWords(base.levels());
        TeamScales scales = base.scales();
        int number = 0;
        for (RuleFiles team : teams) {
            number++;
            List<Rule> below = laid.working();
            Overlay overlay = new Overlay(team, "dev.triage.team" + number, laid, words, found);
            overlay.lay();
            scales = overlay.over(scales);
            TeamTables.lay(team, scales, words.levels(), laid, found);
            new ScaleNames(scales, found).check(team, laid.working());
            Completeness.check(team, below, laid, found);
            version.append(" + ")
                    .append(team.name())
                    .append(" (")
                    .append(Fingerprint.of(team.all()))
                    .append(')');
        }
        TeamScales all = scales;
        List<DecisionTable> tables =
                laid.tables().stream().map(table -> table.with(all)).toList();
        TeamMappings meanings = words.meanings(scales, found);
        if (!found.isEmpty()) {
            throw new RuleBaseException(inOrder(found, teams));
        }
        List<RetiredRule> retired = new ArrayList<>(base.retired());
        retired.addAll(laid.retired());
        return new RuleBase(version.toString(), laid.working(), meanings, retired, words.levels()).with(tables, scales);
    }

    /** In the order of files and lines; what concerns no file that was read comes first. */
    private static List<RuleProblem> inOrder(List<RuleProblem> problems, List<RuleFiles> teams) {
        List<String> files = teams.stream()
                .flatMap(team -> team.all().stream())
                .map(SourceFile::name)
                .toList();
        return problems.stream()
                .sorted(Comparator.<RuleProblem>comparingInt(problem -> files.indexOf(problem.file()))
                        .thenComparingInt(RuleProblem::line)
                        .thenComparingInt(RuleProblem::column))
                .toList();
    }
}
