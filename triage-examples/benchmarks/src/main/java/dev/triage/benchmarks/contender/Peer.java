package dev.triage.benchmarks.contender;

import dev.triage.model.Issue;

/** An engine that is ready to decide. It can be used by one thread at a time. */
public interface Peer {

    /**
     * Decides on one issue.
     *
     * @return a {@link dev.triage.model.decision.Decision} if this engine gives an explanation, otherwise only the
     *     {@link dev.triage.model.Priority}
     */
    Object decide(Issue issue);
}
