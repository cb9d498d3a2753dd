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
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks whether the rules of a team name scales and values that are declared, and words that issues can have. */
final class ScaleNames {

    private static final Reading SCALE = new Reading(Subject.class, "scale");
    private static final Reading SAYS = new Reading(Signal.class, "says");
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
                    .filter(rule -> rule.description().file().equals(file.name())
                            && (asks(rule, SCALE) || (!scales.words().isEmpty() && asks(rule, SAYS))))
                    .toList();
            if (!asking.isEmpty()) {
                check(file, asking);
            }
        }
    }

    private static boolean asks(Rule rule, Reading reading) {
        return rule.condition() != null
                && rule.vocabulary().facts().stream()
                        .flatMap(fact -> fact.questions().stream())
                        .flatMap(question -> question.parts().stream())
                        .anyMatch(part -> part.reads().contains(reading));
    }

    private void check(SourceFile file, List<Rule> asking) {
        Set<String> names =
                asking.stream().map(rule -> rule.description().name()).collect(Collectors.toSet());
        Set<Expression.Call> calls = new LinkedHashSet<>(); // of a parent once
        Set<Expression.Call> words = new LinkedHashSet<>();
        for (DrlRule rule : DrlParser.parse(file, new ArrayList<>()).rules()) {
            if (names.contains(rule.name())) {
                rule.patterns().stream()
                        .flatMap(pattern -> pattern.constraints().stream())
                        .forEach(constraint -> addCalls(constraint.expression(), SCALE, calls));
                rule.patterns().stream()
                        .filter(pattern -> pattern.type().equals(SAYS.owner().getSimpleName()))
                        .flatMap(pattern -> pattern.constraints().stream())
                        .forEach(constraint -> addCalls(constraint.expression(), SAYS, words));
            }
        }
        calls.stream().filter(call -> call.arguments().size() == 2).forEach(call -> check(file, call));
        words.forEach(call -> call.arguments().forEach(word -> refuseOther(file, word)));
    }

    /** Refuses a word that is read as another one before rules see it. */
    private void refuseOther(SourceFile file, Expression argument) {
        String meant = argument instanceof Expression.Text text ? scales.meant(text.value()) : null;
        if (meant != null) {
            problems.add(file.problem(
                    argument.span(),
                    "Settings say that this word is read as \"" + meant + "\", so no signal has it.",
                    "Maybe \"" + meant + "\"."));
        }
    }

    /** Adds the calls such as {@code scale("exposure", "open")}. */
    private static void addCalls(Expression expression, Reading of, Set<Expression.Call> calls) {
        if (expression instanceof Expression.Call call && call.name().equals(of.property())) {
            calls.add(call);
        }
        expression.parts().forEach(part -> addCalls(part, of, calls));
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
