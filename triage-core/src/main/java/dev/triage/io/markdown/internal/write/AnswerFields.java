package dev.triage.io.markdown.internal.write;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.Reason;
import dev.triage.model.report.Suggestion;
import dev.triage.model.report.TriagedIssue;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the decision about an issue, in one field that readers know and leave out. */
public final class AnswerFields {

    private static final int REASONS = 3;

    /** More than any points. */
    private static final int LEVELS = Integer.MAX_VALUE - 1;

    private AnswerFields() {}

    public static void write(TriagedIssue triaged, LevelNames levels, MarkdownFields fields) {
        Decision decision = triaged.decision();
        fields.unread("Decided Priority", priority(decision, levels), below -> {
            below.prose("Main Reasons", mainReasons(decision, levels));
            if (!decision.derived().isEmpty()) {
                below.prose("Derived", derived(decision));
            }
            if (!decision.assumed().isEmpty()) {
                below.prose("Assumed", assumed(decision));
            }
            below.prose("Suggested Next Steps", suggestions(triaged.nextSteps()));
            below.prose("Suggested Assignees", suggestions(triaged.assignees()));
        });
    }

    private static String priority(Decision decision, LevelNames levels) {
        String pinned = decision.pinned() == null
                ? ""
                : decision.disagreesWithPin() ? ", pinned; the rules say " + levels.name(decision.ruled()) : ", pinned";
        return levels.name(decision.priority()) + " – " + levels.timeFrame(decision.priority()) + pinned;
    }

    /** The main reasons of the decision: bounds that override the score, then levels up or down, then the largest points. */
    private static String mainReasons(Decision decision, LevelNames levels) {
        String reasons = decision.reasons().stream()
                .filter(reason -> strength(reason.effect(), decision) > 0)
                .sorted(Comparator.comparingInt((Reason reason) -> -strength(reason.effect(), decision)))
                .limit(REASONS)
                .map(reason -> reason.rule() + " (" + reason.effect().text(levels) + origin(reason.origin()) + ")")
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "No rule adds points." : reasons;
    }

    private static String origin(@Nullable Origin origin) {
        return origin == null ? "" : ", " + origin.text();
    }

    private static int strength(Effect effect, Decision decision) {
        if (effect instanceof Effect.Points points) {
            return Math.abs(points.points());
        }
        Priority reached = reached(decision);
        Priority moved = reached == null ? null : reached.moreUrgentBy(levels(decision));
        if (effect instanceof Effect.Moves) {
            return moved == reached ? 0 : LEVELS;
        }
        if (effect instanceof Effect.Decides decides && decides.priority() == decision.ruled()) {
            return Integer.MAX_VALUE;
        }
        boolean binding = (effect instanceof Effect.NeverBelow floor && floor.priority() == decision.ruled())
                || (effect instanceof Effect.NeverAbove cap && cap.priority() == decision.ruled());
        return binding && moved != decision.ruled() ? Integer.MAX_VALUE : 0;
    }

    /** The priority of the score alone; null if no reason gives it. */
    private static @Nullable Priority reached(Decision decision) {
        return decision.reasons().stream()
                .filter(reason -> reason.effect() instanceof Effect.Reaches)
                .map(reason -> ((Effect.Reaches) reason.effect()).priority())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** By how many levels rules move it, more urgent if positive. */
    private static int levels(Decision decision) {
        return decision.reasons().stream()
                .mapToInt(reason -> reason.effect() instanceof Effect.Moves moves ? moves.levels() : 0)
                .sum();
    }

    private static String derived(Decision decision) {
        return decision.derived().stream()
                .map(derivation -> derivation.what() + " " + derivation.value() + " (" + derivation.signal() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String assumed(Decision decision) {
        return decision.assumed().stream()
                .map(assumption -> assumption.input().label() + " " + assumption.value())
                .collect(Collectors.joining("; "));
    }

    private static List<Prose> suggestions(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(suggestion -> new Prose().plain(suggestion.text()).behind(" – ", suggestion.reason()))
                .toList();
    }
}
