package dev.triage.io.tracker.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T12:00:00Z",
                "2024-02-29T23:59:59Z",
                "1969-12-31T23:59:59.999Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T00:00:00.001Z"
            })
    void readsWhatTheLibraryReads(String text) {
        assertThat(InstantText.read(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-31",
                "2026-01-31T12:00Z",
                "2026-01-31T12:00:00",
                "2026-01-31T12:00:00+01:00",
                "2026-01-31T12:00:00.1Z",
                "2026-01-31 12:00:00Z",
                "2023-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31T12:00:60Z",
                "\u0662026-01-31T12:00:0Z",
                "+026-01-31T12:00:00Z"
            })
    void leavesTheRestToOthers(String text) {
        assertThat(InstantText.read(text)).isNull();
    }
}
