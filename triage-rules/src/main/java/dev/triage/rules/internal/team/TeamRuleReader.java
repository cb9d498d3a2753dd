package dev.triage.rules.internal.team;

import dev.triage.model.decision.Effect;
import dev.triage.rules.RuleProblem;
import dev.triage.rules.Trust;
import dev.triage.rules.internal.Annotations;
import dev.triage.rules.internal.EffectRole;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.ConditionReader;
import dev.triage.rules.internal.drl.Annotation;
import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.DrlFile;
import dev.triage.rules.internal.drl.DrlParser;
import dev.triage.rules.internal.drl.DrlRule;
import dev.triage.rules.internal.drl.FactPattern;
import dev.triage.rules.internal.drl.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the rules of a file, and says what is wrong with them. Not thread-safe. */
final class TeamRuleReader {

    private final DrlFile file;
    private final Trust trust;
    private final List<RuleProblem> problems;

    private TeamRuleReader(DrlFile file, Trust trust, List<RuleProblem> problems) {
        this.file = file;
        this.trust = trust;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param source the file
     * @param trust how far its author is trusted
     * @param problems takes what is wrong
     */
    static List<TeamRule> read(SourceFile source, Trust trust, List<RuleProblem> problems) {
        DrlFile file = DrlParser.parse(source, problems);
        TeamRuleReader reader = new TeamRuleReader(file, trust, problems);
        file.beyond().forEach(reader::refuseIfRestricted);
        List<TeamRule> rules = new ArrayList<>();
        file.rules().forEach(rule -> reader.read(rule).ifPresent(rules::add));
        return rules;
    }

    private Optional<TeamRule> read(DrlRule rule) {
        int before = problems.size();
        if (trust == Trust.RESTRICTED) {
            Restrictions.onFacts(file, rule, problems);
        }
        Map<String, String> values = values(rule);
        Annotations annotations = new Annotations(
                rule.name(),
                values,
                (annotation, message, suggestion) -> problems.add(file.source()
                        .problem(
                                annotation == null
                                        ? rule.nameSpan()
                                        : rule.annotation(annotation)
                                                .map(Annotation::span)
                                                .orElse(rule.nameSpan()),
                                message,
                                suggestion)));
        String reason = annotations.reason();
        String overrides = annotations.overrides();
        Effect effect = annotations.effect();
        if (effect == null) {
            rule.beyond().forEach(this::refuseIfRestricted);
            return Optional.empty();
        }
        EffectRole role = EffectRole.of(
                effect, rule.patterns().stream().map(FactPattern::type).collect(Collectors.toSet()));
        boolean more = !file.beyond().isEmpty();
        ConditionReader reader = new ConditionReader(file.source(), rule, role.stage(), more, problems);
        Condition condition = reader.read(role.about());
        List<Beyond> beyond = new ArrayList<>(rule.beyond());
        beyond.addAll(reader.beyond());
        beyond.forEach(this::refuseIfRestricted);
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new TeamRule(file, rule, role.stage(), effect, reason, overrides, condition, beyond));
    }

    private Map<String, String> values(DrlRule rule) {
        Map<String, String> values = new HashMap<>();
        for (Annotation annotation : rule.annotations()) {
            String value = annotation.value() == null ? "" : annotation.value();
            if (values.put(annotation.name(), value) != null) {
                problems.add(file.source()
                        .problem(
                                annotation.span(),
                                "This rule says @" + annotation.name() + " twice.",
                                "Maybe keep one of them."));
            }
        }
        return values;
    }

    private void refuseIfRestricted(Beyond beyond) {
        if (trust == Trust.RESTRICTED) {
            problems.add(file.source()
                    .problem(
                            beyond.span(),
                            beyond.what() + " is not allowed in rules that are restricted to the vocabulary.",
                            "Maybe say it with the facts, their properties and levels; docs/RULES.md lists them."));
        }
    }
}
