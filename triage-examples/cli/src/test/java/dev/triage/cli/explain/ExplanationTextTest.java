package dev.triage.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Samples;
import dev.triage.io.LocatedIssue;
import dev.triage.model.BrandImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.LevelNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

    @Test
    void aReaderCanRedoTheSum() {
        Issue issue = Samples.issue("#12", "Search is slow")
                .url("https://example.org/12")
                .brandImpact(Rating.between(BrandImpact.LOW, BrandImpact.MEDIUM).withNote("one angry post"))
                .recommendedPriority(RecommendedPriority.of(Priority.P1))
                .build();

        assertThat(text(issue, Samples.decision("#12", "Search is slow"))).isEqualTo("""
                #12 Search is slow
                P2 – a workflow or a common use case: near term
                backlog.md:7  https://example.org/12

                Inputs
                  user impact        High
                  functional impact  Partial
                  brand impact       Low–Medium, a range (one angry post)
                  complexity         Moderate effort
                  effort             3
                  categories         Bug
                  status             open ("open")

                Score
                  +6  Many users meet it
                      It hurts.
                  −2  It takes long
                      Others could be helped meanwhile.
                  ──
                   4  P2: 4 points; P1 needs 10

                What would change it
                  P1 if user impact were Critical instead of High

                For comparison
                  The document recommends P1, unlike the rules. A recommendation does not change the
                  score.

                Rules: sample 1
                """);
    }

    @Test
    void boundsPinsAndAssumptionsAreToldPlainly() {
        Issue issue = Samples.issue("#13", "Sign-in fails")
                .effort(Rating.unknown())
                .pinnedPriority(Priority.P0)
                .build();

        assertThat(text(issue, Samples.pinned("#13", "Sign-in fails"))).isEqualTo("""
                #13 Sign-in fails
                P0 – system failure or security vulnerability: fix immediately
                backlog.md:7

                Inputs
                  user impact        High
                  functional impact  Partial
                  brand impact       Medium
                  complexity         Moderate effort
                  effort             not stated; assumed 2–4. Most take that.
                  categories         Bug
                  status             open ("open")

                Score
                  +6  Many users meet it
                      It hurts.
                  ──
                   6  P2: 6 points; P1 needs 10

                Bounds
                  never above P3  It is solved
                                  Only to be verified.
                  The bounds give P3; the score alone gives P2.

                Pinned
                  A person pinned P0; this overrides the rules. The rules give P3.

                What would change it
                  No small change of the inputs changes the priority.

                Rules: sample 1
                """);
    }

    @Test
    void whatLabelsStandForAndWhereRulesComeFromIsTold() {
        Issue issue = Samples.issue("#14", "Pay twice")
                .userImpact(Rating.unknown())
                .status("in limbo")
                .labels("sev2", "sev3", "wip", "leak", "area/pay", "now")
                .build();

        assertThat(text(issue, Samples.derived("#14", "Pay twice"))).isEqualTo("""
                #14 Pay twice
                P0 – system failure or security vulnerability: fix immediately
                backlog.md:7

                Inputs
                  user impact        not stated; label sev3 stands for Medium, label sev2 stands for
                                     High
                  functional impact  Partial
                  brand impact       Medium
                  complexity         Moderate effort
                  effort             3
                  categories         Bug; label leak stands for Security
                  status             unclear ("in limbo"); label wip stands for in progress
                  labels             sev2, sev3, wip, leak, area/pay, now
                  component          label area/pay stands for Payments
                  priority           label now stands for P0

                Score
                  +9  Many users meet it
                      It hurts.
                      changed in my-rules/settings.json:4, +6 before
                  −2  It takes long
                      Others could be helped meanwhile.
                      from my-rules/payments.drl:3, instead of "It is a big job"
                  ──
                   7  P2: 7 points; P1 needs 10

                Pinned
                  The label now pinned P0; this overrides the rules. The rules give P2.

                What would change it
                  No small change of the inputs changes the priority.

                Rules: sample 1
                """);
    }

    private static String text(Issue issue, Decision decision) {
        return Samples.printed(
                88,
                screen -> new ExplanationText(screen, Samples.RULES, LevelNames.standard())
                        .print(new LocatedIssue(issue, "backlog.md", 7), decision, List.of()));
    }
}
