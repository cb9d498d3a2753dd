package dev.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command takes rules of a team. */
class RuleFoldersTest {

    private static final String RULE = """
            rule "It costs money every day"
                @reason("Each day that it waits is paid for.")
                @neverBelow(P0)
            when
                Assessment( categories contains Category.COST )
            then
            end
            """;

    @TempDir
    private Path folder;

    private Path backlog;
    private Path rules;

    @BeforeEach
    void writeFiles() throws IOException {
        backlog = Files.writeString(folder.resolve("backlog.json"), """
                [{"id": "#1", "title": "The bill", "status": "open", "recommendedPriority": "P0",
                  "impact": {"user": "Low", "functional": "No", "brand": "Low"},
                  "classification": {"categories": ["Cost"], "complexity": "Simple fix"},
                  "resources": {"effort": 1}}]
                """);
        rules = Files.createDirectory(folder.resolve("my-rules"));
        Files.writeString(rules.resolve("money.drl"), RULE);
    }

    @Test
    void decideDecidesWithThem() {
        assertThat(Run.triage("decide", backlog).out()).startsWith("1 issue: 1 P3");
        assertThat(Run.triage("decide", backlog, "--rules", rules).out())
                .startsWith("1 issue: 1 P0")
                .contains(" + my-rules (");
        assertThat(Run.triage("decide", backlog, "--format", "jsonl", "--rules", rules, "--restricted")
                        .out())
                .contains("\"priority\":\"P0\"");
    }

    @Test
    void explainNamesThem() {
        assertThat(Run.triage("explain", backlog, "--issue", "1", "--rules", rules)
                        .out())
                .contains("never below P0  It costs money every day");
    }

    @Test
    void reportAndEvaluateUseThem() {
        assertThat(Run.triage("report", backlog, "--format", "text", "--rules", rules)
                        .out())
                .contains("1 P0");
        assertThat(Run.triage("evaluate", backlog, "--rules", rules).out())
                .isNotEqualTo(Run.triage("evaluate", backlog).out());
    }

    @Test
    void everyFormatShowsLevels() throws IOException {
        Files.writeString(rules.resolve("money.drl"), RULE.replace("@neverBelow(P0)", "@raises(2)"));

        assertThat(Run.triage("decide", backlog, "--rules", rules).out())
                .startsWith("1 issue: 1 P1")
                .contains("It costs money every day (2 levels up)");
        assertThat(Run.triage("decide", backlog, "--format", "jsonl", "--rules", rules)
                        .out())
                .contains("\"effect\":\"2 levels up\",\"raises\":2");
        assertThat(Run.triage("report", backlog, "--format", "markdown", "--rules", rules)
                        .out())
                .contains("Main Reasons")
                .contains("It costs money every day (2 levels up, from ");
        assertThat(Run.triage("report", backlog, "--format", "html", "--rules", rules)
                        .out())
                .contains("<h3>Levels</h3>", "<strong>2 levels up</strong>: It costs money every day")
                .contains("The levels give P1; the score alone gives P3.");
        assertThat(Run.triage("diff", backlog, "--rules", rules).out()).contains("2 levels up");
    }

