package dev.triage.cli.html;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a sum came to, what bounded it, and who pinned something else. */
final class SumWords {

    private final Decision decision;

    SumWords(Decision decision) {
        this.decision = decision;
    }

    /** The rules that added points or took them away. */
    List<Reason> points() {
        return decision.reasons().stream()
                .filter(reason -> reason.effect() instanceof Effect.Points)
                .toList();
    }

    /** The rules that said how far up or down the priority may go. */
    List<Reason> bounds() {
        return decision.reasons().stream()
                .filter(reason ->
                        reason.effect() instanceof Effect.NeverBelow || reason.effect() instanceof Effect.NeverAbove)
                .toList();
    }

    String total() {
        return number(decision.points());
    }

    /** What the points alone give, such as "points give P1 (P1 from 15 points)". */
    String reached() {
        Effect.Reaches reached = reaches();
        String points = Math.abs(decision.points()) == 1 ? "point" : "points";
        if (reached == null) {
            return points;
        }
        Integer from = reached.from();
        return from == null
                ? points + ": " + reached.priority() + ", which any sum gives"
                : points + ": " + reached.priority() + ", which takes " + number(from);
    }

    /** What the bounds changed; empty if there are none. */
    String bounded() {
        Effect.Reaches reached = reaches();
        if (bounds().isEmpty() || reached == null) {
            return "";
        }
        if (reached.priority() == decision.ruled()) {
            return "They change nothing: the points give " + decision.ruled() + " already.";
        }
        return "They make it " + decision.ruled() + "; the points alone would give " + reached.priority() + ".";
    }

    /** What a person insists on; empty if nobody does. */
    String pinned() {
        Priority pinned = decision.pinned();
        if (pinned == null) {
            return "";
        }
        return decision.disagreesWithPin()
                ? whoPinned() + " pinned " + pinned + ", which stands. The rules disagree: they would give "
                        + decision.ruled() + "."
                : whoPinned() + " pinned " + pinned + ", and the rules would give the same.";
    }

    private String whoPinned() {
        String word = decision.pinnedBy();
        return word == null ? "A person" : "The " + word;
    }

    private Effect.@Nullable Reaches reaches() {
        Effect.Reaches best = null;
        for (Reason reason : decision.reasons()) {
            if (reason.effect() instanceof Effect.Reaches reaches
                    && (best == null || reaches.priority().moreUrgentThan(best.priority()))) {
                best = reaches;
            }
        }
        return best;
    }

    /** A number with a real minus sign, as in effects. */
    static String number(int points) {
        return points < 0 ? "−" + -points : String.valueOf(points);
    }
}
