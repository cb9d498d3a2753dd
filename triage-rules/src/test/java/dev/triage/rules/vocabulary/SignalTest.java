package dev.triage.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalTest {

    @ParameterizedTest
    @CsvSource({
        "critical urgent, critical-urgent, true",
        "critical urgent, Critical_Urgent, true",
        "critical urgent, critical urgent, true",
        "critical urgent, critical, false",
        "critical, critical urgent, false",
        "critical urgent, critical*, true",
        "critical urgent, critical-u*, true",
        "critical, critical u*, false",
    })
    void saysAWordInAnySpelling(String word, String wanted, boolean says) {
        Signal signal = new Signal(Source.LABEL, "priority", word, null, word, word, false, false, 0, 0);

        assertThat(signal.says("other", wanted)).isEqualTo(says);
        assertThat(signal.about(wanted)).isFalse();
        assertThat(signal.about("other", "Priority")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "app crashes on start, crashes, true",
        "app crashes on start, crash, false",
        "app crashes on start, crash-, true",
        "crash report is lost, crash, true",
    })
    void aTitleSaysWhatStandsInIt(String title, String wanted, boolean says) {
        assertThat(title(title).says(wanted)).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource({"crash report is lost, false", "crash after the report, true"})
    void aTitleOverlooksWhatARuleNames(String title, boolean says) {
        assertThat(title(title).says("crash", "!crash report")).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource({"LABEL, label sev1", "FIELD, field sev1", "TITLE, title sev1", "ATTENTION, sev1", "LINK, sev1"})
    void isNamedAfterWhereItStands(Source source, String text) {
        assertThat(new Signal(source, "label", "sev1", null, "sev1", "sev1", false, false, 0, 0).text())
                .isEqualTo(text);
    }

    private static Signal title(String words) {
        return new Signal(Source.TITLE, Signal.TITLE, words, null, words, words, false, false, 0, 0);
    }
}
