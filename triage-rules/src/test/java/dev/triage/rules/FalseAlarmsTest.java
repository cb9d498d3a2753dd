package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.tracked.Tracked;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Words count where people mean them, and nowhere else. */
class FalseAlarmsTest {

    private static final TriageEngine ENGINE = TriageEngine.standard();

    static List<Arguments> titles() {
        return SignalTables.arguments("titles.txt");
    }

    static List<Arguments> fields() {
        return SignalTables.arguments("fields.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("titles")
    void aTitleSaysWhatItClaims(String title, Set<String> meanings) {
        Issue issue = Issue.named("#1", title)
                .tracked(Tracked.builder().comments(0).build())
                .build();

        assertThat(SignalTables.meanings(ENGINE, issue)).isEqualTo(meanings);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void aFieldSaysWhatSomebodyChose(String field, Set<String> meanings) {
        String[] parts = field.split(" = ", 2);
        Issue issue = Issue.named("#1", "Thing")
                .tracked(Tracked.builder().field(parts[0], parts[1]).build())
                .build();

        assertThat(SignalTables.meanings(ENGINE, issue)).isEqualTo(meanings);
    }

    @Test
    void aTitleSaysNothingWhereNoTrackerIs() {
        Issue issue = Issue.named("#1", "App crashes on start").build();

        assertThat(ENGINE.signals(issue)).isEmpty();
        assertThat(ENGINE.decide(issue).derived()).isEmpty();
    }

    @Test
    void stepsAndDependenciesSayNothing() {
        Issue issue = Issue.named("#1", "Thing")
                .nextSteps(List.of("Look at the crash", "security"))
                .dependencies(List.of("severity::1"))
                .tracked(Tracked.builder().comments(0).build())
                .build();

        assertThat(SignalTables.meanings(ENGINE, issue)).isEmpty();
    }
}