    @Test
    void aRuleThatFailsIsNamedWithTheIssue() throws IOException {
        Files.writeString(rules.resolve("money.drl"), """
                rule "Divides by nothing" @reason("It can be.") @adds(1)
                when
                    Assessment( share(leastEffort) > 1 )
                then
                end

                function int share(int effort) {
                    return effort / 0;
                }
                """);

        Run run = Run.triage("decide", backlog, "--rules", rules);

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run.err().lines())
                .containsExactly(
                        rules.toString().replace('\\', '/')
                                + "/money.drl:1: The rule \"Divides by nothing\" failed with ArithmeticException: / by zero.",
                        "It looked at the issue #1.");
    }

    @Test
    void foldersStackTheLaterOverTheEarlier() throws IOException {
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("settings.json"), "{ \"values\": { \"It costs money every day\": \"P1\" } }");
        assertThat(Run.triage("decide", backlog, "--rules", rules, "--rules", more)
                        .out())
                .startsWith("1 issue: 1 P1")
                .containsPattern(" \\+ my-rules \\(\\w+\\) \\+ more \\(\\w+\\)");
    }

    @Test
    void rulesTellsWhatDiffersAndWhatItCost() throws IOException {
        Files.writeString(
                rules.resolve("settings.json"),
                "{ \"off\": [\"Documentation or UX\"],\n  \"values\": { \"High brand impact\": 6 } }");

        Run run = Run.triage("rules", "--rules", rules);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ").replace(folder + "/", ""))
                .contains("Differences from the standard rules"
                        + " added It costs money every day: never below P0, from my-rules/money.drl:1"
                        + " changed High brand impact: +6, changed in my-rules/settings.json:2, +4 before"
                        + " off Documentation or UX: −2, switched off in my-rules/settings.json:1");
        assertThat(run.err()).matches("Reading, checking and adding these rules took \\d+ ms\\.\n");
    }

    @Test
    void peopleReadTheNamesOfLevelsThatATeamUses() throws IOException {
        Files.writeString(
                rules.resolve("settings.json"),
                "{ \"levels\": { \"P0\": { \"name\": \"Sev1\", \"time\": \"within an hour\" } } }");

        assertThat(Run.triage("decide", backlog, "--rules", rules).out())
                .startsWith("1 issue: 1 Sev1")
                .contains("Sev1  Within an hour", "(never below Sev1)");
        assertThat(Run.triage("explain", backlog, "--issue", "1", "--rules", rules)
                        .out())
                .contains(
                        "Sev1 – ",
                        ": within an hour",
                        "never below Sev1  It costs money every day",
                        "The bounds give Sev1;");
        assertThat(Run.triage("report", backlog, "--format", "text", "--rules", rules)
                        .out())
                .contains("1 Sev1", "Within an hour – Sev1");
        assertThat(Run.triage("report", backlog, "--format", "markdown", "--rules", rules)
                        .out())
                .contains("1 Sev1;", "### Within an hour (Sev1)", "Sev1 – within an hour");
        assertThat(Run.triage("decide", backlog, "--format", "jsonl", "--rules", rules)
                        .out())
                .contains("\"priority\":\"P0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide", "explain --issue 1", "report", "evaluate", "rules"})
    void mistakesAreShownWithTheirPlaceAndNothingIsDone(String command) throws IOException {
        Files.writeString(rules.resolve("money.drl"), RULE.replace("Category.COST", "Category.COSTS"));
        Files.writeString(rules.resolve("settings.json"), "{ \"off\": [\"Afects users\"] }");
        String[] words = command.split(" ", -1);
        Object[] arguments = new Object[words.length + (command.equals("rules") ? 2 : 3)];
        System.arraycopy(words, 0, arguments, 0, words.length);
        arguments[words.length] = "--rules";
        arguments[words.length + 1] = rules;
        if (!command.equals("rules")) {
            arguments[words.length + 2] = backlog;
        }

        Run run = Run.triage(arguments);

        assertThat(run.err().replace(folder + "/", "")).isEqualTo("""
                my-rules/money.drl:5:46: There is no Category.COSTS.
                    Assessment( categories contains Category.COSTS )
                                                             ^^^^^
                Maybe Category.COST.

                my-rules/settings.json:1:11: There is no rule called "Afects users".
                    { "off": ["Afects users"] }
                              ^^^^^^^^^^^^^^
                Maybe Affects users.

                2 problems in the rules; nothing was done.
                """);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void strangersMayNotUseMoreThanTheVocabulary() throws IOException {
        Files.writeString(rules.resolve("money.drl"), RULE.replace("end\n", "    System.exit(0);\nend\n"));

        Run run = Run.triage("decide", backlog, "--rules", rules, "--restricted");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("money.drl:7:5: Java in a consequence is not allowed");
    }
}
