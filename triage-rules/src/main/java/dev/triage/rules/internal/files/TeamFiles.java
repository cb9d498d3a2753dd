package dev.triage.rules.internal.files;

import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was read of the rules of teams. Two readings are equal if nothing differs.
 *
 * @param teams the files of each, the later over the earlier
 * @param problems what could not be read
 */
public record TeamFiles(List<RuleFiles> teams, List<RuleProblem> problems) {

    /** Makes the record; the lists are copied. */
    public TeamFiles {
        teams = List.copyOf(teams);
        problems = List.copyOf(problems);
    }

    /** No rules of teams. */
    public static TeamFiles none() {
        return new TeamFiles(List.of(), List.of());
    }

    /** The rules that jars on the class path bring along. */
    public static TeamFiles ofPacks() {
        List<RuleProblem> problems = new ArrayList<>();
        return new TeamFiles(RulePacks.onClassPath(problems), problems);
    }

    /** Reads folders, whose rules lie over these. */
    public TeamFiles with(List<RuleFolder> folders) {
        List<RuleProblem> found = new ArrayList<>(problems);
        List<RuleFiles> files = new ArrayList<>(teams);
        for (RuleFolder folder : folders) {
            files.add(RuleFiles.of(folder.path(), folder.trust(), found));
        }
        return new TeamFiles(files, found);
    }
}
