package dev.triage.cli.evaluate;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static dev.triage.model.Priority.P2;
import static dev.triage.model.Priority.P3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Samples;
import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.decision.Decision;
import dev.triage.tools.evaluation.EvaluatedIssue;
import dev.triage.tools.evaluation.Evaluation;
import dev.triage.tools.evaluation.PairedEvaluation;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How two rule bases side by side are printed. */
class PairedEvaluationTextTest {

    private final List<LocatedIssue> issues = new ArrayList<>();
    private final Map<String, Priority> before = new HashMap<>();
    private final Map<String, Priority> after = new HashMap<>();

    @Test
    void peopleSeeBothSidesAndWhatTheDifferenceIsWorth() {
        sevenBetterTwoWorse();

        assertThat(Samples.printed(70, screen -> new PairedEvaluationText(screen, 2).print(comparison())))
                .isEqualTo("""

                Two rule sets on the same 10 issues
                  before                    sample 1
                  after                     sample 1

                                              before     after
                  the recommended priority    30.0 %    80.0 %
                  at most one level apart    100.0 %    90.0 %
                  quadratic weighted kappa     0.545     0.510

                  exactly right             7 better, 2 worse: p = 0.18, not significant
                  distance                  7 closer, 2 further: p = 0.18, not significant

                Only after is right (7), before → after:
                  P2 → P1  #1 Issue #1                                          a.md:1
                  P2 → P1  #2 Issue #2                                          a.md:2
                  … and 5 more; --disagreements 7 prints them.

                Only before is right (2), before → after:
                  P1 → P2  #8 Issue #8                                          a.md:8
                  P0 → P2  #9 Issue #9                                          a.md:9
                """);
    }

    @Test
    void aPageToKeepHasBothSides() {
        sevenBetterTwoWorse();

        String page = Samples.printed(70, screen -> new EvaluationMarkdown(screen.out()).write(result()));
        assertThat(page.substring(page.indexOf("## Two"), page.indexOf("## Dis")))
                .isEqualTo("""
                ## Two rule sets

                |  | exact | within one level | quadratic weighted kappa |
                | --- | --- | --- | --- |
                | before: sample 1 | 30.0 % | 100.0 % | 0.545 |
                | after: sample 1 | 80.0 % | 90.0 % | 0.510 |

                - Exactly right: 7 better, 2 worse: p = 0.18, not significant
                - Distance: 7 closer, 2 further: p = 0.18, not significant

                ### Only after is right (7)

                | before | after | issue | where |
                | --- | --- | --- | --- |
                | P2 | P1 | #1 Issue #1 | a.md:1 |
                | P2 | P1 | #2 Issue #2 | a.md:2 |

                … and 5 more.

                ### Only before is right (2)

                | before | after | issue | where |
                | --- | --- | --- | --- |
                | P1 | P2 | #8 Issue #8 | a.md:8 |
                | P0 | P2 | #9 Issue #9 | a.md:9 |

                """);
    }

    @Test
    void programsGetBothSides() throws IOException {
        decided(P1, P2, P1);
        decided(P0, P0, P2);
        StringWriter text = new StringWriter();

        EvaluationJson.write(result(), text);

        String json = text.toString();
        assertThat(json.substring(json.indexOf("  \"comparison\""), json.indexOf("  \"rules\"")))
                .isEqualTo("""
                  "comparison": {
                    "issues": 2,
                    "before": {
                      "exact": 0.5000,
                      "withinOne": 1.0000,
                      "quadraticWeightedKappa": 0.6667
                    },
                    "after": {
                      "exact": 0.5000,
                      "withinOne": 0.5000,
                      "quadraticWeightedKappa": -0.3333
                    },
                    "exact": {
                      "better": 1,
                      "worse": 1,
                      "probability": 1,
                      "meaning": "p = 1, too few issues for a result"
                    },
                    "distance": {
                      "better": 1,
                      "worse": 1,
                      "probability": 1,
                      "meaning": "p = 1, too few issues for a result"
                    },
                    "onlyAfterRight": [
                      {
                        "document": "a.md",
                        "line": 1,
                        "id": "#1",
                        "title": "Issue #1",
                        "expected": "P1",
                        "before": "P2",
                        "after": "P1"
                      }
                    ],
                    "onlyBeforeRight": [
                      {
                        "document": "a.md",
                        "line": 2,
                        "id": "#2",
                        "title": "Issue #2",
                        "expected": "P0",
                        "before": "P0",
                        "after": "P2"
                      }
                    ]
                  },
                """);
    }

    @Test
    void nothingToCompareIsNotShown() throws IOException {
        assertThat(Samples.printed(70, screen -> new PairedEvaluationText(screen, 2).print(comparison())))
                .isEmpty();
        StringWriter json = new StringWriter();
        EvaluationJson.write(result(), json);
        assertThat(json.toString()).contains("\"meaning\": \"no difference\"").doesNotContain("NaN");
    }

    private void sevenBetterTwoWorse() {
        for (int i = 0; i < 7; i++) {
            decided(P1, P2, P1);
        }
        decided(P1, P1, P2);
        decided(P0, P0, P2);
        decided(P3, P3, P3);
    }

    private void decided(Priority expected, Priority first, Priority second) {
        String id = "#" + (issues.size() + 1);
        Issue issue = Samples.issue(id, "Issue " + id)
                .recommendedPriority(RecommendedPriority.of(expected))
                .build();
        issues.add(new LocatedIssue(issue, "a.md", issues.size() + 1));
        before.put(id, first);
        after.put(id, second);
    }

    private PairedEvaluation comparison() {
        return new PairedEvaluation(issues.stream()
                .map(located -> new PairedEvaluation.Pair(
                        located,
                        recommended(located).priority(),
                        decision(located.issue(), before),
                        decision(located.issue(), after)))
                .toList());
    }

    private EvaluationResult result() {
        Evaluation evaluation = new Evaluation(issues.stream()
                .map(located -> new EvaluatedIssue(located, recommended(located), decision(located.issue(), before)))
                .toList());
        return new EvaluationResult(evaluation, new EvaluationInput(), Optional.empty(), Optional.of(comparison()), 2);
    }

    private static RecommendedPriority recommended(LocatedIssue located) {
        return Objects.requireNonNull(located.issue().recommendedPriority(), "recommended priority");
    }

    private static Decision decision(Issue issue, Map<String, Priority> priorities) {
        return Samples.decision(issue, priorities.getOrDefault(issue.id(), P0));
    }
}
