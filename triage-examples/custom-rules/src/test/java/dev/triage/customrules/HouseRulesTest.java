package dev.triage.customrules;

import static dev.triage.testkit.RuleVerifier.verify;
import static dev.triage.testkit.TriageAssertions.assertThatIssue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.UserImpact;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.testkit.RuleVerifier;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final TriageEngine HOUSE = TriageEngine.builder().build();
    private static final TriageEngine STANDARD = TriageEngine.standard();

    @Test
    void theRulesOfTheHouseAreFoundOnTheClassPathAndDecide() {
        Issue published = issue("The parser is open to CVE-2025-12345").build();

        assertThatIssue(published).with(STANDARD).isP2();
        assertThatIssue(published).with(HOUSE).isP0().becauseOf("Published vulnerability is never below P0");
        assertThatIssue(issue("The parser is open to questions").build())
                .with(HOUSE)
                .isP3()
                .notBecauseOf("Published vulnerability is never below P0");
    }

    @Test
    void aRuleOfTheHouseLooksForTheNumberOfAListAndNothingElse() {
        RuleVerifier.OfRule rule = verify(HOUSE).rule("Published vulnerability is never below P0");

        rule.given(issue("The parser is open to CVE-2025-12345").build()).fires();
        rule.given(issue("The parser is open to CVE-2025").build()).doesNotFire();
    }

    @Test
    void aRuleOfTheHouseWorksInsteadOfAStandardOne() {
        Issue feel = issue("The button is grey").categories(Category.UX).build();

        assertThat(HOUSE.decide(feel).points() - STANDARD.decide(feel).points()).isEqualTo(1 - -2);
        assertThat(HOUSE.retired())
                .extracting(RetiredRule::text)
                .containsExactly(
                        "replaced by \"Usability is a company priority\" in house-rules/prioritise/kind.drl:7");
    }

    @Test
    void aSettingOfTheHouseChangesANumber() {
        Issue shown = issue("The front page is empty")
                .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.HIGH)
                .build();

        assertThat(HOUSE.decide(shown).points() - STANDARD.decide(shown).points())
                .isEqualTo(7 - 4);
    }

    @Test
    void aNextStepOfTheHouseComesFirst() {
        Issue loud = issue("All wallets are empty")
                .impact(UserImpact.CRITICAL, FunctionalImpact.YES, BrandImpact.CRITICAL)
                .build();

        assertThat(HOUSE.triage(loud).nextSteps().get(0).text())
                .isEqualTo("Tell the press team what happened, and what it may say in public.");
    }

    @Test
    void theCatalogueAndEveryDecisionSayWhoseRulesTheyAre() {
        assertThat(HOUSE.ruleBase()).startsWith(STANDARD.ruleBase() + " + house-rules 1.0 (");
        assertThat(HOUSE.catalogue())
                .filteredOn(rule -> rule.origin() != null)
                .extracting(RuleDescription::name)
                .containsExactly(
                        "Published vulnerability is never below P0",
                        "Inform the press team before publication",
                        "High brand impact",
                        "Usability is a company priority");
    }

    @Test
    void whoeverWantsTheStandardRulesAloneGetsThem() {
        assertThat(TriageEngine.builder().withoutRulePacks().build().ruleBase()).isEqualTo(STANDARD.ruleBase());
        assertThat(STANDARD.ruleBase()).doesNotContain("house-rules");
    }

    private static IssueBuilder issue(String title) {
        return Issue.named("#1", title)
                .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
                .effort(3)
                .status("open");
    }
}
