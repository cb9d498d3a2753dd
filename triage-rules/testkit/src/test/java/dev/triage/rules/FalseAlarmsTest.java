package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import dev.triage.model.tracked.Tracked;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "SQL injection in the login form, P1",
        "Leaked secrets in the build log, P1",
        "CVE-2025-12345 in the parser, P1",
        "Card numbers are written to the log, P1",
        "Sign-in fails for every user, P0",
        "Nobody can open a new issue, P0",
        "Wrong year on a help page, P2",
        "Typo in the footer, P3",
        "Icon is misaligned by a pixel, P3",
    })
    void aTitleAloneGivesAPriorityInAnyInput(String title, Priority expected) {
        assertThat(ENGINE.decide(Issue.named("#1", title).build()).priority()).isEqualTo(expected);
    }

    @Test
    void aTitleSaysNothingBesideStatedInputs() {
        Issue issue = Issue.named("#1", "App crashes on start")
                .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
                .complexity(Complexity.SIMPLE_FIX)
                .categories(Category.DOCUMENTATION)
                .build();

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
