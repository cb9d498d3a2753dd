package dev.triage.rules.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.internal.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

    /** Bytes that an entry takes in these tests. */
    private static final int ENTRY = 100;

    private final Memory<Integer, String> memory = new Memory<>(2 * 10 * ENTRY, (key, value) -> ENTRY - 64);
    private final List<Integer> worked = new ArrayList<>();

    @Test
    void worksOutOnceWhatIsAskedForAgain() {
        assertThat(of(1)).isEqualTo("1");
        assertThat(of(1)).isEqualTo("1");

        assertThat(worked).containsExactly(1);
    }

    @Test
    void neverHoldsMuchMoreThanTwiceItsBound() {
        for (int i = 0; i < 1_000; i++) {
            of(i);
            assertThat(memory.size()).isLessThanOrEqualTo(21);
        }
    }

    @Test
    void keepsWhatIsAskedForAllTheTime() {
        of(0);
        for (int i = 1; i < 1_000; i++) {
            of(i);
            of(0);
        }

        assertThat(worked).containsOnlyOnce(0);
    }

    @Test
    void whatIsAskedForOncePushesNothingOut() {
        Memory<Integer, Integer> large = new Memory<>(2 * 1_000 * ENTRY, (key, value) -> ENTRY - 64);
        List<Integer> again = new ArrayList<>();
        for (int turn = 0; turn < 10; turn++) {
            for (int often = 0; often < 500; often++) {
                large.of(often, key -> {
                    again.add(key);
                    return key;
                });
            }
            for (int once = 0; once < 2_000; once++) {
                large.of(10_000 * (turn + 1) + once, key -> key);
            }
        }

        assertThat(again.size()).isLessThanOrEqualTo(2 * 500);
    }

    @Test
    void whatIsAskedForAgainIsRememberedHoweverMuchThereWasBefore() {
        for (int i = 0; i < 1_000; i++) {
            of(i);
        }
        worked.clear();
        for (int i = 0; i < 10; i++) {
            of(-1);
        }

        assertThat(worked.size()).isBetween(1, 2);
    }

    private String of(int key) {
        return memory.of(key, asked -> {
            worked.add(asked);
            return String.valueOf(asked);
        });
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        Memory<String, String> texts = new Memory<>(10_000, (key, value) -> key.length());

        texts.keep("x".repeat(9_000), "large");
        texts.keep("x", "small");

        assertThat(texts.size()).isEqualTo(1);
        assertThat(texts.find("x")).isEqualTo("small");
    }

    @Test
    void itHoldsBytesNotEntries() {
        Memory<String, String> texts = new Memory<>(100_000, (key, value) -> key.length());
        for (int i = 0; i < 1_000; i++) {
            texts.keep("x".repeat(1_000) + i, "some");
            texts.keep("x".repeat(1_000) + i, "some");
        }

        assertThat(texts.size()).isLessThanOrEqualTo(100);
    }
}
