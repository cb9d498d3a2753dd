package dev.triage.tools.internal.check.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.tools.difference.BacklogDifference;
import dev.triage.tools.difference.CatalogueDifference;
import dev.triage.tools.difference.Cause;
import dev.triage.tools.difference.IssueDifference;
import dev.triage.tools.difference.RuleDifference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is said of the issues of a backlog is so: which of them move, and by which rules. With the changes that are named alone
 * an issue moves, or without them it does not, and none of them pushes it back.
 */
final class BacklogAttack {

    private final TriageEngine before;
    private final TriageEngine after;
    private final BacklogDifference said;
    private final String about;
    private final Map<String, RuleDifference> changes = new HashMap<>();
    private final Map<Set<String>, TriageEngine> undone = new HashMap<>();
    private final Map<Set<String>, TriageEngine> done = new HashMap<>();
    private int shown;

    BacklogAttack(TriageEngine before, TriageEngine after, BacklogDifference said, String about) {
        this.before = before;
        this.after = after;
        this.said = said;
        this.about = about;
        CatalogueDifference.between(before, after).rules().forEach(change -> changes.put(change.name(), change));
    }

    /** Compares what is said with the decisions of both engines. */
    void confirm() {
        long moved = 0;
        for (IssueDifference issue : said.issues()) {
            Priority was = issue.before().priority();
            Priority is = issue.after().priority();
            moved += was == is ? 0 : 1;
            assertThat(issue.moves()).as(() -> text(issue)).isEqualTo(was != is);
            if (was != is) {
                assertThat(issue.kind() == IssueDifference.Kind.UP)
                        .as(() -> text(issue))
                        .isEqualTo(is.moreUrgentThan(was));
                confirm(issue);
            }
        }
        assertThat(said.moves().moved()).as(about).isEqualTo(moved);
        assertThat(said.moves().total()).as(about).isEqualTo(said.issues().size());
        assertThat(said.moved()).as(about).hasSize((int) moved);
    }

    private void confirm(IssueDifference issue) {
        assertThat(issue.causes()).as(() -> text(issue)).isNotEmpty();
        Set<String> names = new HashSet<>();
        for (Cause cause : issue.causes()) {
            RuleDifference change = changes.get(cause.name());
            if (change != null) {
                names.add(cause.name());
                assertThat(counts(issue, change))
                        .as(() -> cause + "\n" + text(issue))
                        .isTrue();
            }
        }
        if (names.size() < issue.causes().size() || about.contains("Sum(") || !same(issue)) {
            return; // words stand for something else, less points may be more urgent, or the backlog says more of the
            // issue
        }
        Set<String> all = new HashSet<>(names);
        changes.values().stream()
                .filter(change -> bounds(change) && !counts(issue, change))
                .forEach(change -> all.add(change.name()));
        Priority rest = without(all, issue);
        Priority alone = alone(names, issue);
        if (rest != null && alone != null && names.stream().noneMatch(this::otherKind)) {
            shown++;
            assertThat(!further(issue, rest, issue.before().priority())
                            || further(issue, alone, issue.before().priority()))
                    .as(() -> "without these it is " + rest + ", with these alone " + alone + "\n" + text(issue))
                    .isTrue();
        }
        for (String name : names) {
            Priority one = decided(issue) || either(changes.get(name)) ? null : without(Set.of(name), issue);
            if (one != null) {
                assertThat(further(issue, one, issue.after().priority()))
                        .as(() -> "without " + name + " it is " + one + "\n" + text(issue))
                        .isFalse();
            }
        }
    }

    /** Whether a priority is beyond another one in the direction in which an issue moves. */
    private static boolean further(IssueDifference issue, Priority one, Priority other) {
        return issue.kind() == IssueDifference.Kind.UP ? one.moreUrgentThan(other) : other.moreUrgentThan(one);
    }

    /** A bound that the score already keeps does not count, and would hold an issue where it is. */
    private static boolean bounds(RuleDifference change) {
        return (change.before() != null && bounds(change.before().effect()))
                || (change.after() != null && bounds(change.after().effect()));
    }

