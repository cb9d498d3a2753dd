package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Category;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Uncertainty;
import dev.triage.model.report.TriagedIssue;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.Tracked;
import dev.triage.rules.catalogue.SignalMeaning;
import dev.triage.rules.source.RuleBaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tracker says becomes levels, by rules that say why, and nothing is guessed silently. */
class SignalsTest {

    private static final TriageEngine STANDARD = TriageEngine.standard();

    @TempDir
    private Path folder;

    @Test
    void everyDerivedLevelNamesItsSignalAndTheRule() {
        Decision decision = STANDARD.decide(labelled("severity::1", "kind/bug"));

        assertThat(decision.derived()).extracting(Derivation::text).contains("label severity::1 stands for Yes");
        assertThat(decision.derived()).extracting(Derivation::rule).contains("Severity: 0, 1 or critical", "Type: bug");
        assertThat(decision.assumed())
                .extracting(Assumption::input)
                .containsExactly(Input.BRAND_IMPACT, Input.COMPLEXITY, Input.EFFORT, Input.STATUS);
    }

    @Test
    void aRuleSaysSeveralValuesAtOnce() throws IOException {
        Files.writeString(folder.resolve("acme.drl"), """
                rule "Acme reports a problem"
                    @reason("Acme is our largest customer.")
                    @standsFor("user impact: High; category: Security ; component: {word}")
                when
                    Signal( about("label"), says("acme") )
                then
                end
                """);
        TriageEngine engine = TriageEngine.builder().rules(folder).build();

        assertThat(derived(engine.decide(labelled("acme"))))
                .containsExactly("user impact: High", "category: Security", "component: acme");
    }

    @Test
    void aTitleSuggestsNoCategoryBesideAStatedOne() {
        Issue issue = Issue.named("#1", "[Bug] App crashes on start")
                .categories(Category.SECURITY)
                .build();

        assertThat(derived(STANDARD.decide(issue))).containsExactly("functional impact: Partial–Yes");
        assertThat(derived(STANDARD.decide(issue.with().categories(List.of()).build())))
                .contains("category: Bug");
    }

    @Test
    void whatSomebodyStatedStandsOverAnyLabel() {
        Issue issue = labelled("severity::1")
                .with()
                .userImpact(Rating.of(UserImpact.LOW))
                .build();

        assertThat(derived(STANDARD.decide(issue))).containsExactly("functional impact: Yes");
    }

    @Test
    void aClearWordStandsOverAHint() {
        assertThat(derived(STANDARD.decide(labelled("crash", "severity::4"))))
                .containsExactly("user impact: Low", "functional impact: No", "category: Bug");
        assertThat(derived(STANDARD.decide(labelled("crash"))))
                .containsExactly("functional impact: Partial–Yes", "category: Bug");
    }

