package dev.triage.io.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.model.decision.Uncertainty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Bytes are those that the other writer gives, whatever was remembered before. */
class DecisionLinesTest {

    private final DecisionLines lines = new DecisionLines(true);

    @Test
    void decisionsThatShareSomethingDifferInTheRest() throws IOException {
        Decision one = Samples.DECISION;
        List<Decision> decisions = new ArrayList<>(List.of(one, one));
        decisions.add(with(one, Priority.P2, null, one.points(), one.uncertain(), one.derived()));
        decisions.add(with(one, one.priority(), one.pinned(), 77, one.uncertain(), one.derived()));
        decisions.add(with(one, one.priority(), one.pinned(), one.points(), List.of(), one.derived()));
        decisions.add(with(one, one.priority(), one.pinned(), one.points(), one.uncertain(), List.of()));
        decisions.add(one);
        assertThat(bytes(decisions)).isEqualTo(slowly(decisions));
    }

    @Test
    void changesAreLeftOutUnlessTheyAreAskedFor() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DecisionLines(false).write(Samples.DECISION, bytes);

        assertThat(bytes.toString(UTF_8))
                .isEqualTo(slowly(List.of(Samples.DECISION), false))
                .doesNotContain("\"changes\"");
        assertThat(bytes(List.of(Samples.DECISION))).contains("\"changes\":[{");
    }

    @Test
    void morePartsThanAreRememberedAreWrittenAllTheSame() throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (int points = 0; points < 20_000; points++) {
                decisions.add(new Decision(
                        "#" + points,
                        "One of many",
                        Priority.P3,
                        null,
                        Priority.P3,
                        points,
                        List.of(new Reason("Any rule", new Effect.Points(points), "Each counts otherwise.")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "sample 1"));
            }
        }
        assertThat(bytes(decisions)).isEqualTo(slowly(decisions));
    }

    @Property(tries = 2000)
    void anyTextIsWrittenTheSame(@ForAll String any) throws IOException {
        Decision one = Samples.DECISION;
        Decision decision = new Decision(
                "#" + any,
                "t" + any,
                one.priority(),
                one.pinned(),
                one.ruled(),
                one.points(),
                one.reasons(),
                one.assumed(),
                List.of(new Derivation("status", any, "label " + any, "r", any)),
                one.uncertain(),
                one.changes(),
                one.ruleBase());
        assertThat(bytes(List.of(decision))).isEqualTo(slowly(List.of(decision)));
    }

    @Test
    void halfOfALetterBecomesAQuestionMark() throws IOException {
        anyTextIsWrittenTheSame("\uD83D");
        anyTextIsWrittenTheSame("a\uDE00b");
    }

    private static Decision with(
            Decision one,
            Priority priority,
            Priority pinned,
            int points,
            List<Uncertainty> uncertain,
            List<Derivation> derived) {
        return new Decision(
                one.id(),
                one.title(),
                priority,
                pinned,
                one.ruled(),
                points,
                one.reasons(),
                one.assumed(),
                derived,
                uncertain,
                one.changes(),
                one.ruleBase());
    }

    private String bytes(List<Decision> decisions) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Decision decision : decisions) {
            lines.write(decision, bytes);
        }
        return bytes.toString(UTF_8);
    }

    private static String slowly(List<Decision> decisions) throws IOException {
        return slowly(decisions, true);
    }

    private static String slowly(List<Decision> decisions, boolean changes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter writer = new OutputStreamWriter(bytes, UTF_8);
                DecisionWriter json = DecisionWriter.lines(writer, changes)) {
            for (Decision decision : decisions) {
                json.write(decision);
            }
        }
        return bytes.toString(UTF_8);
    }
}
