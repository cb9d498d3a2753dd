package dev.triage.io.internal;

import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.TextLimits;
import dev.triage.model.Assignee;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.Status;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.ScalePlace;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import dev.triage.model.tracked.TrackedField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cuts the texts and lists of an issue that are longer than limits, with a warning for each. Not thread-safe. */
public final class TextBudget {

    /** The longest list of what an issue gets from its duplicates, of which a backlog may have many. */
    private static final int INHERITED = 10_000;

    private final LocatedIssue located;
    private final TextLimits limits;
    private final IssueSink problems;

    private TextBudget(LocatedIssue located, TextLimits limits, IssueSink problems) {
        this.located = located;
        this.limits = limits;
        this.problems = problems;
    }

    /** The issue within the limits that all readers keep. */
    public static @Nullable LocatedIssue within(LocatedIssue located, IssueSink problems) {
        return within(located, TextLimits.STANDARD, problems);
    }

    /**
     * The issue with its texts and lists cut to these lengths; the same if none is longer, and null if its id is.
     *
     * @param problems takes a problem for each text that is too long
     */
    public static @Nullable LocatedIssue within(LocatedIssue located, TextLimits limits, IssueSink problems) {
        Issue issue = located.issue();
        if (issue.id().length() > limits.id()) {
            problems.problem(Problem.error(
                    located.document(),
                    located.line(),
                    0,
                    "The id (" + Phrases.shorten(issue.id()) + ") has "
                            + issue.id().length() + " characters; the maximum is " + limits.id()
                            + ". This issue was left out."));
            return null;
        }
        Issue kept = new TextBudget(located, limits, problems).cut(issue);
        return kept.equals(issue) ? located : new LocatedIssue(kept, located.document(), located.line());
    }

    private Issue cut(Issue issue) {
        if (fits(issue)) {
            return issue;
        }
        return issue.with()
                .title(cut("title", issue.title(), limits.name()))
                .url(issue.url() == null ? null : cut("address", issue.url(), limits.prose()))
                .status(cut(issue.status()))
                .userImpact(cut(issue.impact().user()))
                .functionalImpact(cut(issue.impact().functional()))
                .brandImpact(cut(issue.impact().brand()))
                .complexity(cut(issue.classification().complexity()))
                .effort(cut(issue.resources().effort()))
                .categories(each(
                        "categories",
                        issue.classification().categories(),
                        category -> category.name().length() <= limits.name()
                                ? category
                                : Category.of(cut("category", category.name(), limits.name()))))
                .components(each(
                        "components",
                        issue.classification().components(),
                        name -> cut("component", name, limits.name())))
                .labels(each("labels", issue.labels(), label -> cut("label", label, limits.name())))
                .expertise(each(
                        "kinds of expertise",
                        issue.resources().expertise(),
                        skill -> cut("expertise", skill, limits.name())))
                .dependencies(each(
                        "dependencies",
                        issue.resources().dependencies(),
                        one -> cut("dependency", one, limits.prose())))
                .nextSteps(each("next steps", issue.nextSteps(), step -> cut("next step", step, limits.prose())))
                .assignees(each(
                        "assignees",
                        issue.assignees(),
                        person -> new Assignee(
                                cut("assignee", person.name(), limits.name()),
                                cut("reason", person.reason(), limits.prose()))))
                .recommendedPriority(cut(issue.recommendedPriority()))
                .tracked(cut(issue.tracked()))
                .build();
    }

    private @Nullable Status cut(@Nullable Status status) {
        return status == null || status.text().length() <= limits.name()
                ? status
                : new Status(cut("status", status.text(), limits.name()), status.kind());
    }

    private <T extends Comparable<? super T>> Rating<T> cut(Rating<T> rating) {
        return rating.note().length() <= limits.prose()
                ? rating
                : rating.withNote(cut("note", rating.note(), limits.prose()));
    }

    private @Nullable RecommendedPriority cut(@Nullable RecommendedPriority recommended) {
        return recommended == null
                ? null
                : new RecommendedPriority(
                        recommended.priority(), cut("condition", recommended.condition(), limits.prose()));
    }

    private Tracked cut(Tracked tracked) {
        if (tracked.equals(Tracked.nothing())) {
            return tracked;
        }
        TrackedBuilder kept = Tracked.builder()
                .type(cutStated("type", tracked.type()))
                .milestone(cutStated("milestone", tracked.milestone()))
                .due(tracked.due())
                .reactions(tracked.reactions())
                .comments(tracked.comments())
                .opened(tracked.opened())
                .updated(tracked.updated())
                .closed(tracked.closed())
                .pullRequests(
                        each("pull requests", tracked.pullRequests(), id -> cut("pull request", id, limits.name())))
                .duplicateOf(cutStated("duplicate", tracked.duplicateOf()))
                .standing(cut(tracked.standing()));
        for (TrackedField field : first("fields", tracked.fields(), limits.items())) {
            kept.field(
                    cut("name of a field", field.name(), limits.name()), cut("field", field.value(), limits.prose()));
        }
        return kept.build();
    }

