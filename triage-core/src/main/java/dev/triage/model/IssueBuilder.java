package dev.triage.model;

import static java.util.Objects.requireNonNull;

import dev.triage.model.tracked.Tracked;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link Issue}; what is not set stays unknown, and what is set twice has the last value: {@code labels("a")} and then {@code
 * labels("b")} leave {@code b} alone. Not thread-safe.
 *
 * @see Issue#named
 * @see Issue#with
 */
public final class IssueBuilder {

    private final String id;
    private String title;
    private @Nullable String url;
    private @Nullable Status status;
    private Rating<UserImpact> userImpact = Rating.unknown();
    private Rating<FunctionalImpact> functionalImpact = Rating.unknown();
    private Rating<BrandImpact> brandImpact = Rating.unknown();
    private List<Category> categories = List.of();
    private List<String> components = List.of();
    private Rating<Complexity> complexity = Rating.unknown();
    private List<String> labels = List.of();
    private List<String> expertise = List.of();
    private List<String> dependencies = List.of();
    private Rating<Integer> effort = Rating.unknown();
    private List<String> nextSteps = List.of();
    private List<Assignee> assignees = List.of();
    private @Nullable RecommendedPriority recommendedPriority;
    private @Nullable Priority pinnedPriority;
    private Tracked tracked = Tracked.nothing();

    IssueBuilder(String id, String title) {
        this.id = requireNonNull(id, "id");
        this.title = requireNonNull(title, "title");
    }

    IssueBuilder(Issue issue) {
        this(issue.id(), issue.title());
        url = issue.url();
        status = issue.status();
        userImpact = issue.impact().user();
        functionalImpact = issue.impact().functional();
        brandImpact = issue.impact().brand();
        categories = issue.classification().categories();
        components = issue.classification().components();
        complexity = issue.classification().complexity();
        labels = issue.labels();
        expertise = issue.resources().expertise();
        dependencies = issue.resources().dependencies();
        effort = issue.resources().effort();
        nextSteps = issue.nextSteps();
        assignees = issue.assignees();
        recommendedPriority = issue.recommendedPriority();
        pinnedPriority = issue.pinnedPriority();
        tracked = issue.tracked();
    }

    /**
     * Sets the title.
     *
     * @param words the title
     * @return this builder
     */
    public IssueBuilder title(String words) {
        title = requireNonNull(words, "title");
        return this;
    }

    /**
     * Sets the address in the tracker.
     *
     * @param address the address, or null if there is none
     * @return this builder
     */
    public IssueBuilder url(@Nullable String address) {
        url = address;
        return this;
    }

    /**
     * Sets the status; its kind is read from the words.
     *
     * @param words the status in words, such as {@code "In Progress"}
     * @return this builder
     */
    public IssueBuilder status(String words) {
        return status(Status.of(requireNonNull(words, "status")));
    }

    /**
     * Sets the status.
     *
     * @param value the status, or null if there is none
     * @return this builder
     */
    public IssueBuilder status(@Nullable Status value) {
        status = value;
        return this;
    }

    /**
     * Sets the three impacts to one level each.
     *
     * @param user the impact on users
     * @param functional the impact on functionality
     * @param brand the impact on the brand
     * @return this builder
     */
    public IssueBuilder impact(UserImpact user, FunctionalImpact functional, BrandImpact brand) {
        return userImpact(user).functionalImpact(functional).brandImpact(brand);
    }

    /**
     * Sets the impact on users to one level.
     *
     * @param level the level
     * @return this builder
     */
    public IssueBuilder userImpact(UserImpact level) {
        return userImpact(Rating.of(requireNonNull(level, "userImpact")));
    }

    /**
     * Sets the impact on users.
     *
     * @param rating a level, a range, or {@link Rating#unknown()}
     * @return this builder
     */
    public IssueBuilder userImpact(Rating<UserImpact> rating) {
        userImpact = requireNonNull(rating, "userImpact");
        return this;
    }

    /**
     * Sets the impact on functionality to one level.
     *
     * @param level the level
     * @return this builder
     */
    public IssueBuilder functionalImpact(FunctionalImpact level) {
        return functionalImpact(Rating.of(requireNonNull(level, "functionalImpact")));
    }

    /**
     * Sets the impact on functionality.
     *
     * @param rating a level, a range, or {@link Rating#unknown()}
     * @return this builder
     */
    public IssueBuilder functionalImpact(Rating<FunctionalImpact> rating) {
        functionalImpact = requireNonNull(rating, "functionalImpact");
        return this;
    }

    /**
     * Sets the impact on the brand to one level.
     *
     * @param level the level
     * @return this builder
     */
    public IssueBuilder brandImpact(BrandImpact level) {
        return brandImpact(Rating.of(requireNonNull(level, "brandImpact")));
    }

    /**
     * Sets the impact on the brand.
     *
     * @param rating a level, a range, or {@link Rating#unknown()}
     * @return this builder
     */
    public IssueBuilder brandImpact(Rating<BrandImpact> rating) {
        brandImpact = requireNonNull(rating, "brandImpact");
        return this;
    }

    /**
     * Sets the categories.
     *
     * @param kinds the categories
     * @return this builder
     */
    public IssueBuilder categories(Category... kinds) {
        return categories(Arrays.asList(kinds));
    }

