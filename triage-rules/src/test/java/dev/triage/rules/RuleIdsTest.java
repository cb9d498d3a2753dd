package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Reason;
import dev.triage.model.decision.RuleId;
import dev.triage.rules.catalogue.RuleDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule is named by its id or by its name, and the id stays when the name is improved. */
class RuleIdsTest {

    private static final Issue ISSUE = Issue.named("#1", "Payments fail")
            .userImpact(Rating.of(UserImpact.HIGH))
            .build();

    @TempDir
    Path folder;

    @Test
    void eachStandardRuleHasAnIdOfItsOwn() {
        List<String> ids = TriageEngine.standard().catalogue().stream()
                .map(RuleDescription::id)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(RuleId::isValid);
    }

    @ParameterizedTest
    @CsvSource({"user-impact-high", "Affects many users"})
    void settingsNameARuleEitherWay(String called) throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{ \"values\": { \"" + called + "\": 1 } }");

        assertThat(points()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"user-impact-high", "Affects many users"})
    void aRuleOverridesAnotherEitherWay(String called) throws IOException {
        Files.writeString(folder.resolve("rules.drl"), """
                rule "Many customers are affected" @id("our-users") @reason("They pay.") @overrides("%s") @adds(1)
                when
                    Assessment( leastUserImpact >= UserImpact.HIGH )
                then
                end
                """.formatted(called));
        TriageEngine engine = TriageEngine.builder().rules(folder).build();

        assertThat(engine.decide(ISSUE).reasons()).extracting(Reason::id).contains("our-users");
        assertThat(engine.catalogue()).noneMatch(rule -> rule.isCalled("user-impact-high"));
        assertThat(engine.retired()).hasSize(1);
    }

    @Test
    void theGuideNamesRulesAsTheyAre() throws IOException {
        Matcher row = Pattern.compile("\\| ([^|`]+) \\| `([a-z0-9-]+)` \\| ")
                .matcher(Files.readString(Path.of("../docs/RULES.md")));
        List<String> named = new ArrayList<>();
        while (row.find()) {
            named.add(row.group(2) + ": " + row.group(1));
        }

        assertThat(named).hasSize(10);
        assertThat(TriageEngine.standard().catalogue().stream()
                        .map(rule -> rule.id() + ": " + rule.name())
                        .toList())
                .containsAll(named);
    }

    @Test
    void aRuleWithoutAnIdGetsOneOfItsName() throws IOException {
        Files.writeString(folder.resolve("rules.drl"), """
                rule "Überweisungen & Geld (P1)" @reason("They pay.") @adds(1) when Assessment() then end
                """);

        assertThat(TriageEngine.builder().rules(folder).build().catalogue())
                .anyMatch(rule -> rule.id().equals("uberweisungen-geld-p1"));
    }

    private int points() {
        return TriageEngine.builder().rules(folder).build().decide(ISSUE).reasons().stream()
                .filter(reason -> reason.id().equals("user-impact-high"))
                .mapToInt(reason -> Integer.parseInt(reason.effect().text().replace("+", "")))
                .sum();
    }
}
