package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The priority of one issue, and everything needed to redo the score. Immutable and thread-safe.
 *
 * <p>What would change the priority is found when {@link #changes} is first asked for, which takes many times as long as
 * deciding. Two decisions are equal if all else is: the changes follow from the inputs and the rules.
 */
public final class Decision {

    /** Most urgent first; among equals the one with more points; then by id, so that the order is always the same. */
    public static final Comparator<Decision> MOST_URGENT_FIRST = new MostUrgentFirst();

    private final String id;
    private final String title;
    private final Priority priority;
    private final @Nullable Priority pinned;
    private final Priority ruled;
    private final int points;
    private final List<Reason> reasons;
    private final List<Assumption> assumed;
    private final List<Derivation> derived;
    private final List<Uncertainty> uncertain;
    private final FoundLater changes;
    private final String ruleBase;

    /**
     * Makes a decision; the lists are copied.
     *
     * @param id the id of the issue
     * @param title its title
     * @param priority what was decided
     * @param pinned what a person pinned, or a word of the issue that stands for it, or null; when set it is what was decided
     * @param ruled what the rules say; differs from the priority only if a person pinned another one
     * @param points the sum of the points of all reasons
     * @param reasons the rules that counted, in the order of the catalogue
     * @param assumed what the source left unsaid, and what was assumed for it
     * @param derived what is not stated in so many words, but a word of the issue stands for; never assumed as well
     * @param uncertain the inputs that were ranges
     * @param changes the smallest changes that would make it one level more or less urgent, the more urgent ones first
     * @param ruleBase the rules that decided, by name and version
     * @throws IllegalArgumentException if another priority was decided than the pinned one
     */
    public Decision(
            String id,
            String title,
            Priority priority,
            @Nullable Priority pinned,
            Priority ruled,
            int points,
            List<Reason> reasons,
            List<Assumption> assumed,
            List<Derivation> derived,
            List<Uncertainty> uncertain,
            List<Change> changes,
            String ruleBase) {
        this(
                id,
                title,
                priority,
                pinned,
                ruled,
                points,
                List.copyOf(reasons),
                List.copyOf(assumed),
                List.copyOf(derived),
                List.copyOf(uncertain),
                new FoundLater(List.copyOf(changes)),
                ruleBase);
        if (pinned != null && pinned != priority) {
            throw new IllegalArgumentException(
                    "A pinned priority (" + pinned + ") stands, but the decision is (" + priority + ").");
        }
    }

    private Decision(
            String id,
            String title,
            Priority priority,
            @Nullable Priority pinned,
            Priority ruled,
            int points,
            List<Reason> reasons,
            List<Assumption> assumed,
            List<Derivation> derived,
            List<Uncertainty> uncertain,
            FoundLater changes,
            String ruleBase) {
        this.id = requireNonNull(id, "id");
        this.title = requireNonNull(title, "title");
        this.priority = requireNonNull(priority, "priority");
        this.pinned = pinned;
        this.ruled = requireNonNull(ruled, "ruled");
        this.points = points;
        this.reasons = reasons;
        this.assumed = assumed;
        this.derived = derived;
        this.uncertain = uncertain;
        this.changes = changes;
        this.ruleBase = requireNonNull(ruleBase, "ruleBase");
    }

    /** The id of the issue. */
    public String id() {
        return id;
    }

    /** The title of the issue. */
    public String title() {
        return title;
    }

    /** What was decided. */
    public Priority priority() {
        return priority;
    }

    /** What a person pinned, or a word of the issue that stands for it, or null; when set it is what was decided. */
    public @Nullable Priority pinned() {
        return pinned;
    }

    /** What the rules say; differs from the priority only if a person pinned another one. */
    public Priority ruled() {
        return ruled;
    }

    /** The sum of the points of all reasons. */
    public int points() {
        return points;
    }

    /** The rules that counted, in the order of the catalogue. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** What the source left unsaid, and what was assumed for it. */
    public List<Assumption> assumed() {
        return assumed;
    }

    /** What is not stated in so many words, but a word of the issue stands for; never assumed as well. */
    public List<Derivation> derived() {
        return derived;
    }

    /** The inputs that were ranges. */
    public List<Uncertainty> uncertain() {
        return uncertain;
    }

    /**
     * The smallest changes that would make it one level more or less urgent, the more urgent ones first. They are searched
     * for by the first call, and remembered.
     */
    public List<Change> changes() {
        return changes.get();
    }

    /** The rules that decided, by name and version. */
    public String ruleBase() {
        return ruleBase;
    }

    /** The word of the issue that pinned the priority, such as {@code "label now"}; null if a person did, or nothing is pinned. */
    public @Nullable String pinnedBy() {
        for (Derivation derivation : derived) {
            if (derivation.what().equals(Derivation.PRIORITY)) {
                return derivation.signal();
            }
        }
        return null;
    }

    /** Whether a person pinned another priority than the rules would give. */
    public boolean disagreesWithPin() {
        return pinned != null && pinned != ruled;
    }

    /** The same decision about another issue, of which the rules see the same. */
    public Decision about(String otherId, String otherTitle) {
        return new Decision(
                otherId,
                otherTitle,
                priority,
                pinned,
                ruled,
                points,
                reasons,
                assumed,
                derived,
                uncertain,
                changes,
                ruleBase);
    }

    /**
     * The same decision with changes that are searched for when they are first asked for.
     *
     * @param search finds them; it is called at most once by each thread that asks at the same time
     */
    public Decision withChanges(Supplier<List<Change>> search) {
        return new Decision(
                id,
                title,
                priority,
                pinned,
                ruled,
                points,
                reasons,
                assumed,
                derived,
                uncertain,
                new FoundLater(requireNonNull(search, "search")),
                ruleBase);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decision one
                && id.equals(one.id)
                && title.equals(one.title)
                && priority == one.priority
                && pinned == one.pinned
                && ruled == one.ruled
                && points == one.points
                && reasons.equals(one.reasons)
                && assumed.equals(one.assumed)
                && derived.equals(one.derived)
                && uncertain.equals(one.uncertain)
                && ruleBase.equals(one.ruleBase);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, priority, pinned, ruled, points, reasons, assumed, derived, uncertain, ruleBase);
    }

    /** The priority, the issue and the reasons, for logs and failed tests. */
    @Override
    public String toString() {
        return priority + " " + id + " \"" + title + "\", " + points + " points: " + reasons + ", assumed " + assumed
                + ", derived " + derived + ", uncertain " + uncertain + ", pinned " + pinned + ", by " + ruleBase;
    }

    /** Changes that are searched for when they are first asked for. Decisions on issues with the same inputs share them. */
    private static final class FoundLater {

        private volatile @Nullable Supplier<List<Change>> search;
        private volatile @Nullable List<Change> found;

        FoundLater(List<Change> found) {
            this.found = found;
        }

        FoundLater(Supplier<List<Change>> search) {
            this.search = search;
        }

        List<Change> get() {
            List<Change> known = found;
            Supplier<List<Change>> searching = search;
            if (known == null && searching != null) {
                known = List.copyOf(searching.get());
                found = known;
                search = null; // what it holds on to is needed no more
            }
            return known == null ? requireNonNull(found, "found") : known;
        }
    }

    private static final class MostUrgentFirst implements Comparator<Decision> {

        @Override
        public int compare(Decision one, Decision other) {
            int order = one.priority.compareTo(other.priority);
            order = order == 0 ? Integer.compare(other.points, one.points) : order;
            return order == 0 ? one.id.compareTo(other.id) : order;
        }
    }
}
