package dev.triage.rules.kie;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.internal.decide.Decider;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.rule.RuleBase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Decides in a session of plain KIE whose KieBase includes {@code dev.triage.standard}. Rules of the program's own, with the
 * same annotations, count as well; rules without them do what they do anyway.
 *
 * <pre>{@code
 * KieSession session = KieServices.get().getKieClasspathContainer().newKieSession("shop");
 * TriageListener triage = TriageListener.listenTo(session);
 * Decision decision = triage.decide(issue);
 * }</pre>
 *
 * <p>The facts of an issue are inserted for its decision and deleted afterwards; other facts of the session stay. The
 * decisions are those of {@link dev.triage.rules.TriageEngine}, but for {@link Decision#changes()}, which is empty. An engine
 * starts many times as fast, decides without a session where it can, and needs no compiler: this is for programs that have a
 * KieBase anyway. Not thread-safe, as little as the session.
 */
public final class TriageListener extends DefaultAgendaEventListener {

    private final KieSession session;
    private final Decider decider;
    private @Nullable KieRun run;

    private TriageListener(KieSession session) {
        this.session = session;
        RuleBase rules = KieRules.of(session.getKieBase());
        Stages stages = (name, recurring) -> new KieStage(this, rules.in(name));
        this.decider = new Decider(rules, stages, stages);
    }

    /**
     * Begins to listen to a session.
     *
     * @param session the session, before the rules fire
     * @return the listener of the session
     * @throws dev.triage.rules.source.RuleBaseException if an annotation of a rule says something wrong
     * @throws IllegalArgumentException if its KieBase does not include the standard rules
     */
    public static TriageListener listenTo(KieSession session) {
        TriageListener listener = new TriageListener(requireNonNull(session, "session"));
        session.addEventListener(listener);
        return listener;
    }

    /**
     * Decides on one issue.
     *
     * @param issue the issue
     * @return the decision of the rules of the session
     * @throws dev.triage.rules.source.RuleFailedException if the rules leave something open that every decision needs
     */
    public Decision decide(Issue issue) {
        return decider.decide(requireNonNull(issue, "issue")).withChanges(List::of);
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        if (run != null) {
            run.fired(event.getMatch().getRule().getName(), event.getMatch().getObjects());
        }
    }

    /** The session, while a run of a stage is told which rules fire. */
    KieSession begin(KieRun begun) {
        run = begun;
        return session;
    }

    /** Ends a run. */
    void end() {
        run = null;
    }
}
