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
                "Mon Jan  8 10:12:00 2024 | 2024-01-08T10:12:00Z",
                "Mon Jan 8 10:12:00 UTC 2024 | 2024-01-08T10:12:00Z",
                "Mon Jan 08 2024 10:12:00 GMT+0100 (Central European Standard Time) | 2024-01-08T09:12:00Z",
                "Mon, 08 Jan 2024 10:12:00 +0000 | 2024-01-08T10:12:00Z",
                "Monday, January 8, 2024 10:12 AM | 2024-01-08T10:12:00Z",
                "Mon 08 Jan 2024 10:12:00 PM UTC | 2024-01-08T22:12:00Z",
                "2024-01-08 10:12:00 UTC | 2024-01-08T10:12:00Z",
                "2024-01-08T10:12:00.000+0000 | 2024-01-08T10:12:00Z",
                "2024-01-08T10:12:00+01:00[Europe/Berlin] | 2024-01-08T09:12:00Z",
                "2024-01-08 10:12 PM | 2024-01-08T22:12:00Z",
                "2024/1/8 | 2024-01-08T00:00:00Z",
                "2024-1-8 | 2024-01-08T00:00:00Z",
                "20240108 | 2024-01-08T00:00:00Z",
                "8.1.2024 10:12 | 2024-01-08T10:12:00Z",
                "January 8, 2024 | 2024-01-08T00:00:00Z",
                "Jan 8, 2024, 10:12 AM | 2024-01-08T10:12:00Z",
                "8 January 2024 | 2024-01-08T00:00:00Z",
                "8. Jan 2024 | 2024-01-08T00:00:00Z",
                "Monday, January 8th 2024, 10:12:00 am +00:00 | 2024-01-08T10:12:00Z",
                "1704708720 | 2024-01-08T10:12:00Z",
                "1704708720000 | 2024-01-08T10:12:00Z",
                "08-Jan-24 | 2024-01-08T00:00:00Z",
                "08/Jan/24 10:12 PM | 2024-01-08T22:12:00Z",
            })
    void readsWhatTrackersWrite(String text, String expected) {
        assertThat(Moments.read(text)).hasToString(expected);
    }

    /** Such as a date of which either number could be the month. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/4/2026",
                "soon",
                "",
                "2026",
                "2026-13-01",
                "176722560",
                "11 days ago",
                "2024-01-08 25:12",
                "2024-01-08 10:12:00 CET"
            })
    void readsNothingElse(String text) {
        assertThat(Moments.read(text)).isNull();
    }
}
