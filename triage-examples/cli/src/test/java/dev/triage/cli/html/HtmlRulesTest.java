package dev.triage.cli.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlRulesTest {

    @TempDir
    Path folder;

    private Document page;

    @BeforeEach
    void writeThePage() throws IOException {
        page = Jsoup.parse(Run.triage("rules", "--rules", rules(folder), "--format", "html", "--title", "Our <rules>")
                .out());
    }

    /** Rules with all that a page shows. */
    static Path rules(Path folder) throws IOException {
        Files.writeString(folder.resolve("money.drl"), """
                rule "It costs <b>money</b> every day"
                    @reason("Each day that it waits is paid for.") @adds(4)
                when
                    Assessment( categories contains Category.COST, leastEffort >= 2 )
                    not Subject( label("free") )
                then
                end
                rule "It is more than a week of work"
                    @reason("Up to a week is a small job for us.")
                    @overrides("Effort of 2 or more") @adds(-2)
                when Assessment( leastEffort >= 4 )
                then
                end
                """);
        Files.writeString(folder.resolve("matrix.table.md"), """
                | exploitation | user impact | priority | reason              |
                | ------------ | ----------- | -------- | ------------------- |
                | none         | -           | P3       |                     |
                | active       | >= High     | P0       | Attacks happen now. |
                """);
        Files.writeString(folder.resolve("settings.json"), """
                { "scales": { "exploitation": ["none", "active"] }, "off": "High complexity",
                  "labels": { "fire": "user impact: Critical" }, "levels": { "P0": "Sev1" },
                  "values": { "High brand impact": 6 } }
                """);
        return folder;
    }

    @Test
    void eachRuleHasItsEffectReasonAndConditions() {
        Element rule = page.getElementById("rule-it-costs-b-money-b-every-day");

        assertThat(rule.select(".chip").text()).isEqualTo("+4");
        assertThat(rule.select("strong").text()).isEqualTo("It costs <b>money</b> every day");
        assertThat(rule.select(".conditions code").eachText())
                .containsExactly(
                        "Assessment( categories contains Category.COST, leastEffort >= 2 )",
                        "not Subject( label(\"free\") )");
        assertThat(rule.text()).contains("Each day that it waits is paid for.");
        assertThat(page.getElementById("rule-security-defect")).isNotNull();
        assertThat(page.select("b")).isEmpty();
        assertThat(page.title()).isEqualTo("Our <rules>");
    }

    @Test
    void whatOverridesWhatIsLinked() {
        Element own = page.getElementById("own");

        assertThat(own.text())
                .contains("It is more than a week of work", "instead of \"Effort of 2 or more\"")
                .contains("Switched off in", "High complexity", "+4 before");
        assertThat(own.select("a[href=#rule-it-is-more-than-a-week-of-work]")).hasSize(2);
    }

    @Test
    void tablesAndSettingsAreShown() {
        assertThat(page.select("#table-rule-matrix tbody tr").eachText())
                .containsExactly(
                        "exploitation none decides P3 The table matrix says so for exploitation none.",
                        "exploitation active, user impact High | Critical decides P0 Attacks happen now.");
        assertThat(page.getElementById("words").text()).contains("label fire", "user impact: Critical", "Sev1");
    }

    @Test
    void everyLinkLeadsSomewhereAndNothingIsLoadedOrRun() {
        Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));

        assertThat(page.select("[id]")).hasSize(ids.size());
        assertThat(page.select("a").eachAttr("href"))
                .allSatisfy(link -> assertThat(ids).contains(link.replaceFirst("^#", "")));
        assertThat(page.select("script, img, iframe, object, link[rel=stylesheet]"))
                .isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void theStandardRulesAreAPage() {
        Document standard = Jsoup.parse(Run.triage("rules", "--format", "html").out());

        assertThat(standard.getElementById("own")).isNull();
        assertThat(standard.getElementById("tables")).isNull();
        assertThat(standard.select("#stage-prioritise .rule")).hasSizeGreaterThan(20);
    }
}
