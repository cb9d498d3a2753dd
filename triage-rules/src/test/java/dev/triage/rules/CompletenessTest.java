package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triage.model.Issue;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team cannot take away what every decision needs. */
class CompletenessTest {

    @TempDir
    private Path folder;

    @Test
    void everySumStillGivesAPriority() throws IOException {
        assertThat(refused("settings.json", "{\"off\": [\"Score reaches P3\"]}"))
                .isEqualTo("""
                settings.json:1:10: Without this rule no score gives P3.
                    {"off": ["Score reaches P3"]}
                             ^^^^^^^^^^^^^^^^^^
                Maybe change its number instead, or add another rule with the same effect.""");
    }

    @Test
    void aThresholdIsMissedByItsIdToo() throws IOException {
        assertThat(refused("settings.json", "{\"off\": [\"threshold-p3\"]}"))
                .startsWith("settings.json:1:10: Without this rule no score gives P3.");
    }

    @Test
    void moreUrgentPrioritiesTakeMorePoints() throws IOException {
        assertThat(refused("settings.json", "{\"values\": {\"Score reaches P2\": 11}}"))
                .isEqualTo("""
                settings.json:1:14: P1 would need 11 points, but P2 needs 11.
                    {"values": {"Score reaches P2": 11}}
                                 ^^^^^^^^^^^^^^^^
                A more urgent priority must need more points.""");
    }

    @Test
    void onlyOneRuleGivesAPriorityByPoints() throws IOException {
        assertThat(refused("a.drl", """
                rule "P1 is easier" @reason("We can do more.") @gives(P1) @from(8)
                when Sum( points >= 8, points < 22 ) then end
                """)).isEqualTo("""
                a.drl:1:7: Two rules give P1 by points.
                    rule "P1 is easier" @reason("We can do more.") @gives(P1) @from(8)
                          ^^^^^^^^^^^^
                Maybe add @overrides("Score reaches P1").""");
    }

    @Test
    void everyInputStillHasAnAssumption() throws IOException {
        assertThat(refused("a.drl", """
                rule "Unsaid effort counts" @reason("It may be long.") @assumes("complexity: Simple fix")
                    @overrides("Assumed effort: 1 to 5")
                when Unsaid( input == Input.EFFORT ) then end
                """))
                .startsWith("a.drl:2:16: Without this rule no rule says what to assume if the effort is not stated.");
    }

    @Test
    void hintsAndAnswersNameAPattern() throws IOException {
        assertThat(refused("a.drl", """
                rule "Words that name secrets" @reason("They mean it.") @strongHint("securty-posture")
                when Text( says("vault") ) then end
                rule "Keep them safe" @reason("They are stolen.") @answers("translations") @firstStep("Do it.")
                when Found( pattern == "translations" ) then end
                """)).isEqualTo("""
                a.drl:1:70: There is no pattern called "securty-posture".
                    rule "Words that name secrets" @reason("They mean it.") @strongHint("securty-posture")
                                                                                         ^^^^^^^^^^^^^^^
                Maybe security-posture.

                a.drl:3:61: There is no pattern called "translations".
                    rule "Keep them safe" @reason("They are stolen.") @answers("translations") @firstStep("Do it.")
                                                                                ^^^^^^^^^^^^
                Maybe add a rule with @pattern("translations") and @topic.""");
    }

    @Test
    void whatOnlySomeIssuesLackIsToldWithTheIssue() throws IOException {
        Files.writeString(folder.resolve("a.drl"), """
                rule "Unsaid effort is small for bugs" @reason("They are.") @assumes("effort: 1")
                    @overrides("Assumed effort: 1 to 5")
                when Unsaid( input == Input.EFFORT ) Subject( title("bug") ) then end
                """);
        TriageEngine engine = TriageEngine.builder().rules(folder).build();

        RuleFailedException failed = catchThrowableOfType(
                RuleFailedException.class,
                () -> engine.decide(Issue.named("#3", "A wish").build()));

        assertThat(failed).hasMessage("""
                the rules: No rule says what to assume if the source does not state the effort.
                Maybe run triage check, which shows what is missing.
                It looked at the issue #3.""");
    }

    private String refused(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return catchThrowableOfType(
                        RuleBaseException.class,
                        () -> TriageEngine.builder().rules(folder).build())
                .getMessage()
                .replace(folder.toString().replace('\\', '/') + "/", "");
    }
}
