package dev.triage.io.internal;

import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
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

/**
 * How long the texts and lists of an issue are at most. Longer ones are cut, with a warning, so that no issue takes more memory and time
 * than issues of people do. Not thread-safe.
 */
public final class TextBudget {

    /** The longest id; an issue with a longer one is left out, because a part of it may be the id of another issue. */
    public static final int ID = 1_000;

    /** The longest title, and the longest name of a label, category, component, field, person and so on. */
    public static final int NAME = 1_000;

    /** The longest prose: a step, a dependency, a note, a reason, the value of a field. */
    public static final int PROSE = 10_000;

    /** The longest list of labels, components, steps, people, fields and so on. */
    public static final int ITEMS = 1_000;

    /** The longest list of what an issue gets from its duplicates, of which a backlog may have many. */
    private static final int INHERITED = 10_000;

    private final LocatedIssue located;
    private final IssueSink problems;

    private TextBudget(LocatedIssue located, IssueSink problems) {
        this.located = located;
        this.problems = problems;
    }

    /**
     * The issue with its texts and lists cut to these lengths; the same if none is longer, and null if its id is.
     *
     * @param problems takes a problem for each text that is too long
     */
    public static @Nullable LocatedIssue within(LocatedIssue located, IssueSink problems) {
        Issue issue = located.issue();
        if (issue.id().length() > ID) {
            problems.problem(Problem.error(
                    located.document(),
                    located.line(),
                    0,
                    "The id (" + Phrases.shorten(issue.id()) + ") has "
                            + issue.id().length() + " characters; the maximum is " + ID
                            + ". This issue was left out."));
            return null;
        }
        Issue kept = new TextBudget(located, problems).cut(issue);
        return kept.equals(issue) ? located : new LocatedIssue(kept, located.document(), located.line());
    }

    private Issue cut(Issue issue) {
        if (fits(issue)) {
            return issue;
        }
        return issue.with()
                .title(cut("title", issue.title(), NAME))
                .url(issue.url() == null ? null : cut("address", issue.url(), PROSE))
                .status(cut(issue.status()))
                .userImpact(cut(issue.impact().user()))
                .functionalImpact(cut(issue.impact().functional()))
                .brandImpact(cut(issue.impact().brand()))
                .complexity(cut(issue.classification().complexity()))
                .effort(cut(issue.resources().effort()))
                .categories(each(
                        "categories",
                        issue.classification().categories(),
                        category -> category.name().length() <= NAME
                                ? category
                                : Category.of(cut("category", category.name(), NAME))))
                .components(
                        each("components", issue.classification().components(), name -> cut("component", name, NAME)))
                .labels(each("labels", issue.labels(), label -> cut("label", label, NAME)))
                .expertise(each(
                        "kinds of expertise", issue.resources().expertise(), skill -> cut("expertise", skill, NAME)))
                .dependencies(
                        each("dependencies", issue.resources().dependencies(), one -> cut("dependency", one, PROSE)))
                .nextSteps(each("next steps", issue.nextSteps(), step -> cut("next step", step, PROSE)))
                .assignees(each(
                        "assignees",
                        issue.assignees(),
                        person -> new Assignee(
                                cut("assignee", person.name(), NAME), cut("reason", person.reason(), PROSE))))
                .recommendedPriority(cut(issue.recommendedPriority()))
                .tracked(cut(issue.tracked()))
                .build();
    }

    private @Nullable Status cut(@Nullable Status status) {
        return status == null || status.text().length() <= NAME
                ? status
                : new Status(cut("status", status.text(), NAME), status.kind());
    }

    private <T extends Comparable<? super T>> Rating<T> cut(Rating<T> rating) {
        return rating.note().length() <= PROSE ? rating : rating.withNote(cut("note", rating.note(), PROSE));
    }

    private @Nullable RecommendedPriority cut(@Nullable RecommendedPriority recommended) {
        return recommended == null
                ? null
                : new RecommendedPriority(recommended.priority(), cut("condition", recommended.condition(), PROSE));
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
                .pullRequests(each("pull requests", tracked.pullRequests(), id -> cut("pull request", id, NAME)))
                .duplicateOf(cutStated("duplicate", tracked.duplicateOf()))
                .standing(cut(tracked.standing()));
        for (TrackedField field : first("fields", tracked.fields(), ITEMS)) {
            kept.field(cut("name of a field", field.name(), NAME), cut("field", field.value(), PROSE));
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
                                        cut("level", scale.of(), PROSE),
                                        scale.percent(),
                                        scale.usual(),
                                        scale.chosen(),
                                        scale.place(),
                                        scale.places())),
                        each(
                                "levels of duplicates",
                                rank.duplicateLevels(),
                                INHERITED,
                                level -> cut("level of a duplicate", level, NAME)));
    }

    private @Nullable String cutStated(String what, @Nullable String text) {
        return text == null ? null : cut(what, text, NAME);
    }

    private <T> List<T> each(String what, List<T> items, UnaryOperator<T> cut) {
        return each(what, items, ITEMS, cut);
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
    private static boolean fits(Issue issue) {
        return issue.title().length() <= NAME
                && within(issue.url(), PROSE)
                && (issue.status() == null || issue.status().text().length() <= NAME)
                && issue.impact().user().note().length() <= PROSE
                && issue.impact().functional().note().length() <= PROSE
                && issue.impact().brand().note().length() <= PROSE
                && issue.classification().complexity().note().length() <= PROSE
                && issue.resources().effort().note().length() <= PROSE
                && within(issue.classification().components(), NAME)
                && within(issue.labels(), NAME)
                && within(issue.resources().expertise(), NAME)
                && within(issue.resources().dependencies(), PROSE)
                && within(issue.nextSteps(), PROSE)
                && withinNames(issue)
                && withinTracked(issue.tracked());
    }

    private static boolean withinNames(Issue issue) {
        if (issue.classification().categories().size() > ITEMS
                || issue.assignees().size() > ITEMS) {
            return false;
        }
        for (Category category : issue.classification().categories()) {
            if (category.name().length() > NAME) {
                return false;
            }
        }
        for (Assignee person : issue.assignees()) {
            if (person.name().length() > NAME || person.reason().length() > PROSE) {
                return false;
            }
        }
        RecommendedPriority recommended = issue.recommendedPriority();
        return recommended == null || recommended.condition().length() <= PROSE;
    }

    private static boolean withinTracked(Tracked tracked) {
        if (tracked.fields().size() > ITEMS) {
            return false;
        }
        for (TrackedField field : tracked.fields()) {
            if (field.name().length() > NAME || field.value().length() > PROSE) {
                return false;
            }
        }
        return within(tracked.type(), NAME)
                && within(tracked.milestone(), NAME)
                && within(tracked.duplicateOf(), NAME)
                && within(tracked.pullRequests(), NAME)
                && withinRank(tracked.standing());
    }

    private static boolean withinRank(@Nullable BacklogRank rank) {
        if (rank == null) {
            return true;
        }
        if (rank.scales().size() > INHERITED) {
            return false;
        }
        for (ScalePlace scale : rank.scales()) {
            if (scale.of().length() > PROSE) {
                return false;
            }
        }
        return within(rank.duplicateLevels(), INHERITED, NAME);
    }

    private static boolean within(@Nullable String text, int most) {
        return text == null || text.length() <= most;
    }

    private static boolean within(List<String> texts, int most) {
        return within(texts, ITEMS, most);
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
