package dev.triage.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.GoldenFile;
import dev.triage.cli.Samples;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.tools.evaluation.EvaluatedIssue;
import dev.triage.tools.evaluation.Evaluation;
import dev.triage.tools.evaluation.PatternAgreement;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an evaluation is printed. */
class EvaluationOutputTest {

    private static final Reason MANY = new Reason("Many users meet it", new Effect.Points(6), "It hurts.");
    private static final Reason LONG = new Reason("It takes *long*", new Effect.Points(-2), "Others wait.");

    private final EvaluationInput input = new EvaluationInput();

    @Test
    void peopleSeeTheNumbersAndThenWhatToLookInto() {
        compareAll();

        assertThat(text(result(2))).isEqualTo("""
                4 issues with a recommended priority in 2 documents

                  the recommended priority  25.0 %  (1 of 4)
                  at most one level apart   75.0 %  (3 of 4)
                  quadratic weighted kappa  0.000  (1 is full agreement, 0 is chance)
                  Spearman, score           –  (how well the score orders the issues)
                  AUC, P0 and P1            0.500  (1 is perfect, 0.5 is chance)

                  recommended  decided
                            P0    P1    P2    P3    P4
                      P0     ·     ·     1     ·     ·
                      P1     ·     ·     1     ·     ·
                      P2     ·     ·     1     ·     ·
                      P3     ·     ·     1     ·     ·
                      P4     ·     ·     ·     ·     ·

                   level  recommended  decided  both  precision  recall    F1
                      P0            1        0     0          –    0.00  0.00
                      P1            1        0     0          –    0.00  0.00
                      P2            1        4     1       0.25    1.00  0.40
                      P3            1        0     0          –    0.00  0.00
                      P4            0        0     0          –       –     –
                  Precision: of the issues with this level by the rules, the share
                  with the same level in the documents. Recall: of the issues with
                  this level in the documents, the share with the same level by the
                  rules.

                Rules to review first, with more disagreements than their share:
                  counted  too urgent    too mild  by chance
                        4     1  25 %     2  50 %             all issues
                        1     0   0 %     1 100 %  p = 0.5    It takes *long* (−2)
                  By chance: the probability of so many disagreements if the rule does
                  not cause them. No value is significant.

                Disagreements (3), recommended → decided, the furthest apart first:
                  P0 → P2  #3 Issue #3                                          a.md:3
                    document  P0, with user impact High; functional impact Partial;
                              brand impact Medium; complexity Moderate effort; effort
                              3; categories Bug; status open ("open")
                    rules     P2, with 4 points: Many users meet it (+6); It takes
                              *long* (−2)
                  P1 → P2  #2 Issue #2                                          a.md:3
                    document  P1 (until the | release), with user impact High;
                              functional impact Partial; brand impact Medium;
                              complexity Moderate effort; effort 3; categories Bug;
                              status open ("open")
                    rules     P2, with 4 points: Many users meet it (+6)
                  … and 1 more; --disagreements 3 prints them.

                Not compared (2)
                  No recommended priority.
                    b.md:9: No idea
                  The document is empty.
                    c.md
                """);
    }

    @Test
    void programsGetTheSameAsJson() throws IOException {
        compare("#1", "P2");
        compare("#2", "P1 (until the release)");
        input.add(Problem.error("c.md", 4, 2, "Broken."));

        GoldenFile.check(
                Path.of("src/test/resources/dev/triage/cli/evaluate/evaluation.json"), json(result(Integer.MAX_VALUE)));
    }

