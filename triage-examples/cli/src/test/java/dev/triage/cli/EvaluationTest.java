package dev.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.model.Decision;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    /** Rules that always say P2. */
    private final Evaluation evaluation = new Evaluation(issue -> new Decision(
            issue.id(),
            issue.title(),
            Priority.P2,
            null,
            Priority.P2,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "r"));

    @Test
    void peopleSeeTheNumbersAndThenWhatToLookInto() {
        compare("#1", Priority.P2);
        compare("#2", Priority.P1);
        compare("#3", Priority.P0);
        evaluation.add(new LocatedIssue(Samples.issue("#4", "No idea").build(), "b.md", 9));
        evaluation.add(Problem.error("c.md", 0, 0, "The document is empty."));
        evaluation.add(Problem.warning("c.md", 1, 0, "A warning is nothing that is missing."));

        assertThat(Samples.printed(
                        60, screen -> new EvaluationText(screen).print(evaluation, Optional.empty(), Optional.empty())))
                .isEqualTo("""
                        3 issues with a recommended priority in 2 documents

                          the recommended priority  33.3 %  (1 of 3)
                          at most one level apart   66.7 %  (2 of 3)
                          quadratic weighted kappa  0.000  (1 is full agreement, 0 is chance)

                          recommended  decided
                                    P0    P1    P2    P3    P4
                              P0     ·     ·     1     ·     ·
                              P1     ·     ·     1     ·     ·
                              P2     ·     ·     1     ·     ·
                              P3     ·     ·     ·     ·     ·
                              P4     ·     ·     ·     ·     ·

                        Two or more levels apart (1), recommended → decided:
                          P0 → P2  #3 Issue #3                                a.md:3

                        One level apart (1), recommended → decided:
                          P1 → P2  #2 Issue #2                                a.md:3

                        Not compared (2)
                          b.md:9: No idea – No recommended priority.
                          c.md: The document is empty.
                        """);
    }

    @Test
    void programsGetTheSameAsJson() throws IOException {
        compare("#1", Priority.P2);
        compare("#2", Priority.P1);
        evaluation.add(Problem.error("c.md", 4, 2, "Broken."));

        assertThat(json()).isEqualTo("""
                {
                  "documents": 1,
                  "issues": 2,
                  "exact": 0.5000,
                  "withinOne": 1.0000,
                  "exactCount": 1,
                  "withinOneCount": 2,
                  "quadraticWeightedKappa": 0.0000,
                  "confusion": [
                    [ 0, 0, 0, 0, 0 ],
                    [ 0, 0, 1, 0, 0 ],
                    [ 0, 0, 1, 0, 0 ],
                    [ 0, 0, 0, 0, 0 ],
                    [ 0, 0, 0, 0, 0 ]
                  ],
                  "rows": [
                    {
                      "document": "a.md",
                      "id": "#1",
                      "title": "Issue #1",
                      "expected": "P2",
                      "actual": "P2"
                    },
                    {
                      "document": "a.md",
                      "id": "#2",
                      "title": "Issue #2",
                      "expected": "P1",
                      "actual": "P2"
                    }
                  ],
                  "skipped": [
                    {
                      "document": "c.md",
                      "line": 4,
                      "title": "",
                      "why": "Broken."
                    }
                  ]
                }
                """);
    }

    @Test
    void nothingToCompareHasNoNumbers() throws IOException {
        assertThat(Samples.printed(
                        60, screen -> new EvaluationText(screen).print(evaluation, Optional.empty(), Optional.empty())))
                .isEqualTo("0 issues with a recommended priority in 0 documents\n");
        assertThat(json()).contains("\"exact\": null", "\"quadraticWeightedKappa\": null", "\"rows\": []");
    }

    private void compare(String id, Priority recommended) {
        Issue issue = Samples.issue(id, "Issue " + id)
                .recommendedPriority(RecommendedPriority.of(recommended))
                .build();
        evaluation.add(new LocatedIssue(issue, "a.md", 3));
    }

    private String json() throws IOException {
        StringWriter json = new StringWriter();
        EvaluationJson.write(evaluation, Optional.empty(), Optional.empty(), json);
        return json.toString();
    }
}
