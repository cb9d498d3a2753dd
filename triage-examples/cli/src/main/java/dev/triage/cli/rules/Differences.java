package dev.triage.cli.rules;

import dev.triage.model.decision.Origin;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.ArrayList;
import java.util.List;

/**
 * How rules differ from the standard ones, in sentences.
 *
 * @param added the rules that a team added
 * @param replaced the rules that were replaced, each with what replaced it
 * @param changed the rules of which a number was changed
 * @param off the rules that were switched off
 */
record Differences(List<String> added, List<String> replaced, List<String> changed, List<String> off) {

    /** What the rules of an engine make different. */
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
