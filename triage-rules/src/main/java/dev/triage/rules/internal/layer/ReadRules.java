package dev.triage.rules.internal.layer;

import dev.triage.model.decision.LevelNames;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.util.List;

/** Rules that are read from their files alone, with nothing below them. */
public final class ReadRules {

    private ReadRules() {}

    /**
     * Reads rules.
     *
     * @param files the files, in the order of the catalogue
     * @param trust how far their author is trusted
     * @param problems takes what is wrong
     */
    public static List<Rule> of(List<SourceFile> files, Trust trust, List<RuleProblem> problems) {
        RuleFiles rules = new RuleFiles("rules", files, List.of(), null, trust);
        LaidRules laid = new LaidRules(List.of(), List.of());
        new Overlay(rules, null, "dev.triage.read", laid, new TeamWords(LevelNames.standard()), problems).lay();
        return laid.working();
    }
}
