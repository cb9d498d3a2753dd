package dev.triage.io.tracker.internal.other;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {

    private final KnownNames<String> known = new KnownNames<>();

    @Test
    void objectsWithTheSameNamesAreKnown() {
        known.put(List.of("id", "title"), "issue");

        assertThat(known.get(List.of("id", "title"))).isEqualTo("issue");
        assertThat(known.get(List.of("id"))).isNull();
    }

    @Test
    void manyOrLongNamesAreForgotten() {
        for (int i = 0; i < 100_000; i++) {
            known.put(List.of("id", "name" + i), "issue");
        }
        known.put(List.of("long".repeat(100_000)), "issue");

        assertThat(known.size()).isBetween(1, 10_000);
        assertThat(known.get(List.of("id", "name99999"))).isEqualTo("issue");
    }
}
