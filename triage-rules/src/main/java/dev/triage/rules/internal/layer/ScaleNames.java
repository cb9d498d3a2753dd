package dev.triage.rules.internal.layer;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.scale.ValueSet;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the rules of a team name scales and values that are declared. */
final class ScaleNames {

    private static final Reading SCALE = new Reading(Subject.class, "scale");

    private final TeamScales scales;
    private final List<RuleProblem> problems;

    ScaleNames(TeamScales scales, List<RuleProblem> problems) {
        this.scales = scales;
        this.problems = problems;
    }

    /** Looks at the rules of a team. */
    void check(RuleFiles team, List<Rule> rules) {
        for (SourceFile file : team.drl()) {
            for (Rule rule : rules) {
                if (rule.description().file().equals(file.name()) && rule.condition() != null) {
                    check(file, rule);
                }
            }
        }
    }

    private void check(SourceFile file, Rule rule) {
        for (Condition.Fact fact : rule.vocabulary().facts()) {
            for (Condition.Question question : fact.questions()) {
                for (Part part : question.parts()) {
                    if (part.reads().contains(SCALE)) {
                        check(file, rule, part);
                    }
                }
            }
        }
    }

    private void check(SourceFile file, Rule rule, Part part) {
        SpokenScale named = null;
        List<String> others = new ArrayList<>();
        for (Object constant : part.constants()) {
            SpokenScale scale = constant instanceof String word ? scales.find(word) : null;
            if (scale != null && named == null) {
                named = scale;
            } else if (constant instanceof String word) {
                others.add(word);
            }
        }
        others.sort(null);
        int start = file.offset(rule.description().line(), 1);
        Span place = new Span(start, start + "rule".length());
        SpokenScale scale = named;
        if (scale == null) {
            List<String> names = scales.scales().stream().map(SpokenScale::name).toList();
            problems.add(file.problem(
                    place,
                    "The scale of the condition scale(\"" + String.join("\", \"", others) + "\") is not declared.",
                    names.isEmpty()
                            ? "Maybe declare it under \"scales\" in settings.json."
                            : "There are " + String.join(", ", names) + "."));
            return;
        }
        for (String values : others) {
            ValueSet.of(
                    values,
                    scale,
                    (message, unknown, suggestion) -> problems.add(file.problem(
                            place, message, unknown == null ? suggestion : Nearest.orAll(unknown, scale.values()))));
        }
    }
}
