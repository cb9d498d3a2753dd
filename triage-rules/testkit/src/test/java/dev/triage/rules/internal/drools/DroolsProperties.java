package dev.triage.rules.internal.drools;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.layer.RuleReader;
import dev.triage.rules.internal.layer.StandardRules;
import dev.triage.rules.internal.rule.ReadRule;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import dev.triage.testkit.IssueArbitraries;
import dev.triage.testkit.TriageDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * Drools is the oracle: it compiles all standard rules from their text and runs them in sessions, and decides, explains and
 * reports the same as the engine does.
 */
@Domain(TriageDomain.class)
@Domain(DomainContext.Global.class)
class DroolsProperties {

    private static final RuleBase STANDARD = StandardRules.load();
    private static final Map<String, DroolsRule> COMPILED = compiled();
    private static final TriageEngine ENGINE = TriageEngine.standard();
    private static final TriageEngine DROOLS = EngineAccess.like(
            ENGINE,
            STANDARD.with(STANDARD.rules().stream()
                    .map(rule -> new Rule(
                            rule.description(),
                            rule.about(),
                            rule.condition(),
                            requireNonNull(COMPILED.get(rule.name()))))
                    .toList()));

    @Example
    void noRuleIsMissing() {
        assertThat(COMPILED.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        STANDARD.rules().stream().map(Rule::name).toList())
                .hasSizeGreaterThan(200);
    }

    @Property
    void decisionsAreTheSame(@ForAll Issue issue) {
        same(ENGINE.decide(issue), DROOLS.decide(issue));
    }

    @Property(tries = 300)
    void allThatIsSaidOfAnIssueOfATrackerIsTheSame(@ForAll("tracked") Issue issue) {
        same(ENGINE.decide(issue), DROOLS.decide(issue));
        assertThat(ENGINE.triage(issue)).isEqualTo(DROOLS.triage(issue));
        assertThat(ENGINE.signals(issue)).isEqualTo(DROOLS.signals(issue));
    }

    @Property(tries = 100)
    void reportsAreTheSame(@ForAll @Size(max = 20) List<Issue> issues) {
        assertThat(ENGINE.report(issues)).isEqualTo(DROOLS.report(issues));
    }

    @Provide
    Arbitrary<Issue> tracked() {
        return IssueArbitraries.trackedIssues();
    }

    private static void same(Decision one, Decision other) {
        assertThat(one).isEqualTo(other);
        assertThat(one.changes()).isEqualTo(other.changes());
    }

    private static Map<String, DroolsRule> compiled() {
        List<RuleProblem> problems = new ArrayList<>();
        List<ReadRule> rules = new ArrayList<>();
        for (SourceFile file : StandardRules.files()) {
            rules.addAll(RuleReader.read(file, Trust.FULL, problems));
        }
        Map<String, DroolsRule> compiled = JavaRules.compile(rules, "dev.triage.oracle", problems);
        assertThat(problems).isEmpty();
        return compiled;
    }
}
