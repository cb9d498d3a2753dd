package dev.triage.rules.kie;

import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.input.TeamMappings;
import dev.triage.rules.internal.layer.StandardRules;
import dev.triage.rules.internal.rule.Annotations;
import dev.triage.rules.internal.rule.CompiledRule;
import dev.triage.rules.internal.rule.EffectKind;
import dev.triage.rules.internal.rule.EffectValues;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** The rules of a KieBase that say something in annotations of ours. */
final class KieRules {

    private KieRules() {}

    /** A rule of the KieBase, which runs it. */
    private record OfKieBase() implements CompiledRule {}

    /** The rules, those of the program first, as those of a team come before the standard ones. */
    static RuleBase of(KieBase base) {
        RuleBase standard = StandardRules.load();
        Map<String, Integer> places = new HashMap<>();
        for (RuleDescription rule : standard.catalogue()) {
            places.put(rule.name(), places.size() + 1);
        }
        List<RuleProblem> problems = new ArrayList<>();
        List<dev.triage.rules.internal.rule.Rule> rules = new ArrayList<>();
        for (KiePackage some : base.getKiePackages()) {
            for (Rule rule : some.getRules()) {
                if (rule.getMetaData().keySet().stream().anyMatch(name -> EffectKind.of(name) != null)) {
                    add(rule, rules, problems);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleBaseException(problems);
        }
        long known =
                rules.stream().filter(rule -> places.containsKey(rule.name())).count();
        if (known == 0) {
            throw new IllegalArgumentException("The KieBase has none of the standard rules. Maybe its kmodule.xml lacks"
                    + " includes=\"dev.triage.standard\".");
        }
        rules.sort(
                Comparator.comparing((dev.triage.rules.internal.rule.Rule rule) -> places.getOrDefault(rule.name(), 0))
                        .thenComparing(dev.triage.rules.internal.rule.Rule::name));
        String more = known == rules.size() ? "" : " + " + (rules.size() - known) + " rules of the KieBase";
        return new RuleBase(standard.version() + more, rules, TeamMappings.none(), List.of(), standard.levels());
    }

    private static void add(Rule rule, List<dev.triage.rules.internal.rule.Rule> rules, List<RuleProblem> problems) {
        Annotations annotations = new Annotations(
                rule.getName(),
                unquoted(rule.getMetaData()),
                (annotation, message, suggestion) -> problems.add(new RuleProblem(
                        rule.getPackageName() + ", rule \"" + rule.getName() + "\"",
                        0,
                        0,
                        0,
                        null,
                        message,
                        suggestion)));
        String id = annotations.id();
        String reason = annotations.reason();
        RuleEffect effect = annotations.effect();
        if (effect != null) {
            EffectKind kind = EffectValues.kind(effect);
            rules.add(new dev.triage.rules.internal.rule.Rule(
                    new RuleDescription(
                            id, rule.getName(), kind.stage(), effect, reason, rule.getPackageName(), 0, null),
                    kind.about(),
                    null,
                    new OfKieBase()));
        }
    }

    /** Where Drools compiles rules at run time, a text comes back as it stands in the file, with its quotes. */
    private static Map<String, String> unquoted(Map<String, Object> annotations) {
        Map<String, String> unquoted = new HashMap<>();
        annotations.forEach((name, value) -> {
            String words = String.valueOf(value).strip();
            boolean quoted = words.length() > 1 && words.startsWith("\"") && words.endsWith("\"");
            unquoted.put(name, quoted ? words.substring(1, words.length() - 1).replace("\\\"", "\"") : words);
        });
        return unquoted;
    }
}
