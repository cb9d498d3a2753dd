package dev.triage.benchmarks.contender;

import dev.triage.model.Issue;

/** A way of deciding, made ready to be asked. Safe to ask from one thread at a time. */
public interface Peer {

    /**
     * Decides on one issue.
     *
     * @return a {@link dev.triage.model.decision.Decision} if this way of deciding can explain itself, otherwise only the
     *     {@link dev.triage.model.Priority}
     */
    Object decide(Issue issue);
}
