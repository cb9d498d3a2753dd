package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.rules.internal.RuleBase;
import dev.triage.rules.internal.StandardRules;
import dev.triage.rules.testkit.IssueArbitraries;
import dev.triage.rules.testkit.TriageDomain;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The same rules fire whether each is asked about each fact or Drools runs them all in a session. */
@Domain(TriageDomain.class)
@Domain(DomainContext.Global.class)
class SessionProperties {

    private static final RuleBase STANDARD = StandardRules.load();
    private static final TriageEngine ASKED = TriageEngine.on(STANDARD);

    /** Where somebody watches, everything happens in sessions. */
    private static final TriageEngine IN_SESSIONS = TriageEngine.on(STANDARD.observed(STANDARD.rules(), rule -> {}));

    @Property
    void decisionsAreTheSame(@ForAll Issue issue) {
        assertThat(ASKED.decide(issue)).isEqualTo(IN_SESSIONS.decide(issue));
    }

    @Property(tries = 300)
    void allThatIsSaidOfAnIssueIsTheSame(@ForAll("tracked") Issue issue) {
        assertThat(ASKED.triage(issue)).isEqualTo(IN_SESSIONS.triage(issue));
        assertThat(ASKED.signals(issue)).isEqualTo(IN_SESSIONS.signals(issue));
    }

    @Property(tries = 100)
    void reportsAreTheSame(@ForAll @Size(max = 20) List<Issue> issues) {
        assertThat(ASKED.report(issues)).isEqualTo(IN_SESSIONS.report(issues));
    }

    @Provide
    Arbitrary<Issue> tracked() {
        return IssueArbitraries.trackedIssues();
    }
}
