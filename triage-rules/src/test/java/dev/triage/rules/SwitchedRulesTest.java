package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.source.RuleBaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings switch groups of rules off, and a later layer switches rules on again. */
class SwitchedRulesTest {

    private static final Issue ISSUE = Issue.named("#1", "Payments fail")
            .impact(UserImpact.HIGH, FunctionalImpact.YES, BrandImpact.HIGH)
            .categories(Category.SECURITY, Category.COST)
            .build();

    private static final String MONEY = """
            rule "Money is lost" @reason("We pay.") @adds(12)
            when Assessment( categories contains Category.COST ) then end
            """;

    @TempDir
    Path folder;

    @Test
    void aTeamHasABaseOfItsOwn() throws IOException {
        write("org/money.drl", MONEY);
        write("org/settings.json", "{ \"off\": \"*\" }");

        Decision decision = engine("org").decide(ISSUE);

        assertThat(decision.reasons()).extracting(Reason::rule).containsExactly("Money is lost", "Score reaches P1");
        assertThat(decision.priority()).isEqualTo(Priority.P1);
        assertThat(engine("org").catalogue())
                .filteredOn(rule -> rule.stage().equals("prioritise"))
                .allMatch(rule -> rule.name().equals("Money is lost")
                        || rule.file().equals("prioritise/thresholds.drl")
                        || rule.file().equals("prioritise/pinned.drl"));
    }

