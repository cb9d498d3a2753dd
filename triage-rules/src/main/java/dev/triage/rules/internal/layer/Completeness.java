package dev.triage.rules.internal.layer;

import dev.triage.model.Input;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Origin;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.layer.LaidRules.Retirement;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks whether the rules still say all that they must once a team's rules lie over them. Not thread-safe. */
final class Completeness {

    private final RuleFiles team;
    private final LaidRules laid;
    private final List<RuleDescription> before;
    private final List<RuleDescription> after;
    private final List<RuleProblem> problems;

    private Completeness(RuleFiles team, LaidRules laid, List<RuleDescription> before, List<RuleProblem> problems) {
        this.team = team;
        this.laid = laid;
        this.before = before;
        this.after = descriptions(laid.working());
        this.problems = problems;
    }

    /**
     * Looks for what is missing because of a team's rules.
     *
     * @param team the files
     * @param before the rules below
     * @param laid the rules with those of the team
     * @param problems takes what is wrong
     */
    static void check(RuleFiles team, List<Rule> before, LaidRules laid, List<RuleProblem> problems) {
        Completeness check = new Completeness(team, laid, descriptions(before), problems);
        check.patterns();
        check.inputs();
        check.priorities();
    }

    private static List<RuleDescription> descriptions(List<Rule> rules) {
        return rules.stream().map(Rule::description).toList();
    }

    private void patterns() {
        Set<String> known = new TreeSet<>();
        for (RuleDescription rule : after) {
            if (rule.effect() instanceof CatalogueEffect.Shows shows) {
                known.add(shows.pattern());
            }
        }
        for (RuleDescription rule : after) {
            String wanted = rule.effect() instanceof CatalogueEffect.Hints hints
                    ? hints.pattern()
                    : rule.effect() instanceof CatalogueEffect.Recommends recommends ? recommends.answers() : null;
            if (wanted != null && !known.contains(wanted) && ofTeam(rule)) {
                note(
                        rule.file(),
                        rule.line(),
                        wanted,
                        "There is no pattern called \"" + wanted + "\".",
                        nearest(wanted, known));
            }
        }
    }

    private static String nearest(String wanted, Set<String> known) {
        String nearest = Nearest.of(wanted, known);
        return nearest == null ? "Maybe add a rule with @pattern(\"" + wanted + "\") and @topic." : nearest;
    }

    private void inputs() {
        for (Input input : Input.values()) {
            if (assuming(before, input).isPresent() && assuming(after, input).isEmpty()) {
                RuleDescription gone = assuming(before, input).orElseThrow();
                removed(
                        gone,
                        "Without this rule no rule says what to assume if the " + input.label() + " is not stated.");
            }
        }
    }

    private static Optional<RuleDescription> assuming(List<RuleDescription> rules, Input input) {
        return rules.stream()
                .filter(rule -> rule.effect() instanceof CatalogueEffect.Assumes assumes && assumes.input() == input)
                .findFirst();
    }

    private void priorities() {
        Map<Priority, RuleDescription> giving = new EnumMap<>(Priority.class);
        for (RuleDescription rule : after) {
            if (rule.effect() instanceof Effect.Reaches reaches) {
                RuleDescription other = giving.put(reaches.priority(), rule);
                if (other != null) {
                    RuleDescription own = ofTeam(other) ? other : rule;
                    note(
                            own.file(),
                            own.line(),
                            own.name(),
                            "Two rules give " + reaches.priority() + " by points.",
                            "Maybe add @overrides(\"" + (own.equals(rule) ? other : rule).name() + "\").");
                }
            }
        }
        for (RuleDescription rule : before) {
            if (rule.effect() instanceof Effect.Reaches reaches && !giving.containsKey(reaches.priority())) {
                removed(rule, "Without this rule no score gives " + reaches.priority() + ".");
            }
        }
        order(giving);
    }

    /** A more urgent priority takes more points. */
    private void order(Map<Priority, RuleDescription> giving) {
        List<RuleDescription> rules = new ArrayList<>(giving.values());
        for (int i = 0; i + 1 < rules.size(); i++) {
            Effect.Reaches more = (Effect.Reaches) rules.get(i).effect();
            Effect.Reaches less = (Effect.Reaches) rules.get(i + 1).effect();
            Integer high = more.from();
            Integer low = less.from();
            RuleDescription own = ofTeam(rules.get(i)) ? rules.get(i) : rules.get(i + 1);
            if (high == null && ofTeam(own)) {
                place(
                        own,
                        "This rule gives " + more.priority() + " for any score, so no score gives a less urgent one.",
                        "Maybe add @from(points).");
            } else if (high != null && low != null && high <= low && ofTeam(own)) {
                place(
                        own,
                        more.priority() + " would need " + high + " points, but " + less.priority() + " needs " + low
                                + ".",
                        "A more urgent priority must need more points.");
            }
        }
    }

    /** Whether this team wrote the rule, or changed it. */
    private boolean ofTeam(RuleDescription rule) {
        Origin origin = rule.origin();
        return origin != null
                && team.all().stream().anyMatch(file -> file.name().equals(origin.file()));
    }

    private void place(RuleDescription rule, String message, String suggestion) {
        Origin origin = Objects.requireNonNull(rule.origin(), "origin");
        note(origin.file(), origin.line(), rule.name(), message, suggestion);
    }

    /** A rule that is no longer there; the problem is where the team switches it off or overrides it. */
    private void removed(RuleDescription rule, String message) {
        Retirement why = Objects.requireNonNull(laid.retirement(rule.name()), "retirement");
        problems.add(why.file()
                .problem(
                        why.span(),
                        message,
                        "Maybe change its number instead, or add another rule with the same effect."));
    }

    private void note(String fileName, int line, String words, String message, @Nullable String suggestion) {
        for (SourceFile file : team.all()) {
            if (file.name().equals(fileName)) {
                int from = file.offset(line, 1);
                int start = file.text().indexOf(words, from);
                Span span = start < 0 ? new Span(from, from) : new Span(start, start + words.length());
                problems.add(file.problem(span, message, suggestion));
            }
        }
    }
}
