package dev.triage.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void theSignAndCapitalsDoNotMatter() {
        assertThat(Ids.same("6211", "#6211")).isTrue();
        assertThat(Ids.same("#login-fails", "Login-Fails")).isTrue();
        assertThat(Ids.same("621", "#6211")).isFalse();
    }

    @Test
    void theBeginningOfWordsIsEnoughButNeverThatOfANumber() {
        assertThat(Ids.begins("login", "login-fails-for-everybody")).isTrue();
        assertThat(Ids.begins("login-fa…", "login-fails-for-everybody")).isTrue();
        assertThat(Ids.begins("lo", "login-fails-for-everybody")).isFalse();
        assertThat(Ids.begins("6211", "#62115")).isFalse();
    }

    @Test
    void slipsOfTheFingerAreRecognised() {
        List<String> known = List.of("#6211", "#12", "#6311", "login-fails");
        assertThat(Ids.nearest("6121", known)).containsExactly("#6211");
        assertThat(Ids.nearest("6411", known)).containsExactly("#6211", "#6311");
        assertThat(Ids.nearest("logni-fials", known)).containsExactly("login-fails");
        assertThat(Ids.nearest("9999", known)).isEmpty();
    }

    @Test
    void aSuggestedIdCanBeTypedIntoAShell() {
        assertThat(Ids.typed("#6211")).isEqualTo("6211");
        assertThat(Ids.typed("it's #1")).isEqualTo("'it'\\''s #1'");
    }
}
