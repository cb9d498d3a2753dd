package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The priority of one issue, and everything that is needed to calculate its score again. Immutable and thread-safe.
 *
 * <p>The changes are found when {@link #changes} is first called, which takes much longer than the decision itself. Two
 * decisions are equal if all else is: the changes follow from the inputs and the rules.
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
     * @param priority the decided priority
     * @param pinned the priority that a person, a label or another signal of the issue pins, or null; if set, it is the
     *     decided priority
     * @param ruled the priority that the rules give; differs from the decided priority only if another one is pinned
     * @param points the score: the sum of the points of all reasons
     * @param reasons the rules that fired, in the order of the rule catalogue
     * @param assumed the inputs that the source does not state, and the values that are assumed
     * @param derived the values that are not stated directly, but that a label or another signal stands for; they are
     *     never assumed as well
     * @param uncertain the inputs that are ranges
     * @param changes the smallest changes that make it one level more or less urgent, the more urgent ones first
     * @param ruleBase the rules that decided, by name and version
     * @throws IllegalArgumentException if the decided priority differs from the pinned one
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
                    "The pinned priority is (" + pinned + "), but the decision is (" + priority + ").");
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

    /** {@return the id of the issue} */
    public String id() {
        return id;
    }

    /** {@return the title of the issue} */
    public String title() {
        return title;
    }

    /** {@return the decided priority} */
    public Priority priority() {
        return priority;
    }

    /**
     * {@return the priority that a person, a label or another signal of the issue pins, or null; if set, it is the
     * decided priority}
     */
    public @Nullable Priority pinned() {
        return pinned;
    }

    /** {@return the priority that the rules give; differs from the decided priority only if another one is pinned} */
    public Priority ruled() {
        return ruled;
    }

    /** {@return the score: the sum of the points of all reasons} */
    public int points() {
        return points;
    }

    /** {@return the rules that fired, in the order of the rule catalogue} */
    public List<Reason> reasons() {
        return reasons;
    }

    /** {@return the inputs that the source does not state, and the values that are assumed} */
    public List<Assumption> assumed() {
        return assumed;
    }

    /**
     * {@return the values that are not stated directly, but that a label or another signal stands for; they are never
     * assumed as well}
     */
    public List<Derivation> derived() {
        return derived;
    }

    /** {@return the inputs that are ranges} */
    public List<Uncertainty> uncertain() {
        return uncertain;
    }

    /**
     * {@return the smallest changes that make it one level more or less urgent, the more urgent ones first} The first
     * call finds them and keeps them.
     */
    public List<Change> changes() {
        return changes.get();
    }

    /** {@return the rules that decided, by name and version} */
    public String ruleBase() {
        return ruleBase;
    }

    /**
     * {@return the signal that pins the priority, such as {@code "label now"}; null if a person pins it, or if nothing
     * is pinned}
     */
    public @Nullable String pinnedBy() {
        for (Derivation derivation : derived) {
            if (derivation.what().equals(Derivation.PRIORITY)) {
                return derivation.signal();
            }
        }
        return null;
    }

    /**
     * {@return the decision tables that need an input which the issue does not state, so that this decision lacks what
     * they say; each reason has the effect {@link Effect.Waits} with {@link Effect.Waits#required required}} Usually
     * empty.
     */
    public List<Reason> lacking() {
        List<Reason> lacking = null; // most decisions lack nothing, and a stream asks each of them
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i).effect() instanceof Effect.Waits waits && waits.required()) {
                lacking = lacking == null ? new ArrayList<>() : lacking;
                lacking.add(reasons.get(i));
            }
        }
        return lacking == null ? List.of() : List.copyOf(lacking);
    }

    /** {@return whether the pinned priority differs from the priority that the rules give} */
    public boolean disagreesWithPin() {
        return pinned != null && pinned != ruled;
    }

    /**
     * {@return the same decision for another issue with equal inputs}
     *
     * @param otherId the id of that issue
     * @param otherTitle the title of that issue
     */
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
     * {@return the same decision with changes that are searched for when they are first asked for}
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