    private @Nullable BacklogRank cut(@Nullable BacklogRank rank) {
        return rank == null
                ? null
                : new BacklogRank(
                        rank.ahead(),
                        rank.duplicates(),
                        rank.daysOpen(),
                        rank.daysQuiet(),
                        each(
                                "scales",
                                rank.scales(),
                                INHERITED,
                                scale -> new ScalePlace(
                                        cut("level", scale.of(), limits.prose()),
                                        scale.percent(),
                                        scale.usual(),
                                        scale.chosen(),
                                        scale.place(),
                                        scale.places())),
                        each(
                                "levels of duplicates",
                                rank.duplicateLevels(),
                                INHERITED,
                                level -> cut("level of a duplicate", level, limits.name())));
    }

    private @Nullable String cutStated(String what, @Nullable String text) {
        return text == null ? null : cut(what, text, limits.name());
    }

    private <T> List<T> each(String what, List<T> items, UnaryOperator<T> cut) {
        return each(what, items, limits.items(), cut);
    }

    private <T> List<T> each(String what, List<T> items, int most, UnaryOperator<T> cut) {
        List<T> kept = new ArrayList<>();
        for (T item : first(what, items, most)) {
            kept.add(cut.apply(item));
        }
        return kept;
    }

    /** The items, or the first of them. */
    private <T> List<T> first(String what, List<T> items, int most) {
        if (items.size() <= most) {
            return items;
        }
        problems.problem(Problem.warning(
                located.document(),
                located.line(),
                0,
                "This issue has " + items.size() + " " + what + "; the maximum is " + most
                        + ". The rest is left out."));
        return items.subList(0, most);
    }

    /** The text, or its beginning with an ellipsis; never half of a letter. */
    private String cut(String what, String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        problems.problem(Problem.warning(
                located.document(),
                located.line(),
                0,
                "The " + what + " (" + Phrases.shorten(text.substring(0, most)) + ") has " + text.length()
                        + " characters; the maximum is " + most + ". The rest is left out."));
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    /** Whether nothing is to be cut, as in nearly all issues; without anything that takes time at the start. */
    private boolean fits(Issue issue) {
        return issue.title().length() <= limits.name()
                && within(issue.url(), limits.prose())
                && (issue.status() == null || issue.status().text().length() <= limits.name())
                && issue.impact().user().note().length() <= limits.prose()
                && issue.impact().functional().note().length() <= limits.prose()
                && issue.impact().brand().note().length() <= limits.prose()
                && issue.classification().complexity().note().length() <= limits.prose()
                && issue.resources().effort().note().length() <= limits.prose()
                && within(issue.classification().components(), limits.name())
                && within(issue.labels(), limits.name())
                && within(issue.resources().expertise(), limits.name())
                && within(issue.resources().dependencies(), limits.prose())
                && within(issue.nextSteps(), limits.prose())
                && withinNames(issue)
                && withinTracked(issue.tracked());
    }

    private boolean withinNames(Issue issue) {
        if (issue.classification().categories().size() > limits.items()
                || issue.assignees().size() > limits.items()) {
            return false;
        }
        for (Category category : issue.classification().categories()) {
            if (category.name().length() > limits.name()) {
                return false;
            }
        }
        for (Assignee person : issue.assignees()) {
            if (person.name().length() > limits.name() || person.reason().length() > limits.prose()) {
                return false;
            }
        }
        RecommendedPriority recommended = issue.recommendedPriority();
        return recommended == null || recommended.condition().length() <= limits.prose();
    }

    private boolean withinTracked(Tracked tracked) {
        if (tracked.fields().size() > limits.items()) {
            return false;
        }
        for (TrackedField field : tracked.fields()) {
            if (field.name().length() > limits.name() || field.value().length() > limits.prose()) {
                return false;
            }
        }
        return within(tracked.type(), limits.name())
                && within(tracked.milestone(), limits.name())
                && within(tracked.duplicateOf(), limits.name())
                && within(tracked.pullRequests(), limits.name())
                && withinRank(tracked.standing());
    }

    private boolean withinRank(@Nullable BacklogRank rank) {
        if (rank == null) {
            return true;
        }
        if (rank.scales().size() > INHERITED) {
            return false;
        }
        for (ScalePlace scale : rank.scales()) {
            if (scale.of().length() > limits.prose()) {
                return false;
            }
        }
        return within(rank.duplicateLevels(), INHERITED, limits.name());
    }

    private static boolean within(@Nullable String text, int most) {
        return text == null || text.length() <= most;
    }

    private boolean within(List<String> texts, int most) {
        return within(texts, limits.items(), most);
    }

    private static boolean within(List<String> texts, int items, int most) {
        if (texts.size() > items) {
            return false;
        }
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).length() > most) {
                return false;
            }
        }
        return true;
    }
}