    @Test
    void severalWordsForOneLevelMakeARange() {
        Decision decision = STANDARD.decide(labelled("impact: high", "impact: low"));

        assertThat(derived(decision)).containsExactly("user impact: Low", "user impact: High");
        assertThat(decision.uncertain()).contains(new Uncertainty(Input.USER_IMPACT, "Low–High"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "thing, open",
        "in progress, in progress",
        "in progress/needs-repro, open",
        "duplicate, closed",
        "duplicate/in progress, in progress",
        "under-discussion, proposed",
    })
    void aLabelSaysMoreThanThatTheTrackerHasItOpen(String labels, String status) {
        Issue issue = Issue.named("#1", "Thing")
                .status("Open")
                .labels(labels.split("/"))
                .tracked(Tracked.builder().comments(0).build())
                .build();

        assertThat(derived(STANDARD.decide(issue))).containsExactly("status: " + status);
    }

    @Test
    void anOpenStatusStandsWhereNoTrackerIs() {
        Issue issue =
                Issue.named("#1", "Thing").status("Open").labels("duplicate").build();

        assertThat(STANDARD.decide(issue).derived()).isEmpty();
    }

    @Test
    void aLinkedChangeIsUnderWayAndADuplicateIsDone() {
        Issue issue = Issue.named("#1", "Thing")
                .status("Open")
                .tracked(Tracked.builder().pullRequests(List.of("#7", "#8")).build())
                .build();
        Issue duplicate = Issue.named("#1", "Thing")
                .status("Open")
                .tracked(Tracked.builder().duplicateOf("#3").build())
                .build();

        assertThat(STANDARD.decide(issue).derived())
                .extracting(Derivation::text)
                .containsExactly("pull request #7 and 1 more stands for in progress");
        assertThat(STANDARD.decide(duplicate).derived())
                .extracting(Derivation::text)
                .containsExactly("duplicate of #3 stands for closed");
    }

    @ParameterizedTest(name = "{0} of 100, {1} duplicates, {2} days quiet: {3}")
    @CsvSource({
        "89, 0, 0, ",
        "90, 0, 0, user impact: Medium–High",
        "96, 0, 0, user impact: Medium–High",
        "97, 0, 0, user impact: High",
        "100, 1, 0, user impact: High",
        "0, 2, 0, user impact: Medium–High",
        "0, 4, 0, user impact: Medium–High",
        "0, 5, 0, user impact: High",
        "0, 0, 364, ",
        "0, 0, 365, user impact: Low–Medium",
    })
    void howManyPeopleMeetItShowsBesideTheOthers(int ahead, int duplicates, int quiet, String meaning) {
        Issue issue = Issue.named("#1", "Thing")
                .tracked(Tracked.builder()
                        .standing(new BacklogRank(ahead, duplicates, quiet, quiet, List.of(), List.of()))
                        .build())
                .build();

        List<String> derived = derived(STANDARD.decide(issue));

        assertThat(derived).isEqualTo(meaning == null ? List.of() : List.of(meaning));
    }

    @Test
    void aPriorityThatPeopleSetIsPinnedAndCompared() {
        Decision decision = STANDARD.decide(labelled("priority/critical-urgent", "docs", "good first issue"));

        assertThat(decision.priority()).isEqualTo(Priority.P0);
        assertThat(decision.pinnedBy()).isEqualTo("label priority/critical-urgent");
        assertThat(decision.disagreesWithPin()).isTrue();
    }

    @Test
    void ofTwoPrioritiesTheMoreUrgentOneIsPinned() {
        assertThat(STANDARD.decide(labelled("P3", "prio: high")).priority()).isEqualTo(Priority.P1);
    }

    @Test
    void aComponentIsNamedAsItIsWrittenAndSeenLater() {
        TriagedIssue triaged = STANDARD.triage(labelled("area/Billing Service"));

        assertThat(derived(triaged.decision())).containsExactly("component: Billing Service");
    }

    @Test
    void aHintAtAKindCountsOnlyWhereNoWordNamesOne() {
        IssueBuilder issue = Issue.named("#1", "App crashes on start")
                .tracked(Tracked.builder().comments(0).build());

        assertThat(derived(STANDARD.decide(issue.build())))
                .containsExactly("functional impact: Partial–Yes", "category: Bug");
        assertThat(derived(STANDARD.decide(issue.labels("ux").build())))
                .containsExactly("functional impact: Partial–Yes", "category: UX");
    }

    @Test
    void whatATeamSaysOfALabelIsAllThatItMeans() throws IOException {
        TriageEngine engine = team("settings.json", """
                { "labels": {
                    "severity::1": "brand impact: High",
                    "crash": "nothing",
                    "area/*": "component: Shop",
                    "loud": "user impact: Low"
                } }
                """);

        assertThat(derived(engine.decide(labelled("severity::1")))).containsExactly("brand impact: High");
        assertThat(engine.decide(labelled("Crash")).derived()).isEmpty();
        assertThat(derived(engine.decide(labelled("area/billing")))).containsExactly("component: Shop");
        assertThat(derived(engine.decide(labelled("loud", "impact: high")))).containsExactly("user impact: Low");
        assertThat(engine.signals(labelled("severity::1")))
                .contains(new SignalMeaning(
                        "label",
                        "severity::1",
                        null,
                        List.of(new SignalMeaning.Sense("brand impact: High", true, null))));
    }

    @Test
    void aRuleOnSignalsIsChangedSwitchedOffAndReplacedLikeAnyOther() throws IOException {
        TriageEngine engine = team("settings.json", """
                { "off": ["Area: component name"],
                  "values": { "Type: bug": "category: Reliability" } }
                """);
        Files.writeString(folder.resolve("rules.drl"), """
                rule "Our crashes block" @reason("They do.") @overrides("Type: crash, regression or data loss")
                    @standsFor("functional impact: Yes")
                when Signal( about("type", "label"), says("crash") ) then end
                """);
        TriageEngine both = TriageEngine.builder().rules(folder).build();

        assertThat(derived(engine.decide(labelled("bug", "area/shop")))).containsExactly("category: Reliability");
        assertThat(derived(both.decide(labelled("crash")))).containsExactly("functional impact: Yes");
    }

    @Test
    void aRuleOfATeamMayLookAtWhatItsTrackerAloneHas() throws IOException {
        TriageEngine engine = team("rules.drl", """
                rule "A paying customer is affected" @reason("They pay.") @suggests("user impact: High")
                when Signal( about("customer"), says("acme*") ) then end

                rule "Nobody estimated it" @reason("Nobody did.") @assumes("effort: 5")
                when Unsaid( input == Input.EFFORT ) not Signal( about("effort") ) then end
                """);

        assertThat(derived(engine.decide(labelled("customer: Acme Inc")))).containsExactly("user impact: High");
        assertThat(effort(engine.decide(labelled("customer: Acme Inc")))).contains("5");
        assertThat(effort(engine.decide(labelled("effort: whatever")))).doesNotContain("5");
    }

    @Test
    void whatARuleSaysWronglyIsToldWithItsPlace() {
        assertThatThrownBy(() -> team("rules.drl", """
                rule "A" @reason("It is so.") @standsFor("user impact: Terrible")
                when Signal( about("x") ) then end
                rule "B" @reason("It is so.") @standsFor("category: {word}")
                when Signal( about("x") ) then end
                rule "C" @reason("It is so.") @suggests("user impact: High")
                when Assessment() then end
                """))
                .isInstanceOf(RuleBaseException.class)
                .hasMessageContaining("rules.drl:1:")
                .hasMessageContaining("Unknown user impact (Terrible)")
                .hasMessageContaining("Only a component can be named after {word}.")
                .hasMessageContaining("rules.drl:6:");
    }

    @Test
    void issuesWithTheSameLabelsShareNothingButWhatTheyMean() {
        Issue one = labelled("bug", "P2");
        Issue other = one.with().userImpact(Rating.of(UserImpact.CRITICAL)).build();

        Decision first = STANDARD.decide(one);

        assertThat(STANDARD.decide(other).assumed()).isNotEqualTo(first.assumed());
        assertThat(STANDARD.decide(one)).isEqualTo(first);
    }

    private TriageEngine team(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return TriageEngine.builder().rules(folder).build();
    }

    private static Issue labelled(String... labels) {
        return Issue.named("#1", "Thing").labels(labels).build();
    }

    private static List<String> derived(Decision decision) {
        return decision.derived().stream()
                .map(one -> one.what() + ": " + one.value())
                .toList();
    }

    private static List<String> effort(Decision decision) {
        return decision.assumed().stream()
                .filter(one -> one.input() == Input.EFFORT)
                .map(Assumption::value)
                .toList();
    }
}
