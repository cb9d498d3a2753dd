package dev.triage.cli.html;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.ScoreText;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the score of a decision into words: the threshold that it reaches, its levels, its bounds and a pinned priority. */
final class SumWords {

    private final Decision decision;
    private final LevelNames levels;

    /**
     * Puts a score into words.
     *
     * @param levels what the priorities are called
     */
    SumWords(Decision decision, LevelNames levels) {
        this.decision = decision;
        this.levels = levels;
    }

    /** The rules that add or subtract points. */
    List<Reason> points() {
        return decision.reasons().stream()
                .filter(reason -> reason.effect() instanceof Effect.Points)
                .toList();
    }

    /** The rules that move the priority by levels. */
    List<Reason> moves() {
        return ScoreText.moves(decision);
    }

    /** The effect of the levels; empty if there are none. */
    String moved() {
        return ScoreText.movesText(decision, levels);
    }

    /** The rules that give a lower or upper bound. */
    List<Reason> bounds() {
        return ScoreText.bounds(decision);
    }

    String total() {
        return Figures.number(decision.points());
    }

    /** The priority of the score alone, such as "P1: 16 points (threshold 15)". */
    String reached() {
        Effect.Reaches reached = reaches();
        String points = Math.abs(decision.points()) == 1 ? "point" : "points";
        if (reached == null) {
            return points;
        }
        Integer from = reached.from();
        return from == null
                ? levels.name(reached.priority()) + ": " + total() + " " + points
                : levels.name(reached.priority()) + ": " + total() + " " + points + " (threshold "
                        + Figures.number(from) + ")";
    }

    /** The effect of the bounds; empty if there are none. */
    String bounded() {
        return bounds().isEmpty() || reaches() == null ? "" : ScoreText.boundsText(decision, levels);
    }

    /** The pinned priority beside that of the rules; empty if no priority is pinned. */
    String pinned() {
        Priority pinned = decision.pinned();
        if (pinned == null) {
            return "";
        }
        return decision.disagreesWithPin()
                ? whoPinned() + " pinned " + levels.name(pinned) + "; this overrides the rules. The rules give "
                        + levels.name(decision.ruled()) + "."
                : whoPinned() + " pinned " + levels.name(pinned) + "; the rules give the same priority.";
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
}
