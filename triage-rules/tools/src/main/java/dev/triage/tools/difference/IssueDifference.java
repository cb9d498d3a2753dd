package dev.triage.tools.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.io.LocatedIssue;
import dev.triage.model.decision.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What two rule bases say of an issue. Immutable.
 *
 * @param located the issue and where it stands
 * @param before what the first says
 * @param after what the second says
 * @param kind how these differ
 * @param causes why they do
 */
public record IssueDifference(LocatedIssue located, Decision before, Decision after, Kind kind, List<Cause> causes) {

    /** Most urgent first, as it is now; among equals those that move furthest. */
    public static final Comparator<IssueDifference> MOST_URGENT_FIRST = Comparator.comparing(
                    (IssueDifference one) -> one.after().priority())
            .thenComparing(one -> -one.levels())
            .thenComparing(IssueDifference::after, Decision.MOST_URGENT_FIRST);

    /** How the decisions on an issue differ. */
    public enum Kind {
        /** It becomes more urgent. */
        UP,
        /** It becomes less urgent. */
        DOWN,
        /** It would move if its priority were not pinned. */
        PINNED,
        /** It stays, with another score. */
        POINTS,
        /** It stays with the same score, for other reasons. */
        REASONS,
        /** Only the words of its reasons differ. */
        WORDS,
        /** Nothing differs. */
        SAME;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Makes a difference; the list is copied.
     *
     * @param located the issue and where it stands
     * @param before what the first says
     * @param after what the second says
     * @param kind how these differ
     * @param causes why they do
     */
    public IssueDifference {
        requireNonNull(located, "located");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(kind, "kind");
        causes = List.copyOf(causes);
    }

    /** Compares two decisions on the same issue. */
    static IssueDifference of(LocatedIssue located, Decision before, Decision after, Causes causes) {
        Kind kind = kind(before, after, causes);
        boolean because = kind.compareTo(Kind.WORDS) < 0;
        return new IssueDifference(located, before, after, kind, because ? causes.of(before, after) : List.of());
    }

    private static Kind kind(Decision before, Decision after, Causes causes) {
        if (after.priority() != before.priority()) {
            return after.priority().moreUrgentThan(before.priority()) ? Kind.UP : Kind.DOWN;
        } else if (after.ruled() != before.ruled()) {
            return Kind.PINNED;
        } else if (after.points() != before.points()) {
            return Kind.POINTS;
        } else if (!causes.sameReasons(before, after)) {
            return Kind.REASONS;
        }
        return causes.sameWords(before, after) ? Kind.SAME : Kind.WORDS;
    }

    /** {@return whether it has another priority} */
    public boolean moves() {
        return kind == Kind.UP || kind == Kind.DOWN;
    }

    /** {@return how many levels lie between the two priorities; 0 if it stays} */
    public int levels() {
        return Math.abs(before.priority().compareTo(after.priority()));
    }
}