    @Test
    void exceptionsStayOn() throws IOException {
        write("org/settings.json", "{ \"off\": [\"*\"], \"on\": [\"security-defect\", \"prioritise/cost/*\"] }");

        assertThat(engine("org").catalogue())
                .filteredOn(rule -> rule.stage().equals("prioritise"))
                .extracting(RuleDescription::file)
                .contains("prioritise/cost.drl")
                .doesNotContain("prioritise/impact.drl");
        assertThat(engine("org").catalogue()).anyMatch(rule -> rule.isCalled("security-defect"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"interpret/titles/*", "interpret/*"})
    void aFileOrAStageIsAGroup(String group) throws IOException {
        write("org/settings.json", "{ \"off\": \"" + group + "\" }");

        assertThat(engine("org").catalogue()).noneMatch(rule -> rule.file().equals("interpret/titles.drl"));
        assertThat(engine("org").catalogue()).anyMatch(rule -> rule.file().equals("prioritise/cost.drl"));
    }

    /** A group leaves out what every decision needs, so an engine without it still decides and reports. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "interpret",
                "assess",
                "prioritise",
                "detect",
                "patterns",
                "recommend",
                "plan",
                "assign",
                "relate",
                "summarise"
            })
    void anyStageCanBeSwitchedOff(String stage) throws IOException {
        write("org/settings.json", "{ \"off\": \"" + stage + "/*\" }");

        assertThat(engine("org").report(List.of(ISSUE)).issues()).hasSize(1);
    }

    @Test
    void theFileOfALowerLayerIsAGroup() throws IOException {
        write("org/sub/money.drl", MONEY);
        write("team/settings.json", "{ \"off\": \"prioritise/money/*\" }");

        assertThat(engine("org", "team").retired())
                .extracting(RetiredRule::text)
                .containsExactly("switched off in " + path("team/settings.json") + ":1");
    }

    @Test
    void aGroupHasNoRuleOfItsOwnFolder() throws IOException {
        write("org/money.drl", MONEY);
        write("org/cost.drl", """
                rule "Brands matter more" @reason("We are new.") @overrides("high-brand-impact") @adds(9)
                when Assessment( leastBrandImpact >= BrandImpact.HIGH ) then end
                """);
        write("org/settings.json", "{ \"off\": \"*\", \"values\": { \"Money is lost\": 3 } }");

        assertThat(engine("org").decide(ISSUE).reasons())
                .extracting(Reason::rule)
                .containsExactlyInAnyOrder("Money is lost", "Brands matter more", "Score reaches P1");
    }

    @Test
    void aLaterLayerSwitchesARuleOnAsItWas() throws IOException {
        write("org/settings.json", "{ \"values\": { \"High brand impact\": 6 } }");
        write("team/settings.json", "{ \"off\": \"*\" }");
        write("own/settings.json", "{ \"on\": [\"high-brand-impact\"] }");
        TriageEngine engine = engine("org", "team", "own");

        assertThat(engine.catalogue())
                .filteredOn(rule -> rule.isCalled("high-brand-impact"))
                .extracting(rule -> rule.effect().text())
                .containsExactly("+6");
        assertThat(engine.retired()).noneMatch(retired -> retired.rule().isCalled("high-brand-impact"));
    }

    @Test
    void aRuleThatIsOnAgainHasItsPlace() throws IOException {
        write("org/settings.json", "{ \"off\": [\"*\", \"interpret/*\"] }");
        write("team/settings.json", "{ \"on\": [\"prioritise/*\", \"interpret/*\"] }");

        assertThat(engine("org", "team").catalogue())
                .isEqualTo(TriageEngine.standard().catalogue());
        assertThat(engine("org", "team").retired()).isEmpty();
    }

    @Test
    void aRuleThatIsOnAgainCanBeChangedAndReplaced() throws IOException {
        write("org/settings.json", "{ \"off\": [\"High brand impact\", \"Security defect\"] }");
        write("team/settings.json", """
                { "on": ["High brand impact", "Security defect"], "values": { "High brand impact": 7 } }
                """);
        write("team/security.drl", """
                rule "Security matters more" @reason("We are a bank.") @overrides("Security defect") @adds(9)
                when Assessment( categories contains Category.SECURITY ) then end
                """);

        assertThat(engine("org", "team").decide(ISSUE).reasons())
                .extracting(reason -> reason.rule() + " " + reason.effect().text())
                .contains("High brand impact +7", "Security matters more +9");
    }

    @Test
    void aRuleMayHaveTheNameOfOneThatIsOff() throws IOException {
        write("org/settings.json", "{ \"off\": [\"High brand impact\"] }");
        write("team/brand.drl", """
                rule "High brand impact" @reason("We are new.") @adds(9)
                when Assessment( leastBrandImpact >= BrandImpact.HIGH ) then end
                """);
        write("own/settings.json", "{ \"on\": [\"High brand impact\"] }");

        assertThat(engine("org", "team").decide(ISSUE).reasons())
                .extracting(reason -> reason.rule() + " " + reason.effect().text())
                .contains("High brand impact +9");
        assertThat(refused("org", "team", "own")).contains("The rule \"High brand impact\" works already.");
    }

    @Test
    void itIsSaidWhereALayerBelowSwitchedARuleOff() throws IOException {
        write("org/settings.json", "{\n  \"off\": [\"High brand impact\", \"prioritise/cost/*\"] }");
        write("team/brand.drl", """
                rule "Brands matter more" @reason("We are new.") @overrides("High brand impact") @adds(9)
                when Assessment( leastBrandImpact >= BrandImpact.HIGH ) then end
                """);
        write("team/settings.json", """
                { "off": ["high-brand-impact"],
                  "values": { "High brand impact": 6 } }
                """);

        assertThat(refused("org", "team")).isEqualTo("""
                team/brand.drl:1:50: The rule "High brand impact" is switched off in org/settings.json:2.
                    rule "Brands matter more" @reason("We are new.") @overrides("High brand impact") @adds(9)
                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Maybe add it to "on" in settings.json.

                team/settings.json:1:11: The rule "high-brand-impact" is switched off in org/settings.json:2.
                    { "off": ["high-brand-impact"],
                              ^^^^^^^^^^^^^^^^^^^
                Maybe delete it here.

                team/settings.json:2:15: The rule "High brand impact" is switched off in org/settings.json:2.
                    "values": { "High brand impact": 6 } }
                                ^^^^^^^^^^^^^^^^^^^
                Maybe add it to "on".""");
    }

    @Test
    void itIsSaidWhatALayerBelowReplacedARuleBy() throws IOException {
        write("org/brand.drl", """
                rule "Brands matter more" @reason("We are new.") @overrides("High brand impact") @adds(9)
                when Assessment( leastBrandImpact >= BrandImpact.HIGH ) then end
                """);
        write("team/settings.json", "{ \"off\": [\"High brand impact\"] }");

        assertThat(refused("org", "team")).isEqualTo("""
                team/settings.json:1:11: The rule "High brand impact" is replaced by "Brands matter more" in org/brand.drl:1.
                    { "off": ["High brand impact"] }
                              ^^^^^^^^^^^^^^^^^^^
                Maybe name that one.""");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String path(String file) {
        return folder.resolve(file).toString().replace('\\', '/');
    }

    private TriageEngine engine(String... layers) {
        TriageEngine.Builder builder = TriageEngine.builder();
        for (String layer : layers) {
            builder.rules(folder.resolve(layer));
        }
        return builder.build();
    }

    private String refused(String... layers) {
        return catchThrowableOfType(RuleBaseException.class, () -> engine(layers))
                .getMessage()
                .replace(path("") + "/", "");
    }
}
