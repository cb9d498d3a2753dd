package dev.triage.io;

import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.ScalePlace;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import dev.triage.model.tracked.TrackedField;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What trackers may know, with any text in any field, for properties. */
public final class GeneratedTracked {

    private GeneratedTracked() {}

    /**
     * Nothing, some of it, or all of it.
     *
     * @param words texts that are not blank
     */
    public static Arbitrary<Tracked> tracked(Arbitrary<String> words) {
        Arbitrary<List<TrackedField>> fields =
                Combinators.combine(words, words).as(TrackedField::new).list().ofMaxSize(3);
        Arbitrary<Integer> counts = Arbitraries.integers().greaterOrEqual(0).injectNull(0.4);
        Arbitrary<Instant> times = Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond),
                        Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli))
                .injectNull(0.4);
        Arbitrary<ScalePlace> scales = Combinators.combine(
                        words,
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 5))
                .as((of, percent, kind, place, more) ->
                        new ScalePlace(of, percent, kind == 1, kind == 2, place, place + more));
        Arbitrary<BacklogRank> standing = Combinators.combine(
                        Arbitraries.integers().between(0, 100).injectNull(0.3),
                        Arbitraries.integers().greaterOrEqual(0),
                        counts,
                        counts,
                        scales.list().ofMaxSize(2),
                        words.list().ofMaxSize(2))
                .as(BacklogRank::new);
        Arbitrary<TrackedBuilder> worded = Combinators.combine(
                        words.injectNull(0.4),
                        fields,
                        words.injectNull(0.4),
                        words.list().ofMaxSize(2),
                        words.injectNull(0.6))
                .as((type, named, milestone, changes, original) -> {
                    TrackedBuilder tracked = Tracked.builder()
                            .type(type)
                            .milestone(milestone)
                            .pullRequests(changes)
                            .duplicateOf(original);
                    named.forEach(field -> tracked.field(field.name(), field.value()));
                    return tracked;
                });
        Arbitrary<Tracked> some = Combinators.combine(worded, times, counts, counts, times, times, times)
                .as((tracked, due, reactions, comments, opened, updated, closed) -> tracked.due(due)
                        .reactions(reactions)
                        .comments(comments)
                        .opened(opened)
                        .updated(updated)
                        .closed(closed)
                        .build());
        Arbitrary<Tracked> placed = Combinators.combine(some, standing.injectNull(0.5))
                .as((tracked, place) -> tracked.with().standing(place).build());
        return Arbitraries.oneOf(Arbitraries.create(Tracked::nothing), placed);
    }
}
