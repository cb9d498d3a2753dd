package dev.triage.rules.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the rules of a stage on some facts.
 *
 * <p>Rules that look at one fact alone are asked about each fact. As soon as a rule could fire that looks at several, a session
 * of Drools takes over. What fires is the same. Not thread-safe.
 */
final class StageRun {

    private final Stage stage;
    private final List<Object> facts = new ArrayList<>();
    private FiredRules told;

    /** About so many facts the rules were asked. */
    private int asked;

    /** What runs the rules, once it takes more than asking each. */
    private @Nullable Session session;

    StageRun(Stage stage, FiredRules told) {
        this.stage = stage;
        this.told = told;
    }

    /** Adds a fact. */
    void insert(Object fact) {
        facts.add(fact);
    }

    /** From now on somebody else is told which rules fire. */
    void tell(FiredRules other) {
        told = other;
    }

    /** Lets rules fire for what was added. */
    void fire() {
        List<Object> added = facts.subList(asked, facts.size());
        if (session == null && stage.takesSession(facts)) {
            session = open();
        }
        if (session == null) {
            for (Object fact : added) {
                for (PlainRule rule : stage.firing(fact)) {
                    rule.fire(fact, told);
                }
            }
        } else {
            session.fire(added, told);
        }
        asked = facts.size();
    }

    /** A session in which those rules have fired already that fired here. */
    private Session open() {
        Session opened = stage.open();
        if (asked > 0) {
            opened.fire(facts.subList(0, asked), stage.nobody());
        }
        return opened;
    }

    /** Ends it. */
    void end() {
        if (session != null) {
            session.end();
        }
    }
}
