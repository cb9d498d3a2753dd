package dev.triage.model;

import static java.util.Objects.requireNonNull;

import dev.triage.model.tracked.Tracked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue, such as a bug report or a feature request, with all inputs of its triage.
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
 * @param id the id of the issue; never blank, unique within a backlog
 * @param title what it is about; never blank
 * @param url its address in the tracker, or null
 * @param status its status, or null if it is not stated
 * @param impact its impact on users, functionality and brand
 * @param classification its categories, components and complexity
 * @param labels its labels in the tracker, such as {@code "sev1"}, as they are written there
 * @param resources what the solution requires
 * @param nextSteps the next steps, in order
 * @param assignees the potential assignees
 * @param recommendedPriority the priority that the source recommends, or null; it is not an input of the decision,
 *     evaluations compare the decision with it
 * @param pinnedPriority the priority that a person pins, or null; it overrides the rules
 * @param tracked further data of its tracker; {@link Tracked#nothing} if it does not come from a tracker
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

    private static final int FEW = 10;

    /**
     * Makes an issue; the lists are copied. Labels lose the blanks around them; blank ones and duplicates are left out.
     *
     * @param id the id of the issue
     * @param title what it is about
     * @param url its address in the tracker, or null
     * @param status its status, or null if it is not stated
     * @param impact its impact on users, functionality and brand
     * @param classification its categories, components and complexity
     * @param labels its labels in the tracker
     * @param resources what the solution requires
     * @param nextSteps the next steps, in order
     * @param assignees the potential assignees
     * @param recommendedPriority the priority that the source recommends, or null
     * @param pinnedPriority the priority that a person pins, or null
     * @param tracked further data of its tracker
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
        labels = tidy(labels);
        requireNonNull(resources, "resources");
        nextSteps = List.copyOf(nextSteps);
        assignees = List.copyOf(assignees);
        requireNonNull(tracked, "tracked");
    }

    /** The labels in their order, without blanks around them, each once. No stream, because every reader asks for every issue. */
    private static List<String> tidy(List<String> labels) {
        // To look through a short list is faster than to hash it.
        Collection<String> tidy = labels.size() > FEW ? new LinkedHashSet<>() : new ArrayList<>(labels.size());
        boolean same = true;
        for (String label : labels) {
            String stripped = label.strip();
            boolean kept = !stripped.isEmpty() && !tidy.contains(stripped) && tidy.add(stripped);
            same &= kept && stripped.length() == label.length();
        }
        return List.copyOf(same ? labels : tidy);
    }

    /**
     * Starts an issue with only an id and a title.
     *
     * @param id the id; {@link IssueBuilder#build} refuses a blank one
     * @param title the title; {@link IssueBuilder#build} refuses a blank one
     * @return a builder whose other values are not stated
     */
    public static IssueBuilder named(String id, String title) {
        return new IssueBuilder(id, title);
    }

    /**
     * Starts a copy of this issue, to change some of its values.
     *
     * @return a builder with all values of this issue
     */
    public IssueBuilder with() {
        return new IssueBuilder(this);
    }
}
