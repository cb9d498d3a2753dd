package dev.triage.tools.internal.check.attack;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.decide.Ruling;
import dev.triage.rules.internal.match.Firings;
import dev.triage.rules.vocabulary.Assessment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What fires for an issue, by the engine, which sees the issue with what its words stand for. */
final class Fired {

    private final Issue issue;
    private final Issue seen;
    private final Assessment assessment;
    private final List<RuleDescription> rules;
    private final int points;
    private final Set<String> names = new HashSet<>();
    private int giving;
    private @Nullable Priority ruled;
    private @Nullable Firings textual;

    Fired(Issue issue, Issue seen, Assessment assessment, List<RuleDescription> rules, int points) {
        this.issue = issue;
        this.seen = seen;
        this.assessment = assessment;
        this.rules = rules;
        this.points = points;
        for (RuleDescription rule : rules) {
            names.add(rule.name());
            giving += rule.effect() instanceof Effect.Reaches ? 1 : 0;
        }
        ruled = giving == 0 ? null : Ruling.of(rules, points, null).ruled();
    }

    Issue issue() {
        return issue;
    }

    Issue seen() {
        return seen;
    }

    Assessment assessment() {
        return assessment;
    }

    List<RuleDescription> rules() {
        return rules;
    }

    int points() {
        return points;
    }

    Set<String> names() {
        return names;
    }

    /** How many rules give a priority by the score. */
    int giving() {
        return giving;
    }

    /** The priority, pins aside; null if no rule gives one. */
    @Nullable
    Priority ruled() {
        return ruled;
    }

    /** Whether a pin counts. */
    boolean pins() {
        return rules.stream().anyMatch(rule -> rule.effect() instanceof Effect.Pins);
    }

    /** What those rules say that ask only for texts, if it was asked for. */
    @Nullable
    Firings textual() {
        return textual;
    }

    void keep(Firings asked) {
        textual = asked;
    }

    /** All of it in words. */
    String words() {
        return ruled + ", " + points + " points, " + new TreeSet<>(names) + ", " + assessment;
    }
}
