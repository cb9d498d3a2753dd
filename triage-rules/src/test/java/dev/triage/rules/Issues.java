package dev.triage.rules;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.model.UserImpact;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Issues of every kind that priorities are decided from. */
class Issues extends DomainContextBase {

    @Provide
    Arbitrary<Issue> issues() {
        Arbitrary<String> ids = Arbitraries.integers().between(0, 9999).map(id -> "#" + id);
        return Combinators.combine(
                        ids,
                        ratings(UserImpact.values()),
                        ratings(FunctionalImpact.values()),
                        ratings(BrandImpact.values()),
                        ratings(Complexity.values()),
                        ratings(IntStream.rangeClosed(1, 5).boxed().toArray(Integer[]::new)),
                        Arbitraries.of(Category.standard())
                                .list()
                                .uniqueElements()
                                .ofMaxSize(4),
                        statuses().injectNull(0.1))
                .as((id, user, functional, brand, complexity, effort, categories, status) -> Issue.named(
                                id, "Issue " + id)
                        .userImpact(user)
                        .functionalImpact(functional)
                        .brandImpact(brand)
                        .complexity(complexity)
                        .effort(effort)
                        .categories(categories)
                        .status(status)
                        .build())
                .flatMap(issue -> Arbitraries.of(Priority.values())
                        .injectNull(0.9)
                        .map(pinned -> issue.with().pinnedPriority(pinned).build()));
    }

    static Arbitrary<Status> statuses() {
        return Arbitraries.of("Open", "In progress", "Planned", "Closed", "Reported by two users", "???")
                .map(Status::of);
    }

    static <T extends Comparable<? super T>> Arbitrary<Rating<T>> ratings(T[] levels) {
        List<T> scale = List.of(levels);
        return Combinators.combine(
                        Arbitraries.integers().between(0, scale.size() - 1),
                        Arbitraries.integers().between(0, scale.size() - 1),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(6, "single"),
                                net.jqwik.api.Tuple.of(3, "range"),
                                net.jqwik.api.Tuple.of(1, "unknown")))
                .as((one, other, kind) -> switch (kind) {
                    case "single" -> Rating.of(scale.get(one));
                    case "range" -> Rating.between(scale.get(Math.min(one, other)), scale.get(Math.max(one, other)));
                    default -> Rating.unknown();
                });
    }
}
