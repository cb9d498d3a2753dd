package dev.triage.rules.internal.match;

import dev.triage.rules.internal.drools.DroolsRules;
import dev.triage.rules.internal.drools.Session;
import dev.triage.rules.internal.failure.GivenUp;
import dev.triage.rules.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of the rules of a stage on some facts; see {@link MatchedStage}. Not thread-safe. */
final class MatchedRun implements StageRun, Session.Listener {

    private final MatchedStage stage;
    private final List<Object> facts = new ArrayList<>();

    /** For each rule that looks at several facts, the ways to choose them for which it fired. */
    private final List<List<@Nullable Object[]>> chosen = new ArrayList<>();

    private Firings told;

    /** The rules that look at one fact were asked about so many facts. */
    private int asked;

    private @Nullable Session session;

    /** The session has so many facts. */
    private int inserted;

    MatchedRun(MatchedStage stage, Firings told) {
        this.stage = stage;
        this.told = told;
        for (int i = 0; i < stage.several().size(); i++) {
            chosen.add(new ArrayList<>());
        }
    }

    @Override
    public void insert(Object fact) {
        facts.add(fact);
    }

    @Override
    public void tell(Firings other) {
        told = other;
    }

    @Override
    public void fire() {
        if (!stage.runsInSession()) {
            for (; asked < facts.size(); asked++) {
                Object fact = facts.get(asked);
                List<StageRule> firing = stage.firing(fact);
                for (int i = 0; i < firing.size(); i++) {
                    take(firing.get(i).firing(fact));
                }
            }
            for (int i = 0; i < chosen.size(); i++) {
                GivenUp.ifInterrupted();
                stage.several().get(i).fire(facts, chosen.get(i), this);
            }
        }
        if (session == null) {
            DroolsRules rules = stage.session(facts);
            session = rules == null ? null : rules.open(this);
        }
        if (session != null) {
            session.fire(facts.subList(inserted, facts.size()));
            inserted = facts.size();
        }
    }

    @Override
    public void fired(Rule rule, List<Object> matched) {
        take(new Firing(rule, stage.position(rule), rule.about(matched)));
    }

    /** Takes a firing. */
    void take(Firing firing) {
        told.add(firing);
        stage.fired(firing);
    }

    @Override
    public void close() {
        if (session != null) {
            session.end();
        }
    }
}
