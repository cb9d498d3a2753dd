package dev.triage.rules.internal.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "App crashes on start | app crashes on start",
                "App crashes, then hangs | app crashes . then hangs",
                "No crash here but slow | . . . but slow",
                "Firefox Nightly crashes | . nightly crashes",
                "The Firefox Nightly Channel crashes | . . . . crashes",
                "Data Loss After Sync | data loss after sync",
                "Add Foo Bar to the list | add . . to the list",
                "'Save' opens the `crash` tab | . opens the . tab",
                "Look at crash_log.txt now | look at . now",
                "IT IS SLOW | it is slow",
                "Crash (on exit) | crash on exit .",
                "Slow – very slow | slow . very slow",
            })
    void claimsAreWhatIsLeft(String title, String claims) {
        assertThat(TitleWords.of(title).claims()).isEqualTo(claims);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "App does not start after the update | start",
                "Cannot log in | log in",
                "Can not open files | open",
                "App won\u2019t load, can't save | load save",
                "Upload fails to finish | finish",
                "Print no longer works | works",
                "Search is not working | working",
                "Sound stopped working | working",
                "Settings cannot be saved | saved",
                "This cannot be | ''",
                "Do not save drafts | ''",
                "Don't open links | ''",
                "Totals are not right | ''",
                "Export does not | ''",
                "It cannot | ''",
            })
    void failuresAreWhatDoesNotHappen(String title, String failures) {
        assertThat(String.join(" ", TitleWords.of(title).failures())).isEqualTo(failures);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Admin page is reachable without authentication | authentication",
                "Missing permission check in delete endpoint | permission check",
                "Permission check is missing in delete endpoint | permission check",
                "There is no rate limit on login | rate limit",
                "No access control, no encryption | access control / encryption",
                "The API lacks any authorization | authorization",
                "The proxy fails (even without authentication) | ''",
                "Missing | ''",
                "Nothing is new here | ''",
            })
    void absencesAreWhatIsNotThere(String title, String absences) {
        assertThat(String.join(" / ", TitleWords.of(title).absences())).isEqualTo(absences);
    }

    @ParameterizedTest
    @CsvSource({"NullPointerException at start", "java.io.IOException at start", "OutOfMemoryError at start"})
    void theNameOfAnExceptionIsAnException(String title) {
        assertThat(TitleWords.of(title).claims()).isEqualTo("exception at start");
    }

    @Test
    void tagsStandInFrontOfTheRest() {
        TitleWords words = TitleWords.of("[Bug] [UI] Colour: totals are wrong");

        assertThat(words.tags()).containsExactly("Bug", "UI", "Colour");
        assertThat(words.claims()).isEqualTo("totals are wrong");
        assertThat(TitleWords.of("feat(ui)!: larger").tags()).isEqualTo(List.of("feat"));
    }

    @Test
    void aQuestionClaimsNothing() {
        assertThat(TitleWords.of("[Bug] Does it crash?").claims()).isEmpty();
        assertThat(TitleWords.of("Why it is slow").claims()).isEmpty();
        assertThat(TitleWords.of("[Bug] Does it crash?").tags()).containsExactly("Bug");
    }
}
