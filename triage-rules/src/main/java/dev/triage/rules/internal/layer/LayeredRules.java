package dev.triage.rules.internal.layer;

import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.input.TeamMappings;
import dev.triage.rules.internal.rule.Fingerprint;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Map<RuleFiles, Settings> settings = settings(teams, found);
        // A later team may declare a scale of an earlier one again, so all are known before tables are read.
        TeamScales scales = base.scales();
        for (Settings team : settings.values()) {
            scales = scales.with(team.scales(), team.words());
        }
        int number = 0;
        for (RuleFiles team : teams) {
            number++;
            List<Rule> below = laid.working();
            new Overlay(team, settings.get(team), "dev.triage.team" + number, laid, words, found).lay();
            TeamTables.lay(team, scales, words.levels(), laid, found);
            new ScaleNames(scales, found).check(team, laid.working());
            Completeness.check(team, below, laid, found);
            version.append(" + ")
                    .append(team.name())
                    .append(" (")
                    .append(Fingerprint.of(team.all()))
                    .append(')');
        }
        TeamMappings meanings = words.meanings(scales, found);
        if (!found.isEmpty()) {
            throw new RuleBaseException(inOrder(found, teams));
        }
        List<RetiredRule> retired = new ArrayList<>(base.retired());
        retired.addAll(laid.retired());
        return new RuleBase(version.toString(), laid.working(), meanings, retired, words.levels())
                .with(laid.tables(), scales);
    }

    private static Map<RuleFiles, Settings> settings(List<RuleFiles> teams, List<RuleProblem> problems) {
        Map<RuleFiles, Settings> settings = new LinkedHashMap<>();
        for (RuleFiles team : teams) {
            SourceFile file = team.settings();
            if (file != null) {
                settings.put(team, SettingsReader.read(file, problems));
            }
        }
        return settings;
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
