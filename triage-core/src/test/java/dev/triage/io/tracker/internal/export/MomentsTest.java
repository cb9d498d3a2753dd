package dev.triage.io.tracker.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31T12:00:00Z          | 2026-01-31T12:00:00Z",
                "2026-01-31T12:00:00.081Z      | 2026-01-31T12:00:00.081Z",
                "2026-01-31T12:00:00.000+0200  | 2026-01-31T10:00:00Z",
                "2026-01-31T12:00:00+02:00     | 2026-01-31T10:00:00Z",
                "2026-01-31 12:00:00 UTC       | 2026-01-31T12:00:00Z",
                "2026-01-31 12:00              | 2026-01-31T12:00:00Z",
                "2026-01-31                    | 2026-01-31T00:00:00Z",
                "2026/01/31                    | 2026-01-31T00:00:00Z",
                "31.01.2026 12:00              | 2026-01-31T12:00:00Z",
                "31/Jan/26 3:04 PM             | 2026-01-31T15:04:00Z",
                "3/Jan/26 15:04                | 2026-01-03T15:04:00Z",
                "03/Jan/2026                   | 2026-01-03T00:00:00Z",
                "3 Jan 2026                    | 2026-01-03T00:00:00Z",
                "Jan 3, 2026, 3:04:05 PM       | 2026-01-03T15:04:05Z",
            })
    void readsWhatTrackersWrite(String text, String expected) {
        assertThat(Moments.read(text)).hasToString(expected);
    }

    /** Nobody can say which of two numbers is the month. */
    @ParameterizedTest
    @ValueSource(strings = {"3/4/2026", "soon", "", "2026", "2026-13-01", "1767225600"})
    void readsNothingElse(String text) {
        assertThat(Moments.read(text)).isNull();
    }
}
