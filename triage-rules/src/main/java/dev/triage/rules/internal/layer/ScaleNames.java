package dev.triage.rules.internal.layer;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.input.Scale;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.scale.ValueSet;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.vocabulary.Subject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks whether the rules of a team name scales and values that are declared. */
final class ScaleNames {

    private static final Reading SCALE = new Reading(Subject.class, "scale");
    private static final Pattern WRITTEN =
            Pattern.compile("\\bscale\\s*\\(\\s*[\"']([^\"'\\n]*)[\"']\\s*,\\s*[\"']([^\"'\\n]*)[\"']");

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
        int start = file.offset(rule.description().line(), 1);
        Span place = new Span(start, start + "rule".length());
        Matcher written = WRITTEN.matcher(file.text()).region(start, file.text().length());
        while (written.find()) {
            if (part.constants().contains(written.group(1)) && part.constants().contains(written.group(2))) {
                check(file, written);
                return;
            }
        }
        if (part.constants().stream().noneMatch(one -> one instanceof String word && scales.find(word) != null)) {
            problems.add(file.problem(
                    place,
                    "A scale of this rule is not declared.",
                    "Maybe declare it under \"scales\" in settings.json."));
        }
    }

    private void check(SourceFile file, Matcher written) {
        SpokenScale scale = scales.find(written.group(1));
        if (scale == null) {
            List<String> names = scales.scales().stream().map(SpokenScale::name).toList();
            boolean input =
                    Scale.ALL.stream().anyMatch(one -> one.input().label().equalsIgnoreCase(written.group(1)));
            problems.add(file.problem(
                    new Span(written.start(1) - 1, written.end(1) + 1),
                    "The scale \"" + written.group(1) + "\" is not declared.",
                    input
                            ? "Maybe Assessment( ... ), which has the "
                                    + written.group(1).toLowerCase(Locale.ROOT) + "."
                            : names.isEmpty()
                                    ? "Maybe declare it under \"scales\" in settings.json."
                                    : Nearest.orAll(written.group(1), names)));
            return;
        }
        ValueSet.of(
                written.group(2),
                scale,
                (message, unknown, suggestion) -> problems.add(file.problem(
                        new Span(written.start(2) - 1, written.end(2) + 1),
                        message,
                        unknown == null ? suggestion : Nearest.orAll(unknown, scale.values()))));
    }
}
