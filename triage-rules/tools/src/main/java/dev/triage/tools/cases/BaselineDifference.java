package dev.triage.tools.cases;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import dev.triage.model.internal.SignedNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how a decision differs from the one that a baseline holds. Has no state. */
final class BaselineDifference {

    private BaselineDifference() {}

    /**
     * What differs, each in a sentence; nothing if the decision is the same.
     *
     * @param row the row of the baseline
     * @param before the ids of the rules that it names
     * @param decision the decision as it is now
     */
    static List<String> of(Case row, List<String> before, Decision decision) {
        List<String> now = decision.reasons().stream().map(Reason::id).toList();
        List<String> differences = new ArrayList<>();
        boolean other = !before.equals(now);
        String moved = moved(row.priority(), row.points(), decision);
        if (moved == null && !other) {
            return differences;
        }
        differences.add(moved == null ? "has other reasons." : moved);
        List<String> more = decision.reasons().stream()
                .filter(reason -> !before.contains(reason.id()))
                .map(reason -> "\"" + reason.rule() + "\" (" + reason.effect().text() + ")")
                .toList();
        List<String> gone = before.stream().filter(id -> !now.contains(id)).toList();
        if (!more.isEmpty()) {
            differences.add("Now by " + String.join(", ", more) + ".");
        }
        if (!gone.isEmpty()) {
            differences.add("No longer by " + String.join(", ", gone) + ".");
        }
        if (!other) {
            differences.add("By the same rules, with other effects.");
        }
        return differences;
    }

    private static @Nullable String moved(@Nullable Priority priority, @Nullable Integer points, Decision decision) {
        if (priority != null && priority != decision.priority()) {
            return "was " + priority + ", and is " + decision.priority() + ".";
        }
        if (points != null && points != decision.points()) {
            return "stays " + decision.priority() + ", but had " + SignedNumber.points(points) + ", and has "
                    + SignedNumber.text(decision.points()) + ".";
        }
        return null;
    }
}
