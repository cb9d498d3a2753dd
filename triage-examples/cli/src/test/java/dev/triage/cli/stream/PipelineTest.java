package dev.triage.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.io.DocumentPart;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

    private static final int PARTS = 500;

    /** A part of which only the number matters. */
    private record Numbered(int number) implements DocumentPart {

        @Override
        public List<LocatedIssue> issues() {
            return List.of();
        }

        @Override
        public void deliver(IssueSink sink) {}
    }

    private final List<Integer> taken = new ArrayList<>();

    private static int number(DocumentPart part) {
        return ((Numbered) part).number();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void resultsAreTakenInTheOrderOfTheParts(int threads) {
        AtomicInteger under = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Pipeline<Integer> pipeline = new Pipeline<>(
                threads,
                part -> {
                    most.accumulateAndGet(under.incrementAndGet(), Math::max);
                    // Later parts are often ready before earlier ones.
                    int rounds = number(part) % 7 == 0 ? 200_000 : 1;
                    IntStream.range(0, rounds).forEach(round -> Thread.onSpinWait());
                    under.decrementAndGet();
                    return number(part);
                },
                (part, result) -> {
                    assertThat(result).isEqualTo(number(part));
                    taken.add(result);
                })) {
            IntStream.range(0, PARTS).forEach(number -> pipeline.add(new Numbered(number)));
            pipeline.finish();
        }
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, PARTS).boxed().toList());
        assertThat(most.get()).isBetween(1, threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void whatIsBeforeAFailureIsTakenAndNothingBehindIt(int threads) {
        try (Pipeline<Integer> pipeline = new Pipeline<>(
                threads,
                part -> {
                    if (number(part) == 100) {
                        throw new IllegalStateException("the hundredth");
                    }
                    return number(part);
                },
                (part, result) -> taken.add(result))) {
            assertThatThrownBy(() -> {
                        IntStream.range(0, PARTS).forEach(number -> pipeline.add(new Numbered(number)));
                        pipeline.finish();
                    })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the hundredth");
        }
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void noMorePartsAreOnTheirWayThanFitIntoMemory() {
        AtomicInteger added = new AtomicInteger();
        AtomicInteger ahead = new AtomicInteger();
        try (Pipeline<Integer> pipeline = new Pipeline<>(2, PipelineTest::number, (part, result) -> {
            ahead.accumulateAndGet(added.get() - result, Math::max);
            taken.add(result);
        })) {
            IntStream.range(0, PARTS).forEach(number -> {
                added.incrementAndGet();
                pipeline.add(new Numbered(number));
            });
            pipeline.finish();
        }
        assertThat(taken).hasSize(PARTS);
        assertThat(ahead.get()).isLessThanOrEqualTo(9);
    }

    @Test
    void nothingIsTakenOnceItIsStopped() throws InterruptedException {
        CountDownLatch some = new CountDownLatch(10);
        Pipeline<Integer> pipeline = new Pipeline<>(2, PipelineTest::number, (part, result) -> {
            taken.add(result);
            some.countDown();
        });
        Thread adding = new Thread(
                () -> IntStream.iterate(0, number -> number + 1).forEach(number -> pipeline.add(new Numbered(number))));
        adding.setDaemon(true);
        adding.start();
        assertThat(some.await(1, TimeUnit.MINUTES)).isTrue();

        assertThat(pipeline.stop(1, TimeUnit.MINUTES)).isTrue();
        List<Integer> then = List.copyOf(taken);

        assertThat(then).hasSizeGreaterThanOrEqualTo(10);
        assertThat(taken).isEqualTo(then);
    }
}
