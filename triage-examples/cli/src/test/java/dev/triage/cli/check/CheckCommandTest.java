package dev.triage.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.cli.Run;
import dev.triage.cli.command.ExitCode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class CheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theStandardRulesAreRight() {
        Run run = Run.triage("check");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceAll("standard \\S+ \\(\\w+\\)", "standard")).isEqualTo("""
                Checked 1,132,462,080,000 combinations of inputs. The rules distinguish 129,600 of them.
                Of all combinations 8.4 % are P0, 30.1 % are P1, 44.0 % are P2, 16.0 % are P3, 1.5 % are P4.

                  ok   Every combination gets exactly one priority
                  ok   The order of rules and facts does not matter
                  ok   More impact is never less urgent, more complexity or effort never more urgent
                  ok   Every input changes some priority
                  ok   Every rule can fire
                  ok   No rule is redundant
                  ok   No rule contradicts another one
                  ok   Every rule terminates, and none fails

                Open: these rules are not completely proved.
                  38 rules of detect read free text, which is not limited; --format json names them.
                  summarise/summary.drl:38  Closed, not yet verified
                    It looks at open texts, which can have any value: !resolved( "duplicate", "wontfix", "wont fix",
                    "won't fix", "wont do", "won't do", "will not fix", "not planned", "not a bug", "not a defect"…

                No findings in standard.
                """);
    }

    @Test
    void aMistakeIsShownWithItsSmallestExample() throws IOException {
        mistake();

        Run run = Run.triage("check", "--rules", folder);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("""
                  FAIL More impact is never less urgent, more complexity or effort never more urgent

                       With effort 4 instead of 2 it is more urgent: P2 instead of P3. The score goes from 0 to 3
                       points.
                         Example: user impact Low, effort 2
                         Not stated, so assumed: functional impact No–Yes, brand impact Low–High, complexity Simple
                         fix–Architectural change, categories none, status open
                """);
        assertThat(run.out()).contains("effort.drl:1  It is a long job (+3)\n").contains("1 finding in standard ");
    }

    @Test
    void oneBlankLineIsBetweenFindings() throws IOException {
        Files.writeString(folder.resolve("m.table.csv"), "effort,priority\n1,P1\n3,P2\n5,P3\n");
        mistake();

        String out = Run.triage("check", "--rules", folder).out();

        assertThat(out)
                .contains("is about effort 2.\n")
                .contains("is about effort 4.\n")
                .doesNotContain("\n\n\n");
    }

    @Test
    void programsGetTheSameAsJson() throws IOException {
        mistake();

        Run run = Run.triage("check", "--rules", folder, "--format", "json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(members(run.out()))
                .containsExactly(
                        "ruleBase",
                        "combinations",
                        "classes",
                        "confirmed",
                        "run",
                        "distribution",
                        "gaps",
                        "nondeterministic",
                        "monotonicityViolations",
                        "irrelevantInputs",
                        "unreachableRules",
                        "redundantRules",
                        "contradictions",
                        "nonterminating",
                        "failing",
                        "tables",
                        "tableFindings",
                        "unknownWords",
                        "notDecided",
                        "open",
                        "expired",
                        "gone");
        assertThat(run.out().replace(folder.toString().replace('\\', '/') + "/", ""))
                .contains("""
                  "monotonicityViolations": [
                    {
                      "id": "direction-661c50fb",
                      "severity": "warning",
                      "text": "With effort 4 instead of 2 it is more urgent: P2 instead of P3. The score goes from 0 to 3 points.",
                      "input": "effort",
                      "from": "2",
                      "to": "4",
                      "before": "P3",
                      "after": "P2",
                """)
                .contains("""
                      "rules": [
                        {
                          "name": "It is a long job",
                          "effect": "+3",
                          "file": "effort.drl",
                          "line": 1
                        }
                      ],
                      "example": {
                        "stated": {
                          "user impact": "Low",
                          "effort": "2"
                        },
                """);
    }

    @Test
    void whatNoIssueOfABacklogHasIsNamed() throws IOException {
        Files.writeString(folder.resolve("a.drl"), """
                rule "Outage" @reason("It is.") @adds(3) when Subject( label("outge") ) then end
                """);
        Path backlog = Files.writeString(
                folder.resolve("issues.json"),
                "{\"issues\": [{\"id\": \"1\", \"title\": \"A\", \"labels\": [\"outage\"]}]}");

        Run run = Run.triage("check", "--rules", folder, backlog);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("No issue has the label \"outge\", which \"Outage\" asks for; maybe \"outage\" is meant.\n");
    }

    @Test
    void aRuleWithJavaThatFailsIsAFinding() throws IOException {
        Files.writeString(folder.resolve("java.drl"), """
                rule "Divides by zero"
                    @reason("x.")
                    @adds(1)
                when
                    $a : Assessment()
                then
                    int none = 1 / ($a.leastEffort() - $a.leastEffort());
                end
                """);

        Run run = Run.triage("check", "--rules", folder);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("FAIL Every rule terminates, and none fails")
                .contains("The rule \"Divides by zero\" failed with ArithmeticException: / by zero.");
    }

    @Test
    void codeHostsGetSarif() throws IOException {
        mistake();

        Run run = Run.triage("check", "--rules", folder, "--format", "sarif");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("\"version\": \"2.1.0\"", "\"ruleId\": \"direction\"", "\"level\": \"warning\"")
                .contains("effort.drl\"", "\"startLine\": 1", "\"triageFinding/v1\": \"direction-");
        assertThat(members(run.out())).containsExactly("$schema", "version", "runs");
    }

    @Test
    void buildServersGetTestsOfJunit() throws Exception {
        mistake();

        Run run = Run.triage("check", "--rules", folder, "--format", "junit");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(run.out())))
                .getDocumentElement();
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("effort.drl:1  It is a long job (+3)");
    }

    @Test
    void acceptedFindingsFailNothing() throws IOException {
        mistake();
        Files.writeString(
                folder.resolve("accepted.json"),
                "[{ \"id\": \"direction-661c50fb\", \"reason\": \"Long jobs begin early.\" },"
                        + " { \"id\": \"gap-1\", \"reason\": \"Old.\" }]");

        Run run = Run.triage("check", "--rules", folder);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "  ok   More impact is never less urgent, more complexity or effort never more urgent, but for"
                                + " 1 accepted finding\n")
                .contains("Accepted:\n  direction-661c50fb  ")
                .contains("    Long jobs begin early.\n")
                .contains("Accepted, but not found any more; maybe delete these:\n  gap-1  ")
                .contains("No findings in ");
        Run other = Run.triage("check", "--rules", folder, "--accepted", folder.resolve("none.json"));
        assertThat(other.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void rulesThatCannotBeReadAreWrongUse() {
        Run run = Run.triage("check", "--rules", folder.resolve("missing"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run.err()).contains("There is no such folder.");
    }

    private void mistake() throws IOException {
        Files.writeString(folder.resolve("effort.drl"), """
                rule "It is a long job" @reason("Who begins early is done early.") @adds(3)
                when
                    Assessment( leastEffort >= 4 )
                then
                end
                """);
    }

    /** The names of the members of the outermost object. */
    private static List<String> members(String text) throws IOException {
        List<String> members = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                members.add(json.currentName());
                json.nextToken();
                json.skipChildren();
            }
        }
        return members;
    }
}
