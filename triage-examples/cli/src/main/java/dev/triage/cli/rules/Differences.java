package dev.triage.cli.rules;

import dev.triage.model.decision.Origin;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.ArrayList;
import java.util.List;

/**
 * The differences between rules and the standard ones, in words.
 *
 * @param added the added rules
 * @param replaced the replaced rules, each with its replacement
 * @param changed the rules with a changed number
 * @param off the rules that are switched off
 */
record Differences(List<String> added, List<String> replaced, List<String> changed, List<String> off) {

    /** The differences of the rules of an engine. */
    static Differences of(TriageEngine engine) {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (RuleDescription rule : engine.catalogue()) {
            Origin origin = rule.origin();
            if (origin != null && origin.changedFrom() != null) {
                changed.add(rule.name() + ": " + rule.effect().text() + ", " + origin.text());
            } else if (origin != null && origin.replaces().isEmpty()) {
                added.add(rule.name() + ": " + rule.effect().text() + ", " + origin.text());
            }
        }
        List<String> replaced = new ArrayList<>();
        List<String> off = new ArrayList<>();
        for (RetiredRule retired : engine.retired()) {
            (retired.instead() == null ? off : replaced)
                    .add(retired.rule().name() + ": " + retired.rule().effect().text() + ", " + retired.text());
        }
        return new Differences(added, replaced, changed, off);
    }

    boolean none() {
        return count() == 0;
    }

    int count() {
        return added.size() + replaced.size() + changed.size() + off.size();
    }
}
