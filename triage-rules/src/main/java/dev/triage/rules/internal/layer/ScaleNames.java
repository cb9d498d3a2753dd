package dev.triage.rules.internal.layer;

import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.internal.drl.DrlRule;
import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.parse.DrlParser;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.input.Scale;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.scale.ValueSet;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.vocabulary.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks whether the rules of a team name scales and values that are declared. */
final class ScaleNames {

    private static final Reading SCALE = new Reading(Subject.class, "scale");
    private static final String DECLARE = "Maybe declare it under \"scales\" in settings.json.";

    private final TeamScales scales;
    private final List<RuleProblem> problems;

    ScaleNames(TeamScales scales, List<RuleProblem> problems) {
        this.scales = scales;
        this.problems = problems;
    }

    /** Looks at the rules of a team. */
    void check(RuleFiles team, List<Rule> rules) {
        for (SourceFile file : team.drl()) {
            List<Rule> asking = rules.stream()
                    .filter(rule -> rule.description().file().equals(file.name()) && asks(rule))
                    .toList();
            if (!asking.isEmpty()) {
                check(file, asking);
            }
        }
    }

    private static boolean asks(Rule rule) {
        return rule.condition() != null
                && rule.vocabulary().facts().stream()
                        .flatMap(fact -> fact.questions().stream())
                        .flatMap(question -> question.parts().stream())
                        .anyMatch(part -> part.reads().contains(SCALE));
    }

    private void check(SourceFile file, List<Rule> asking) {
        Set<String> names =
                asking.stream().map(rule -> rule.description().name()).collect(Collectors.toSet());
        Set<Expression.Call> calls = new LinkedHashSet<>(); // of a parent once
        for (DrlRule rule : DrlParser.parse(file, new ArrayList<>()).rules()) {
            if (names.contains(rule.name())) {
                rule.patterns().stream()
                        .flatMap(pattern -> pattern.constraints().stream())
                        .forEach(constraint -> addCalls(constraint.expression(), calls));
            }
        }
        calls.forEach(call -> check(file, call));
    }

    /** Adds the calls such as {@code scale("exposure", "open")}. */
    private static void addCalls(Expression expression, Set<Expression.Call> calls) {
        if (expression instanceof Expression.Call call
                && call.name().equals(SCALE.property())
                && call.arguments().size() == 2) {
            calls.add(call);
        }
        expression.parts().forEach(part -> addCalls(part, calls));
    }

    private void check(SourceFile file, Expression.Call call) {
        if (!(call.arguments().get(0) instanceof Expression.Text name)) {
            problems.add(file.problem(call.span(), "A scale of this rule is not declared.", DECLARE));
            return;
        }
        SpokenScale scale = scales.find(name.value());
        if (scale == null) {
            problems.add(file.problem(
                    name.span(), "The scale \"" + name.value() + "\" is not declared.", advice(name.value())));
        } else if (call.arguments().get(1) instanceof Expression.Text values) {
            ValueSet.of(
                    values.value(),
                    scale,
                    (message, unknown, suggestion) -> problems.add(file.problem(
                            values.span(),
                            message,
                            unknown == null ? suggestion : Nearest.orAll(unknown, scale.values()))));
        }
    }

    private @Nullable String advice(String name) {
        if (Scale.ALL.stream().anyMatch(one -> one.input().label().equalsIgnoreCase(name))) {
            return "Maybe Assessment( ... ), which has the " + name.toLowerCase(Locale.ROOT) + ".";
        }
        List<String> names = scales.scales().stream().map(SpokenScale::name).toList();
        return names.isEmpty() ? DECLARE : Nearest.orAll(name, names);
    }
}
