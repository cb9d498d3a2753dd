package dev.triage.model;

import static java.util.Objects.requireNonNull;

import dev.triage.model.tracked.Tracked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants changed, with all that a triage knows of it.
 *
 * <pre>{@code
 * Issue issue = Issue.named("#6211", "Hardware wallets cannot connect")
 *         .impact(UserImpact.HIGH, FunctionalImpact.PARTIAL, BrandImpact.HIGH)
 *         .categories(Category.SECURITY, Category.UX)
 *         .complexity(Complexity.MODERATE_EFFORT)
 *         .effort(4)
 *         .build();
 * }</pre>
 *
 * @param id how the issue is referred to; never blank, unique within a backlog
 * @param title what it is about; never blank
 * @param url where it is tracked, or null
 * @param status how far it has come, or null when nobody stated it
 * @param impact what it does to users, function and trust
 * @param classification what kind of issue it is
 * @param labels the words that its tracker attached to it, such as {@code "sev1"}, as they are written there
 * @param resources what solving it takes
 * @param nextSteps what is to be done, in order
 * @param assignees who could do it
 * @param recommendedPriority what the source recommends, or null; decisions never look at it, they are measured
 *     against it
 * @param pinnedPriority the priority that a person insists on, or null
 * @param tracked what its tracker knows of it besides; {@link Tracked#nothing} if it comes from no tracker
 */
public record Issue(
        String id,
        String title,
        @Nullable String url,
        @Nullable Status status,
        Impact impact,
        Classification classification,
        List<String> labels,
        Resources resources,
        List<String> nextSteps,
        List<Assignee> assignees,
        @Nullable RecommendedPriority recommendedPriority,
        @Nullable Priority pinnedPriority,
        Tracked tracked) {

    /**
     * Makes an issue; the lists are copied. Labels lose the blanks around them; blank ones and those that are there
     * already are left out.
     *
     * @throws IllegalArgumentException if the id or the title is blank
     */
    public Issue {
        if (requireNonNull(id, "id").isBlank()) {
            throw new IllegalArgumentException("An issue needs an id, but got a blank one.");
        }
        if (requireNonNull(title, "title").isBlank()) {
            throw new IllegalArgumentException("Issue " + id + " needs a title, but got a blank one.");
        }
        requireNonNull(impact, "impact");
        requireNonNull(classification, "classification");
        labels = labels.isEmpty()
                ? List.of()
                : labels.stream()
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .distinct()
                        .toList();
        requireNonNull(resources, "resources");
        nextSteps = List.copyOf(nextSteps);
        assignees = List.copyOf(assignees);
        requireNonNull(tracked, "tracked");
    }

    /** Starts an issue of which nothing but the name is known. */
    public static IssueBuilder named(String id, String title) {
        return new IssueBuilder(id, title);
    }

    /** Starts a copy of this issue with something changed. */
    public IssueBuilder with() {
        return new IssueBuilder(this);
    }
}
