package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The priority of one issue, and everything needed to redo the sum.
 *
 * @param id the id of the issue
 * @param title its title
 * @param priority what was decided
 * @param pinned what a person pinned, or a word of the issue that stands for it, or null; when set it is what was decided
 * @param ruled what the rules say; differs from the priority only if a person pinned another one
 * @param points the sum of the points of all reasons
 * @param reasons the rules that counted, in the order of the catalogue
 * @param assumed what the source left unsaid, and what was assumed for it
 * @param derived what nobody stated in so many words, but a word of the issue stands for; never assumed as well
 * @param uncertain the inputs that were ranges
 * @param changes the smallest changes that would make it one level more or less urgent, the more urgent ones first
 * @param ruleBase the rules that decided, by name and version
 */
public record Decision(
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

    /** Most urgent first; among equals the one with more points; then by id, so that the order is always the same. */
    public static final Comparator<Decision> MOST_URGENT_FIRST = new MostUrgentFirst();

    /** Makes a decision; the lists are copied. */
    public Decision {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(priority, "priority");
        requireNonNull(ruled, "ruled");
        requireNonNull(ruleBase, "ruleBase");
        reasons = List.copyOf(reasons);
        assumed = List.copyOf(assumed);
        derived = List.copyOf(derived);
        uncertain = List.copyOf(uncertain);
        changes = List.copyOf(changes);
        if (pinned != null && pinned != priority) {
            throw new IllegalArgumentException(
                    "A pinned priority (" + pinned + ") stands, but the decision is (" + priority + ").");
        }
    }

    /** The word of the issue that pinned the priority, such as {@code "label now"}; null if a person did, or nobody. */
    public @Nullable String pinnedBy() {
        return derived.stream()
                .filter(derivation -> derivation.what().equals(Derivation.PRIORITY))
                .map(Derivation::signal)
                .findFirst()
                .orElse(null);
    }

    /** Whether a person pinned another priority than the rules would give. */
    public boolean disagreesWithPin() {
        return pinned != null && pinned != ruled;
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