    @Test
    void aPageToKeepHasItAllInTables() {
        compareAll();

        assertThat(markdown(result(2))).isEqualTo("""
                # Agreement

                4 issues with a recommended priority in 2 documents.

                | exact | within one level | quadratic weighted kappa | Spearman, score | AUC, P0 and P1 |
                | --- | --- | --- | --- | --- |
                | 25.0 % | 75.0 % | 0.000 | – | 0.500 |

                ## Levels

                | level | recommended | decided | both | precision | recall | F1 |
                | --- | --- | --- | --- | --- | --- | --- |
                | P0 | 1 | 0 | 0 | – | 0.00 | 0.00 |
                | P1 | 1 | 0 | 0 | – | 0.00 | 0.00 |
                | P2 | 1 | 4 | 1 | 0.25 | 1.00 | 0.40 |
                | P3 | 1 | 0 | 0 | – | 0.00 | 0.00 |
                | P4 | 0 | 0 | 0 | – | – | – |

                ## Recommended and decided

                | recommended | P0 | P1 | P2 | P3 | P4 |
                | --- | --- | --- | --- | --- | --- |
                | P0 | 0 | 0 | 1 | 0 | 0 |
                | P1 | 0 | 0 | 1 | 0 | 0 |
                | P2 | 0 | 0 | 1 | 0 | 0 |
                | P3 | 0 | 0 | 1 | 0 | 0 |
                | P4 | 0 | 0 | 0 | 0 | 0 |

                ## Rules with more disagreements than their share

                | rule | effect | counted | too urgent | too mild | by chance |
                | --- | --- | --- | --- | --- | --- |
                | all issues |  | 4 | 1 (25 %) | 2 (50 %) |  |
                | It takes \\*long\\* | −2 | 1 | 0 (0 %) | 1 (100 %) | p = 0.5 |

                ## Disagreements (3)

                | recommended | decided | issue | the document says | the rules say | where |
                | --- | --- | --- | --- | --- | --- |
                | P0 | P2 | #3 Issue #3 | user impact High; functional impact Partial; brand impact Medium; complexity Moderate effort; effort 3; categories Bug; status open ("open") | 4 points: Many users meet it (+6); It takes \\*long\\* (−2) | a.md:3 |
                | P1 (until the \\| release) | P2 | #2 Issue #2 | user impact High; functional impact Partial; brand impact Medium; complexity Moderate effort; effort 3; categories Bug; status open ("open") | 4 points: Many users meet it (+6) | a.md:3 |

                … and 1 more.

                ## Not compared (2)

                No recommended priority.

                | where | issue |
                | --- | --- |
                | b.md:9 | No idea |

                The document is empty.

                | where | issue |
                | --- | --- |
                | c.md |  |
                """);
    }

    @Test
    void whatIsMeasuredOnRequestIsOnThePageToo() {
        compareAll();
        EvaluationResult result = new EvaluationResult(
                evaluation(), input, Optional.of(new PatternAgreement(1, 1, 2, 1)), Optional.empty(), 0);

        assertThat(markdown(result)).contains("\n| 1 | 1 | 2 | 1 | 0.50 | 1.00 | 0.67 |\n");
        assertThat(text(result)).contains("micro F1                  0.67  (precision 0.50, recall 1.00)\n");
    }

    @Test
    void nothingToCompareHasNoNumbers() throws IOException {
        assertThat(text(result(10))).isEqualTo("0 issues with a recommended priority in 0 documents\n");
        assertThat(markdown(result(10)))
                .isEqualTo("# Agreement\n\n0 issues with a recommended priority in 0 documents.\n");
        assertThat(json(result(10)))
                .contains("\"exact\": null", "\"quadraticWeightedKappa\": null", "\"f1\": null", "\"rows\": []")
                .doesNotContain("NaN");
    }

    private void compareAll() {
        compare("#1", "P2");
        compare("#2", "P1 (until the | release)");
        compare("#3", "P0");
        compare("#5", "P3");
        input.add(new LocatedIssue(Samples.issue("#4", "No idea").build(), "b.md", 9));
        input.add(Problem.error("c.md", 0, 0, "The document is empty."));
        input.add(Problem.warning("c.md", 1, 0, "A warning is nothing that is missing."));
    }

    private void compare(String id, String recommended) {
        RecommendedPriority priority = new RecommendedPriority(
                Priority.valueOf(recommended.substring(0, 2)), recommended.replaceAll("^..( \\(|$)|\\)$", ""));
        Issue issue =
                Samples.issue(id, "Issue " + id).recommendedPriority(priority).build();
        input.add(new LocatedIssue(issue, "a.md", 3));
    }

    /** What rules say that always give P2; only to #3 they give a reason that they do not give to all. */
    private Evaluation evaluation() {
        List<EvaluatedIssue> evaluated = new ArrayList<>();
        for (LocatedIssue located : input.issues()) {
            Issue issue = located.issue();
            RecommendedPriority recommended = issue.recommendedPriority();
            if (recommended != null) {
                evaluated.add(new EvaluatedIssue(
                        located,
                        recommended,
                        issue.id().equals("#3")
                                ? Samples.decision(issue, Priority.P2, MANY, LONG)
                                : Samples.decision(issue, Priority.P2, MANY)));
            }
        }
        return new Evaluation(evaluated);
    }

    private EvaluationResult result(int most) {
        return new EvaluationResult(evaluation(), input, Optional.empty(), Optional.empty(), most);
    }

    private static String text(EvaluationResult result) {
        return Samples.printed(70, screen -> new EvaluationText(screen).print(result));
    }

    private static String markdown(EvaluationResult result) {
        return Samples.printed(70, screen -> new EvaluationMarkdown(screen.out()).write(result));
    }

    private static String json(EvaluationResult result) throws IOException {
        StringWriter json = new StringWriter();
        EvaluationJson.write(result, json);
        return json.toString();
    }
}
