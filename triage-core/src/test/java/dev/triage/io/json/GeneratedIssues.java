package dev.triage.io.json;

import dev.triage.io.GeneratedTracked;
import dev.triage.model.Assignee;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Issues with any text in any field, for properties. */
final class GeneratedIssues {

    private GeneratedIssues() {}

    /** Issues with different ids. */
    static Arbitrary<List<Issue>> lists() {
        return issues().list().ofMaxSize(6).uniqueElements(Issue::id);
    }

    static Arbitrary<Issue> issues() {
        Arbitrary<IssueBuilder> named = Combinators.combine(
                        words(), words(), status().injectNull(0.3), words().injectNull(0.3))
                .as((id, title, status, url) ->
                        Issue.named(id, title).status(status).url(url));
        Arbitrary<IssueBuilder> rated = Combinators.combine(
                        named,
                        rating(Arbitraries.of(UserImpact.class)),
                        rating(Arbitraries.of(FunctionalImpact.class)),
                        rating(Arbitraries.of(BrandImpact.class)),
                        rating(Arbitraries.of(Complexity.class)),
                        rating(Arbitraries.integers().between(1, 5)))
                .as((issue, user, functional, brand, complexity, effort) -> issue.userImpact(user)
                        .functionalImpact(functional)
                        .brandImpact(brand)
                        .complexity(complexity)
                        .effort(effort));
        Arbitrary<IssueBuilder> listed = Combinators.combine(
                        rated, category().list().ofMaxSize(3), texts(), texts(), texts(), texts(), texts())
                .as((issue, categories, components, labels, expertise, dependencies, steps) -> issue.categories(
                                categories)
                        .components(components)
                        .labels(labels)
                        .expertise(expertise)
                        .dependencies(dependencies)
                        .nextSteps(steps));
        return Combinators.combine(
                        listed,
                        assignee().list().ofMaxSize(3),
                        recommended().injectNull(0.3),
                        Arbitraries.of(Priority.class).injectNull(0.5),
                        GeneratedTracked.tracked(
                                words().filter(word -> !word.strip().isEmpty())))
                .as((issue, assignees, recommended, pinned, tracked) -> issue.assignees(assignees)
                        .recommendedPriority(recommended)
                        .pinnedPriority(pinned)
                        .tracked(tracked)
                        .build());
    }

    private static Arbitrary<String> text() {
        // Words that readers look for are more likely to be misread than letters by chance.
        Arbitrary<String> tricky = Arbitraries.of(
                "",
                " ",
                "High",
                "n/a",
                "(why)",
                "– because",
                "\"",
                "\\",
                "{\"id\": 1}",
                "null",
                "\u2028",
                "😀",
                "a\r\nb",
                "[");
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(8), tricky);
    }

    private static Arbitrary<String> words() {
        return text().filter(text -> !text.isBlank());
    }

    private static Arbitrary<List<String>> texts() {
        return text().list().ofMaxSize(3);
    }

    private static Arbitrary<Category> category() {
        return Arbitraries.oneOf(words().map(Category::of), Arbitraries.of(Category.standard()));
    }

    private static Arbitrary<Status> status() {
        return Arbitraries.oneOf(
                Combinators.combine(words(), Arbitraries.of(StatusKind.class)).as(Status::new),
                Arbitraries.of("Open", "in progress", "done").map(Status::of));
    }

    private static Arbitrary<Assignee> assignee() {
        return Combinators.combine(words(), text()).as(Assignee::new);
    }

    private static Arbitrary<RecommendedPriority> recommended() {
        return Combinators.combine(Arbitraries.of(Priority.class), text()).as(RecommendedPriority::new);
    }

    private static <T extends Comparable<? super T>> Arbitrary<Rating<T>> rating(Arbitrary<T> levels) {
        Arbitrary<Rating<T>> known = Combinators.combine(levels, levels)
                .as((one, other) ->
                        one.compareTo(other) <= 0 ? Rating.between(one, other) : Rating.between(other, one));
        Arbitrary<Rating<T>> values = Arbitraries.oneOf(known, Arbitraries.create(Rating::<T>unknown));
        return Combinators.combine(values, text()).as(Rating::withNote);
    }
}
