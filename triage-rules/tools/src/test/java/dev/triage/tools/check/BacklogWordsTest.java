package dev.triage.tools.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.triage.model.Issue;
import dev.triage.model.tracked.Tracked;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.report.Severity;
import dev.triage.tools.check.report.UnknownWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that rules ask for and no issue has are found. */
class BacklogWordsTest {

    @TempDir
    private Path folder;

    @Test
    void aMisspeltWordIsFoundWithWhatWasMeant() throws IOException {
        BacklogWords words = words("""
                rule "Outage" @reason("x.") @neverBelow(P0)
                when Subject( label("outge", "prod-*"), number("cvs") * 2 >= 9 ) then end
                rule "Pay" @reason("x.") @adds(1)
                when Subject( component("Paymnts") || title("wallet") || !label("wait", "!old") || milestone("1.0") ) then end
                """);
        words.add(Issue.named("#1", "Wallet broken")
                .labels("outage", "prod-eu", "Wait")
                .components("Payments")
                .tracked(Tracked.builder().field("cvss", "9").build())
                .build());

        assertThat(words.unknown())
                .extracting(UnknownWord::what, UnknownWord::word, UnknownWord::meant, UnknownWord::severity)
                .containsExactlyInAnyOrder(
                        tuple("label", "outge", "outage", Severity.WARNING),
                        tuple("number", "cvs", "cvss", Severity.WARNING),
                        tuple("component", "Paymnts", "Payments", Severity.WARNING),
                        tuple("milestone", "1.0", null, Severity.NOTE));
        assertThat(words.unknown().get(0).rules())
                .extracting(RuleDescription::name)
                .containsExactly("Outage");
    }

    @Test
    void aLabelAndASettingStandForTheComponentThatARuleAsksFor() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{ \"components\": { \"pay-svc\": \"Wallets\" } }");
        BacklogWords words = words("""
                rule "Pay" @reason("x.") @adds(1) when Subject( component("payments", "Wallets", "Basket") ) then end
                """);
        words.add(Issue.named("#1", "Broken")
                .labels("area/Payments")
                .components("pay-svc")
                .build());

        assertThat(words.unknown()).extracting(UnknownWord::word).containsExactly("Basket");
    }

    @Test
    void aRuleWithJavaStandsBesideTheOthers() throws IOException {
        BacklogWords words = words("""
                rule "Root" @reason("x.") @adds(1) when Assessment( Math.sqrt(leastEffort) > 1 ) then end
                rule "Area" @reason("x.") @adds(1) when Subject( label("area/*") ) then end
                """);
        words.add(Issue.named("#1", "Broken").labels("pay").build());

        assertThat(words.unknown()).extracting(UnknownWord::word).containsExactly("area/*");
    }

    @Test
    void theRulesThatAskForALabelAreKnown() throws IOException {
        BacklogWords words = words("""
                rule "Area" @reason("x.") @adds(1) when Subject( label("area/*") ) then end
                rule "Wait" @reason("x.") @adds(-1) when Subject( !label("area/old") ) then end
                """);

        assertThat(words.askingForLabel("Area/Old"))
                .extracting(RuleDescription::name)
                .containsExactly("Area", "Wait");
        assertThat(words.askingForLabel("other")).isEmpty();
    }

    @Test
    void aLabelIsAskedForByItsNumberItsScaleAndByTables() throws IOException {
        Files.writeString(folder.resolve("settings.json"), """
                { "scales": { "exploitation": ["none", "public poc", "active"] } }
                """);
        Files.writeString(folder.resolve("matrix.table.csv"), """
                exploitation,priority
                active,P0
                none | public poc,P3
                """);
        BacklogWords words = words("""
                rule "Score" @reason("x.") @adds(1) when Subject( number("cvss") >= 9 ) then end
                rule "Known" @reason("x.") @adds(1) when Subject( scale("exploitation", ">= public poc") ) then end
                """);

        assertThat(words.askingForLabel("cvss:9.8"))
                .extracting(RuleDescription::name)
                .containsExactly("Score");
        assertThat(words.askingForLabel("exploitation/public-poc"))
                .extracting(RuleDescription::name)
                .containsExactly("Known", "Table matrix");
        assertThat(words.askingForLabel("exploitation/unheard-of")).isEmpty();
        assertThat(words.askingForField("Exploitation", "active"))
                .extracting(RuleDescription::name)
                .containsExactly("Known", "Table matrix");
        assertThat(words.askingForField("CVSS", "9.8"))
                .extracting(RuleDescription::name)
                .containsExactly("Score");
        assertThat(words.askingForField("Owner", "active")).isEmpty();
        words.add(Issue.named("#1", "One").labels("other").build());
        assertThat(words.unknown()).extracting(UnknownWord::word).containsExactly("cvss");
    }

    @Test
    void withoutIssuesNothingIsUnknown() throws IOException {
        assertThat(words("rule \"A\" @reason(\"x.\") @adds(1) when Subject( label(\"a\") ) then end")
                        .unknown())
                .isEmpty();
    }

    private BacklogWords words(String rules) throws IOException {
        Files.writeString(folder.resolve("some.drl"), rules);
        return BacklogWords.of(TriageEngine.builder().rules(folder).build());
    }
}
