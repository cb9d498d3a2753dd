package dev.triage.testkit;

import dev.triage.model.Issue;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Lets properties ask for issues and lists of issues without saying how they are made.
 *
 * <pre>{@code
 * @Domain(TriageDomain.class)
 * @Domain(DomainContext.Global.class)
 * class OurProperties {
 *     @Property
 *     void decidesOnAnyIssue(@ForAll Issue issue) { ... }
 * }
 * }</pre>
 */
public final class TriageDomain extends DomainContextBase {

    /** Made by jqwik. */
    public TriageDomain() {}

    /** See {@link IssueArbitraries#issues()}. */
    @Provide
    Arbitrary<Issue> issues() {
        return IssueArbitraries.issues();
    }
}
