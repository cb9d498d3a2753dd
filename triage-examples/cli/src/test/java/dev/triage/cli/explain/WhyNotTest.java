package dev.triage.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyNotTest {

    @TempDir
    Path folder;

    private Path backlog;

    @BeforeEach
    void writeFiles() throws IOException {
        backlog = Files.writeString(folder.resolve("backlog.json"), """
                [{"id": "#1", "title": "The bill", "status": "open", "labels": ["cvss:9.8", "team/red", "exploitation:poc"],
                  "impact": {"user": "Low"}, "classification": {"categories": ["Bug", "Cost"], "components": ["Basket"]}}]
                """);
    }

    @Test
    void eachConditionHasItsAnswerAndTheValueThatItSaw() throws IOException {
        rule("adds(1)", """
                Assessment( leastUserImpact >= UserImpact.HIGH || == UserImpact.LOW, categories contains Category.DOCUMENTATION )
                Subject( component("Payments"), label("team/*"), number("cvss") >= 9.9, milestone("2.0"), !title("bill") )
                """);

        assertThat(whyNot("It is asked")).isEqualTo("""
                Why not: It is asked
                  +1, my-rules/rules.drl:1
                  yes  Assessment: leastUserImpact >= UserImpact.HIGH || == UserImpact.LOW (leastUserImpact: Low)
                  no   Assessment: categories contains Category.DOCUMENTATION (categories: Bug, Cost, Security)
                  no   Subject: component("Payments") (components: Basket)
                  yes  Subject: label("team/*") (labels: cvss:9.8, exploitation:poc, team/red)
                  no   Subject: number("cvss") >= 9.9 (number cvss: 9.8)
                  no   Subject: milestone("2.0") (milestone: none)
                  no   Subject: !title("bill") (title: The bill)
                  The rule does not fire: 5 conditions do not hold.
                """);
    }

    @Test
    void rulesOfOtherStagesAndWhatMustNotBeThereAreAnswered() throws IOException {
        rule("standsFor(\"user impact: High\")", "Signal( about(\"team\"), says(\"blue\") )");
        assertThat(whyNot("it-is-asked"))
                .contains("yes  Signal: about(\"team\") (topic: team)", "no   Signal: says(\"blue\") (word: red)");

        rule("nextStep(\"Call them.\")", "Decided( atLeast(Priority.P0) ) not Assessment( category(\"Bug\") )");
        assertThat(whyNot("it-is-asked")).contains("no   not Assessment: category(\"Bug\") (there is one)");
    }

    @Test
    void aRuleThatFiresSaysSoAndOneWithJavaHasNoConditions() throws IOException {
        rule("adds(1)", "Assessment( leastUserImpact == UserImpact.LOW )");
        assertThat(whyNot("it-is-asked")).contains("The rule fires, and is a reason of the decision.");

        rule("neverBelow(P4)", "Assessment( leastUserImpact == UserImpact.LOW )");
        assertThat(whyNot("it-is-asked")).contains("The rule fires, but does not change the priority.");
    }

    @Test
    void aTableThatIsNamedAsInSettingsIsAnsweredByItsNearestRow() throws IOException {
        rule("adds(1)", "Assessment( leastUserImpact == UserImpact.LOW )");
        Files.writeString(
                folder.resolve("my-rules/matrix.table.csv"),
                "user impact,complexity,priority\nHigh,Simple fix,P1\nLow,Simple fix,P3\n");

        assertThat(run("table-matrix").out()).contains("""
                Table matrix: 0 of 2 rows fire. The nearest row is this.

                Why not: matrix: user impact Low""").doesNotContain("user impact High");

        Files.writeString(folder.resolve("my-rules/matrix.table.csv"), "user impact,priority\nHigh,P1\nLow,P3\n");
        assertThat(run("table-matrix").out()).contains("""
                Table matrix: 1 of 2 rows fires.

                Why not: matrix: user impact Low""");
    }

    @Test
    void aRowForAnyCaseThatDoesNotCountSaysWhy() throws IOException {
        rule("adds(1)", "Assessment( leastUserImpact == UserImpact.LOW )");
        Files.writeString(
                folder.resolve("my-rules/matrix.table.csv"),
                "# hit policy: first\nuser impact,priority,id\nLow,P3,low\n-,P1,rest\n");

        assertThat(whyNot("rest")).contains("The row is about any case, but another row of the table counts.");
    }

    @Test
    void theRowOfATableIsAnsweredCellByCell() throws IOException {
        rule("adds(1)", "Assessment( leastUserImpact == UserImpact.LOW )");
        Files.writeString(folder.resolve("my-rules/settings.json"), """
                { "scales": { "exploitation": ["none", "poc", "active"], "exposure": ["small", "open"] } }
                """);
        Files.writeString(folder.resolve("my-rules/matrix.table.md"), """
                | exploitation | exposure | user impact | priority | id       |
                | ------------ | -------- | ----------- | -------- | -------- |
                | >= poc       | open     | Low         | P0       | attacked |
                """);

        assertThat(whyNot("attacked"))
                .contains("yes  table matrix: exploitation poc | active (poc)")
                .contains("no   table matrix: exposure open (not stated)")
                .contains("yes  table matrix: user impact Low (Low)");
    }

    @Test
    void wrongNamesAreToldWithWhatMayBeMeant() throws IOException {
        rule("adds(1)", "Assessment( leastUserImpact == UserImpact.LOW )");
        Files.writeString(folder.resolve("my-rules/settings.json"), "{ \"off\": \"High complexity\" }");

        assertThat(run("it is askd").err()).contains("There is no rule called (it is askd). Did you mean It is asked?");
        assertThat(run("it is askd").exitCode()).isEqualTo(2);
        assertThat(run("high brand").err()).contains("Did you mean High brand impact?");
        assertThat(run("brand impact").err()).contains("Did you mean Brand impact: ");
        assertThat(run("high-brand").err()).contains("Did you mean high-brand-impact?");
        assertThat(run("zzzz").err()).contains("triage rules lists all.");
        Files.writeString(folder.resolve("my-rules/matrix.table.csv"), "user impact,priority\nHigh,P1\nLow,P3\n");
        assertThat(run("table-matrx").err()).contains("Did you mean table-matrix?");
        assertThat(run("High complexity").err()).contains("is switched off in ");
        assertThat(run("More than half P0 or P1").err()).contains("works in summarise, on a backlog");
    }

    private void rule(String effect, String condition) throws IOException {
        Files.createDirectories(folder.resolve("my-rules"));
        Files.writeString(
                folder.resolve("my-rules/rules.drl"),
                "rule \"It is asked\" @reason(\"A reason.\") @" + effect + "\nwhen\n" + condition + "\nthen\nend\n");
    }

    private String whyNot(String rule) {
        String out = run(rule).out().replace(folder + "/", "");
        return out.substring(Math.max(0, out.indexOf("Why not: ")));
    }

    private Run run(String rule) {
        return Run.triage("explain", backlog, "--issue", "1", "--rules", folder.resolve("my-rules"), "--why-not", rule);
    }
}