    /**
     * Sets the categories.
     *
     * @param kinds the categories
     * @return this builder
     */
    public IssueBuilder categories(List<Category> kinds) {
        categories = copy(kinds, "categories");
        return this;
    }

    /**
     * Sets the affected components.
     *
     * @param names the names of the components
     * @return this builder
     */
    public IssueBuilder components(String... names) {
        return components(Arrays.asList(names));
    }

    /**
     * Sets the affected components.
     *
     * @param names the names of the components
     * @return this builder
     */
    public IssueBuilder components(List<String> names) {
        components = copy(names, "components");
        return this;
    }

    /**
     * Sets the complexity.
     *
     * @param level the level
     * @return this builder
     */
    public IssueBuilder complexity(Complexity level) {
        return complexity(Rating.of(requireNonNull(level, "complexity")));
    }

    /**
     * Sets the complexity.
     *
     * @param rating a level, a range, or {@link Rating#unknown()}
     * @return this builder
     */
    public IssueBuilder complexity(Rating<Complexity> rating) {
        complexity = requireNonNull(rating, "complexity");
        return this;
    }

    /**
     * Sets the labels.
     *
     * @param words the labels
     * @return this builder
     */
    public IssueBuilder labels(String... words) {
        return labels(Arrays.asList(words));
    }

    /**
     * Sets the labels.
     *
     * @param words the labels
     * @return this builder
     */
    public IssueBuilder labels(List<String> words) {
        labels = copy(words, "labels");
        return this;
    }

    /**
     * Sets the required expertise.
     *
     * @param skills what a person has to know
     * @return this builder
     */
    public IssueBuilder expertise(String... skills) {
        return expertise(Arrays.asList(skills));
    }

    /**
     * Sets the required expertise.
     *
     * @param skills what a person has to know
     * @return this builder
     */
    public IssueBuilder expertise(List<String> skills) {
        expertise = copy(skills, "expertise");
        return this;
    }

    /**
     * Sets the dependencies: what it is blocked by or related to.
     *
     * @param names the dependencies, as the source writes them
     * @return this builder
     */
    public IssueBuilder dependencies(String... names) {
        return dependencies(Arrays.asList(names));
    }

    /**
     * Sets the dependencies: what it is blocked by or related to.
     *
     * @param names the dependencies, as the source writes them
     * @return this builder
     */
    public IssueBuilder dependencies(List<String> names) {
        dependencies = copy(names, "dependencies");
        return this;
    }

    /**
     * Sets the effort, from 1 (hours) to 5 (a project).
     *
     * @param points the effort
     * @return this builder
     */
    public IssueBuilder effort(int points) {
        return effort(Rating.of(points));
    }

    /**
     * Sets the effort, from 1 (hours) to 5 (a project).
     *
     * @param rating an effort, a range, or {@link Rating#unknown()}
     * @return this builder
     */
    public IssueBuilder effort(Rating<Integer> rating) {
        effort = requireNonNull(rating, "effort");
        return this;
    }

    /**
     * Sets the next steps.
     *
     * @param steps the steps, in their order
     * @return this builder
     */
    public IssueBuilder nextSteps(String... steps) {
        return nextSteps(Arrays.asList(steps));
    }

    /**
     * Sets the next steps.
     *
     * @param steps the steps, in their order
     * @return this builder
     */
    public IssueBuilder nextSteps(List<String> steps) {
        nextSteps = copy(steps, "nextSteps");
        return this;
    }

    /**
     * Sets the potential assignees, by their names.
     *
     * @param names the names
     * @return this builder
     */
    public IssueBuilder assignees(String... names) {
        return assignees(copy(Arrays.asList(names), "assignees").stream()
                .map(name -> new Assignee(name, ""))
                .toList());
    }

    /**
     * Sets the potential assignees.
     *
     * @param people the people
     * @return this builder
     */
    public IssueBuilder assignees(List<Assignee> people) {
        assignees = copy(people, "assignees");
        return this;
    }

    /**
     * Sets the priority that the source recommends.
     *
     * @param recommendation the recommendation, or null if there is none
     * @return this builder
     */
    public IssueBuilder recommendedPriority(@Nullable RecommendedPriority recommendation) {
        recommendedPriority = recommendation;
        return this;
    }

    /**
     * Sets the priority that a person pins.
     *
     * @param priority the priority, or null if none is pinned
     * @return this builder
     */
    public IssueBuilder pinnedPriority(@Nullable Priority priority) {
        pinnedPriority = priority;
        return this;
    }

    /**
     * Sets further data of its tracker.
     *
     * @param signals the data
     * @return this builder
     */
    public IssueBuilder tracked(Tracked signals) {
        tracked = requireNonNull(signals, "tracked");
        return this;
    }

    /**
     * Makes the issue.
     *
     * @return the issue
     * @throws IllegalArgumentException if the id or the title is blank, or the effort is not between 1 and 5
     */
    public Issue build() {
        return new Issue(
                id,
                title,
                url,
                status,
                new Impact(userImpact, functionalImpact, brandImpact),
                new Classification(categories, components, complexity),
                labels,
                new Resources(expertise, dependencies, effort),
                nextSteps,
                assignees,
                recommendedPriority,
                pinnedPriority,
                tracked);
    }

    private static <T> List<T> copy(List<T> values, String name) {
        for (T value : requireNonNull(values, name)) {
            if (value == null) {
                throw new NullPointerException("A value of " + name + " is null.");
            }
        }
        return List.copyOf(values);
    }
}
