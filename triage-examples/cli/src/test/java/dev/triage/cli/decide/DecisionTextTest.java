package dev.triage.cli.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Samples;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Reason;
import dev.triage.model.report.WantedState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTextTest {

    @Test
    void theMostUrgentComeFirstWithTheirMainReasons() {
        List<Decision> decisions = List.of(
                Samples.decision("#12", "Search is slow on long lists and nobody knows why that should be so"),
                Samples.pinned("login-fails-for-everybody", "Sign-in fails"));

        assertThat(text(decisions, 70)).isEqualTo("""
                2 issues: 1 P0, 1 P2

                P0  Fix immediately – system failure or security vulnerability
                  P0  login-fails-for-eve…  Sign-in fails [pinned; the rules give P3; assumed: effort]
                      It is solved (never above P3); Many users meet it (+6)

                P2  Near term – a workflow or a common use case
                  P2  #12                   Search is slow on long lists and nobody k…
                      Many users meet it (+6); It takes long (−2)

                Why: triage explain backlog.md --issue login-fails-for-everybody
                Rules: sample 1
                """);
    }

    @Test
    void whatIsDerivedIsMarked() {
        assertThat(text(List.of(Samples.derived("#1", "Pay twice")), 70))
                .contains("P0  #1  Pay twice [pinned; the rules give P2; derived: 5 inputs]");
    }

    @Test
    void whatATableWaitsForIsMarked() {
        Decision decision = Samples.decision(
                Issue.named("#1", "Pay twice").build(),
                Priority.P2,
                new Reason("matrix", new Effect.Waits(List.of("exploitation", "user impact"), false), "It depends."));

        assertThat(text(List.of(decision), 80)).contains("#1  Pay twice [a table waits for exploitation, user impact]");
    }

    @Test
    void noIssuesAreSaidToBeNone() {
        assertThat(text(List.of(), 70)).isEqualTo("No issues.\n\nRules: sample 1\n");
    }

    @Test
    void hundredsOfIssuesStillMakeAPage() {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 100; i < 300; i++) {
            decisions.add(Samples.decision("#" + i, "Issue " + i));
        }
        assertThat(text(decisions, 70))
                .contains("… and 192 more; --all prints them.")
                .hasLineCount(23);
        assertThat(Samples.printed(
                        70,
                        screen -> new DecisionText(screen, true, LevelNames.standard(), WantedState.ALL)
                                .print(decisions, List.of("a b.md"), "sample 1")))
                .contains("Issue 299")
                .contains("triage explain 'a b.md' --issue 100");
    }

    private static String text(List<Decision> decisions, int columns) {
        return Samples.printed(
                columns,
                screen -> new DecisionText(screen, false, LevelNames.standard(), WantedState.ALL)
                        .print(decisions, List.of("backlog.md"), "sample 1"));
    }
}
