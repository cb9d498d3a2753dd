package dev.triage.io.markdown.internal.write;

import dev.triage.model.decision.Decision;
import dev.triage.model.decision.DecisionSteps;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Origin;
import dev.triage.model.report.Suggestion;
import dev.triage.model.report.TriagedIssue;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the decision about an issue, in one field that readers know and leave out. */
public final class AnswerFields {

    private static final int REASONS = 3;

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

    private static String mainReasons(Decision decision, LevelNames levels) {
        String reasons = DecisionSteps.mainReasons(decision, REASONS).stream()
                .map(reason -> reason.rule() + " (" + reason.effect().text(levels) + origin(reason.origin()) + ")")
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "No rule adds points." : reasons;
    }

    private static String origin(@Nullable Origin origin) {
        return origin == null ? "" : ", " + origin.text();
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
