package dev.triage.cli.labels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsCommandTest {

    @TempDir
    private Path folder;

    private Path issues;

    @BeforeEach
    void writeIssues() throws IOException {
        issues = folder.resolve("issues.json");
        Files.writeString(issues, """
                {"issues": [
                  {"id": "#1", "title": "One", "labels": ["bug", "team/blue", "severity::1"]},
                  {"id": "#2", "title": "Two", "labels": ["bug", "team/\\"red\\""]},
                  {"id": "#3", "title": "Three", "labels": ["crash", "team/blue"]},
                  {"id": "#4", "title": "Four"}
                ]}
                """);
    }

    @Test
    void aLabelThatATableReadsIsNoneWithoutMeaning() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("my-rules"));
        Files.writeString(rules.resolve("team.table.csv"), "label: team,adds\nblue,1\ngreen,2\n");
        Run run = Run.triage("labels", issues, "--rules", rules);

        assertThat(run.out())
                .contains("2  team/blue    asked for by \"Table team\", " + rules.resolve("team.table.csv") + ":1\n")
                .doesNotContain("\"team/blue\": \"nothing\"");
    }

    @Test
    void labelsAreListedWithWhatTheyMeanAndTheOthersAsSettings() {
        Run run = Run.triage("labels", issues);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                Labels
                     2  bug          category: Bug, "Type: bug"
                     2  team/blue    no meaning yet
                     1  crash        category: Bug, "Type: crash, regression or data loss"
                                     perhaps functional impact: Partial–Yes, "Type: crash or corruption (functional impact)"
                     1  severity::1  user impact: High–Critical, "Severity: 0, 1 or critical"
                                     functional impact: Yes, "Severity: 0, 1 or critical"
                     1  team/"red"   no meaning yet

                Of 4 issues, 3 have a label, type or field that the rules use.

                The rules do not use these labels yet. Put this into settings.json in a folder of rules, and replace
                "nothing" by a meaning: "user impact: High", "category: Security", "component: Payments" or
                "priority: P1"; write several meanings in brackets.

                { "labels": {
                  "team/blue": "nothing",
                  "team/\\"red\\"": "nothing"
                } }
                """);
    }

    @Test
    void whatIsPrintedAsSettingsIsOne() throws IOException {
        String text = Run.triage("labels", issues).out();
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("settings.json"), text.substring(text.indexOf("{ \"labels\"")));

        Run run = Run.triage("labels", issues, "--rules", rules);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aLabelOfATeamMeansWhatItsSettingsSay() throws IOException {
        Files.writeString(folder.resolve("settings.json"), """
                { "labels": { "team/*": "component: Team", "bug": "category: Reliability" } }
                """);

        assertThat(Run.triage("labels", issues, "--rules", folder).out())
                .contains("team/blue    component: Team, by your settings")
                .contains("bug          category: Reliability, by your settings")
                .doesNotContain("no meaning yet");
    }

    @Test
    void aFieldThatATableReadsIsAskedForByTheTable() throws IOException {
        Path backlog = folder.resolve("fields.csv");
        Files.writeString(backlog, "id,title,Dringlichkeit\n1,Mail fails,hoch\n");
        Files.writeString(
                folder.resolve("settings.json"), "{ \"scales\": { \"dringlichkeit\": [\"mild\", \"hoch\"] } }");
        Files.writeString(folder.resolve("matrix.table.csv"), "dringlichkeit,priority\nhoch,P1\nmild,P3\n");

        assertThat(Run.triage("labels", backlog, "--rules", folder).out())
                .contains("Dringlichkeit: hoch  asked for by \"Table matrix\"")
                .doesNotContain("no meaning yet");
    }

    @Test
    void programsGetTheSame() {
        String json = Run.triage("labels", issues, "--format", "json").out();

        assertThat(json).startsWith("""
                        {
                          "issues": 4,
                          "issuesThatSaySomething": 3,
                          "signals": [
                            {
                              "source": "label",
                              "words": "bug",
                              "issues": 2,
                              "first": "#1",
                              "means": [
                                {
                                  "meaning": "category: Bug",
                                  "clear": true,
                                  "by": "rule",
                                  "rule": "Type: bug",
                                  "reason": "The label or type classifies the issue as a defect."
                                }
                              ],
                              "askedBy": []
                            },
                        """).endsWith("""
                          "unknown": [],
                          "settings": {
                            "labels": {
                              "team/blue": "nothing",
                              "team/\\"red\\"": "nothing"
                            }
                          }
                        }
                        """);
    }

    @Test
    void withoutLabelsThatIsSaid() throws IOException {
        Files.writeString(issues, "{\"issues\": [{\"id\": \"#1\", \"title\": \"One\"}]}");

        assertThat(Run.triage("labels", issues).out()).isEqualTo("No label in 1 issue.\n");
    }

    @Test
    void theRulesThatAskForALabelAreListed() throws IOException {
        Files.writeString(folder.resolve("a.drl"), """
                rule "Outage" @reason("It is.") @adds(3) when Subject( label("outage", "prod-*", "walet") ) then end
                """);
        Path backlog = Files.writeString(
                folder.resolve("issues.json"),
                "{\"issues\": [{\"id\": \"1\", \"title\": \"A\", \"labels\": [\"outage\", \"wallet\"]}]}");

        Run run = Run.triage("labels", "--rules", folder, backlog);

        assertThat(run.out())
                .contains("1  outage  asked for by \"Outage\" (+3), ")
                .contains("1  wallet  no meaning yet\n")
                .contains("No issue has the label \"walet\", which \"Outage\" asks for; maybe \"wallet\" is meant.\n")
                .contains("Of 1 issue, 1 have a label, type or field that the rules use.");
    }

    @Test
    void whatADecisionDerivesIsExplained() {
        assertThat(Run.triage("explain", issues, "--issue", "1").out())
                .contains("label severity::1 stands for High–Critical")
                .contains("label bug stands for Bug");
    }
}
