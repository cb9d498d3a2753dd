package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.rules.internal.LoadedRule;
import dev.triage.rules.internal.Meanings;
import dev.triage.rules.internal.RuleBase;
import dev.triage.rules.internal.StandardRules;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.team.ReadRules;
import dev.triage.rules.testkit.IssueArbitraries;
import dev.triage.rules.testkit.TriageDomain;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Rules mean the same whether Drools compiles them or this library reads them: shown on all standard rules. */
@Domain(TriageDomain.class)
@Domain(DomainContext.Global.class)
class ReadRulesProperties {

    private static final RuleBase COMPILED = StandardRules.load();
    private static final List<RuleProblem> PROBLEMS = new ArrayList<>();
    private static final List<LoadedRule> READ = ReadRules.of(StandardRules.files(), Trust.RESTRICTED, PROBLEMS);
    private static final TriageEngine ONE = TriageEngine.on(COMPILED);
    private static final TriageEngine OTHER =
            TriageEngine.on(new RuleBase(COMPILED.version(), standard(READ), Meanings.none()));
    private static final TriageEngine ASKED = asked();

    @Example
    void allStandardRulesKeepToTheVocabulary() {
        assertThat(PROBLEMS).isEmpty();
        assertThat(standard(READ).stream().map(LoadedRule::description))
                .containsExactlyElementsOf(COMPILED.catalogue());
    }

    @Property
    void decisionsAreTheSame(@ForAll Issue issue) {
        assertThat(OTHER.decide(issue)).isEqualTo(ONE.decide(issue));
    }

    @Property
    void decisionsOnIssuesOfTrackersAreTheSame(@ForAll("tracked") Issue issue) {
        assertThat(OTHER.decide(issue)).isEqualTo(ONE.decide(issue));
        assertThat(OTHER.signals(issue)).isEqualTo(ONE.signals(issue));
    }

    @Property(tries = 300)
    void whatIsRememberedIsWhatRulesSay(@ForAll("tracked") Issue issue) {
        assertThat(ASKED.decide(issue))
                .usingRecursiveComparison()
                .ignoringFields("ruleBase")
                .isEqualTo(ONE.decide(issue));
    }

    @Provide
    Arbitrary<Issue> tracked() {
        return IssueArbitraries.trackedIssues();
    }

    /** An engine with a rule that looks at the issue, so that nothing is remembered. */
    private static TriageEngine asked() {
        List<LoadedRule> rules = new ArrayList<>(standard(READ));
        rules.addAll(ReadRules.of(List.of(new SourceFile("never.drl", """
                        rule "A title that nobody has" @reason("It says so.") @assumes("effort: 1")
                        when Unsaid( input == Input.EFFORT ) Subject( title("zzyzx") ) then end
                        """)), Trust.RESTRICTED, PROBLEMS));
        return TriageEngine.on(new RuleBase(COMPILED.version(), rules, Meanings.none()));
    }

    @Property(tries = 200)
    void reportsAreTheSame(@ForAll @Size(max = 20) List<Issue> issues) {
        assertThat(OTHER.report(issues)).isEqualTo(ONE.report(issues));
    }

    /** The same rules, not called a team's. */
    private static List<LoadedRule> standard(List<LoadedRule> rules) {
        return rules.stream()
                .map(rule -> rule.with(new RuleDescription(
                        rule.description().name(),
                        rule.description().stage(),
                        rule.description().effect(),
                        rule.description().reason(),
                        rule.description().file(),
                        rule.description().line())))
                .toList();
    }
}
