package dev.triage.testkit;

import static java.util.Objects.requireNonNull;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.model.UserImpact;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Issues of every kind for properties: single levels, ranges and unknown ones, categories, status, pinned priorities.
 *
 * <pre>{@code
 * @Property
 * void aSecurityDefectIsNeverAFeatureRequest(@ForAll("issues") Issue issue) { ... }
 *
 * @Provide
 * Arbitrary<Issue> issues() {
 *     return IssueArbitraries.issues("sev1", "area/billing");
 * }
 * }</pre>
 *
 * <p>A failing issue shrinks to the simplest that fails: every level stated and the lowest, no category, open, nothing
 * pinned. Needs jqwik on the class path. Has no state.
 */
public final class IssueArbitraries {

    private static final int MOST_ISSUES = 25;

    /** Words that the standard rules look for, and some that they do not. */
    private static final List<String> WORDS = List.of(
            "lamp",
            "tree",
            "plugin",
            "docs",
            "login",
            "scam",
            "windows",
            "release",
            "slow",
            "migration",
            "config",
            "install",
            "database",
            "test",
            "refactor",
            "cost",
            "schema",
            "logs",
            "billing",
            "timeout");

    private IssueArbitraries() {}

    /**
     * {@return issues of every kind that priorities are decided from; their titles say nothing, and they have no
     * labels}
     */
    public static Arbitrary<Issue> issues() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9999).map(id -> "#" + id),
                        ratings(UserImpact.values()),
                        ratings(FunctionalImpact.values()),
                        ratings(BrandImpact.values()),
                        ratings(Complexity.values()),
                        ratings(IntStream.rangeClosed(1, 5).boxed().toArray(Integer[]::new)),
                        categories(),
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

    /**
     * {@return issues like {@link #issues()}, but with words that your rules look for, as labels, components,
     * categories and in titles}
     *
     * @param words such as {@code "sev1"} or {@code "Payments"}; at least one
     */
    public static Arbitrary<Issue> issues(String... words) {
        List<String> choices = List.of(words);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one word. Maybe leave the parentheses empty.");
        }
        Arbitrary<List<String>> some =
                Arbitraries.of(choices).list().uniqueElements().ofMaxSize(2);
        return Combinators.combine(issues(), some, some, some, some)
                .as((issue, labels, components, categories, title) -> {
                    IssueBuilder builder = issue.with().labels(labels).components(components);
                    if (!categories.isEmpty()) {
                        builder.categories(categories.stream().map(Category::of).toList());
                    }
                    return title.isEmpty()
                            ? builder.build()
                            : builder.title(String.join(" ", title)).build();
                });
    }

    /**
     * {@return issues as trackers have them, of which only some state inputs: labels, types, form fields, reactions,
     * links and titles that say something to the standard rules, and others that do not}
     */
    public static Arbitrary<Issue> trackedIssues() {
        return Combinators.combine(
                        issues(),
                        Arbitraries.of(SignalSamples.LABELS)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(4),
                        Arbitraries.of(SignalSamples.TITLES),
                        Arbitraries.of(SignalSamples.FIELDS)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2),
                        Arbitraries.of(SignalSamples.TYPES).injectNull(0.5),
                        standings().injectNull(0.5),
                        Arbitraries.of("#7", "#8").list().uniqueElements().ofMaxSize(2),
                        Arbitraries.of(0, 0, 1, 2))
                .as((issue, labels, title, fields, type, standing, changes, stated) -> {
                    IssueBuilder builder = stated == 2
                            ? issue.with()
                            : Issue.named(issue.id(), issue.title())
                                    .userImpact(stated == 1 ? issue.impact().user() : Rating.unknown())
                                    .status(issue.status());
                    TrackedBuilder tracked = Tracked.builder()
                            .type(type)
                            .standing(standing)
                            .pullRequests(changes)
                            .duplicateOf(changes.size() == 2 ? "#9" : null);
                    fields.forEach(field -> tracked.field(field.name(), field.value()));
                    return builder.title(title)
                            .labels(labels)
                            .tracked(tracked.build())
                            .build();
                });
    }

    private static Arbitrary<BacklogRank> standings() {
        Arbitrary<Integer> days = Arbitraries.of(0, 30, 364, 365, 2000).injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.of(0, 50, 89, 90, 97, 100).injectNull(0.3), Arbitraries.of(0, 1, 2, 5), days, days)
                .as((ahead, duplicates, open, quiet) ->
                        new BacklogRank(ahead, duplicates, open, quiet, List.of(), List.of()));
    }

    /**
     * {@return backlogs with issues that have titles, components, next steps and dependencies; no two of the same id}
     */
    public static Arbitrary<List<Issue>> backlogs() {
        Arbitrary<String> words =
                Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(5).map(list -> String.join(" ", list));
        return backlogs(Combinators.combine(
                        issues(), words, words, words, Arbitraries.integers().between(0, 30))
                .as((issue, title, component, step, dependency) -> issue.with()
                        .title(title)
                        .components(component)
                        .nextSteps(List.of(step))
                        .dependencies(List.of("#" + dependency))
                        .build()));
    }

    /**
     * {@return backlogs of some issues; no two of a backlog have the same id}
     *
     * @param issues the issues
     */
    public static Arbitrary<List<Issue>> backlogs(Arbitrary<Issue> issues) {
        return requireNonNull(issues, "issues").list().uniqueElements(Issue::id).ofMaxSize(MOST_ISSUES);
    }

    /** {@return what people write as a status, unclear words among it} */
    public static Arbitrary<Status> statuses() {
        return Arbitraries.of("Open", "In progress", "Planned", "Closed", "Reported by two users", "???")
                .map(Status::of);
    }

    /** {@return up to four of the standard categories} */
    public static Arbitrary<List<Category>> categories() {
        return Arbitraries.of(Category.standard()).list().uniqueElements().ofMaxSize(4);
    }

    /**
     * {@return values of a scale: mostly single levels, some ranges, and sometimes nothing}
     *
     * @param <T> the type of the levels
     * @param levels the levels, lowest first
     */
    public static <T extends Comparable<? super T>> Arbitrary<Rating<T>> ratings(T[] levels) {
        List<T> scale = List.of(levels);
        return Combinators.combine(
                        Arbitraries.integers().between(0, scale.size() - 1),
                        Arbitraries.integers().between(0, scale.size() - 1),
                        Arbitraries.frequency(Tuple.of(6, "single"), Tuple.of(3, "range"), Tuple.of(1, "unknown")))
                .as((one, other, kind) -> switch (kind) {
                    case "single" -> Rating.of(scale.get(one));
                    case "range" -> Rating.between(scale.get(Math.min(one, other)), scale.get(Math.max(one, other)));
                    default -> Rating.unknown();
                });
    }
}
