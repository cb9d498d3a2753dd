package dev.triage.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.cli.Run;
import dev.triage.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theStandardRulesAreRight() {
        Run run = Run.triage("check");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceAll("standard \\S+ \\(\\w+\\)", "standard")).isEqualTo("""
                Checked 1,132,462,080,000 combinations of inputs. The rules distinguish 86,400 of them.
                Of all combinations 8.0 % are P0, 29.0 % are P1, 43.5 % are P2, 17.4 % are P3, 2.0 % are P4.

                  ok   Every combination gets exactly one priority
                  ok   The order of rules and facts does not matter
                  ok   More impact is never less urgent, more complexity or effort never more urgent
                  ok   Every input changes some priority
                  ok   Every rule can fire
                  ok   No rule is redundant
                  ok   No floor contradicts a cap
                  ok   Every rule terminates, and none fails

                Open: these rules are not completely proved.
                  38 rules of detect read free text, which is not limited; --format json names them.

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

                       With effort 4 instead of 3–4 it is more urgent: P2 instead of P3. The score goes from 0 to 3
                       points.
                         Example: user impact Low, effort 3–4
                         Not stated, so assumed: functional impact No–Yes, brand impact Low–High, complexity Simple
                         fix–Architectural change, categories none, status open
                """);
        assertThat(run.out()).contains("effort.drl:1  It is a long job (+3)\n").contains("1 finding in standard ");
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
                        "open");
        assertThat(run.out().replace(folder.toString().replace('\\', '/') + "/", ""))
                .contains("""
                  "monotonicityViolations": [
                    {
                      "text": "With effort 4 instead of 3–4 it is more urgent: P2 instead of P3. The score goes from 0 to 3 points.",
                      "input": "effort",
                      "from": "3–4",
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
                          "effort": "3–4"
                        },
                """);
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