    /** Points and levels of one rule cannot be weighed against each other without a decision. */
    private boolean otherKind(String name) {
        RuleDescription was = changes.get(name).before();
        RuleDescription is = changes.get(name).after();
        return was != null
                && is != null
                && ((was.effect() instanceof Effect.Points && is.effect() instanceof Effect.Moves)
                        || (was.effect() instanceof Effect.Moves && is.effect() instanceof Effect.Points));
    }

    /** Whether a rule decides exactly, so that no bound is seen. */
    private static boolean decided(IssueDifference issue) {
        return issue.before().reasons().stream().anyMatch(reason -> either(reason.effect()))
                || issue.after().reasons().stream().anyMatch(reason -> either(reason.effect()));
    }

    /** What decides exactly, or is assumed, may pull in both directions. */
    private static boolean either(RuleDifference change) {
        return (change.before() != null && either(change.before().effect()))
                || (change.after() != null && either(change.after().effect()));
    }

    private static boolean either(RuleEffect effect) {
        return effect instanceof Effect.Decides || effect instanceof CatalogueEffect.Assumes;
    }

    private static boolean bounds(RuleEffect effect) {
        return effect instanceof Effect.NeverBelow || effect instanceof Effect.NeverAbove;
    }

    private static boolean counts(IssueDifference issue, RuleDifference change) {
        return counts(
                        issue.before(),
                        change.before() == null ? null : change.before().name())
                || counts(
                        issue.after(),
                        change.after() == null ? null : change.after().name());
    }

    private static boolean counts(Decision decision, @Nullable String rule) {
        return rule != null
                && (decision.reasons().stream().anyMatch(reason -> reason.rule().equals(rule))
                        || decision.assumed().stream()
                                .anyMatch(one -> one.rule().equals(rule)));
    }

    private boolean same(IssueDifference issue) {
        return before.decide(issue.located().issue()).equals(issue.before())
                && after.decide(issue.located().issue()).equals(issue.after());
    }

    /** The priority of an issue after all changes but these; null if these are not of rules, or if nothing decides then. */
    private @Nullable Priority without(Set<String> names, IssueDifference issue) {
        TriageEngine engine = undone.get(names);
        if (engine == null) {
            engine = changed(names, after, before, false);
            if (engine == null) {
                return null;
            }
            undone.put(Set.copyOf(names), engine);
        }
        return decided(engine, issue);
    }

    /** The priority of an issue after these changes alone. */
    private @Nullable Priority alone(Set<String> names, IssueDifference issue) {
        TriageEngine engine = done.get(names);
        if (engine == null) {
            engine = changed(names, before, after, true);
            if (engine == null) {
                return null;
            }
            done.put(Set.copyOf(names), engine);
        }
        return decided(engine, issue);
    }

    private static @Nullable Priority decided(TriageEngine engine, IssueDifference issue) {
        try {
            return engine.decide(issue.located().issue()).priority();
        } catch (RuleFailedException e) {
            return null; // a score without a priority
        }
    }

    /** An engine with rules of another one in place of its own; null if these are rows of tables, or if names meet. */
    private @Nullable TriageEngine changed(Set<String> names, TriageEngine engine, TriageEngine other, boolean forth) {
        List<Rule> rules = new ArrayList<>(EngineAccess.rules(engine).rules());
        for (String name : names) {
            RuleDescription own =
                    forth ? changes.get(name).before() : changes.get(name).after();
            RuleDescription others =
                    forth ? changes.get(name).after() : changes.get(name).before();
            if (own != null && !rules.removeIf(rule -> rule.name().equals(own.name()))) {
                return null;
            }
            if (others != null) {
                List<Rule> found = EngineAccess.rules(other).rules().stream()
                        .filter(rule -> rule.name().equals(others.name()))
                        .toList();
                rules.addAll(found);
                if (found.isEmpty()) {
                    return null;
                }
            }
        }
        return rules.stream().map(Rule::name).distinct().count() < rules.size()
                ? null
                : EngineAccess.like(engine, EngineAccess.rules(engine).with(rules));
    }

    /** How many issues were shown not to move without what is named. */
    int shown() {
        return shown;
    }

    private String text(IssueDifference issue) {
        return issue.kind() + " " + issue.before().priority() + " to "
                + issue.after().priority() + " because of "
                + issue.causes() + "\n" + issue.located().issue() + "\nbefore: "
                + issue.before().reasons() + "\nafter: " + issue.after().reasons() + "\n" + about;
    }
}
