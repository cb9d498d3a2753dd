package dev.triage.cli.explain;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.ScalePlaceText;
import dev.triage.cli.output.ScoreText;
import dev.triage.cli.output.Screen;
import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.decision.Change;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.DecisionSteps;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.Reason;
import dev.triage.model.tracked.ScalePlace;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.SignalMeaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints the complete score of one decision, so that the reader can check it. */
final class ExplanationText {

    private static final int INDENT = 2;

    private final Screen screen;
    private final LevelNames levels;
    /** The threshold of each priority, the least urgent one first. */
    private final Map<Priority, Integer> needed = new TreeMap<>(Comparator.reverseOrder());

    /**
     * Makes the explanation.
     *
     * @param screen receives the text
     * @param catalogue the rules of the decision
     * @param levels what the priorities are called
     */
    ExplanationText(Screen screen, List<RuleDescription> catalogue, LevelNames levels) {
        this.screen = screen;
        this.levels = levels;
        for (RuleDescription rule : catalogue) {
            if (rule.effect() instanceof Effect.Reaches reaches) {
                Integer from = reaches.from();
                if (from != null) {
                    needed.merge(reaches.priority(), from, Math::min);
                }
            }
        }
    }

    /** Prints an explanation. */
    void print(LocatedIssue located, Decision decision, List<SignalMeaning> signals) {
        Issue issue = located.issue();
        Priority priority = decision.priority();
        screen.lines(
                0,
                Layout.wrap(issue.id() + "  " + issue.title(), screen.columns()).stream()
                        .map(screen::bold)
                        .toList());
        screen.line(
                screen.bold(levels.name(priority)) + " – " + priority.meaning() + ": " + levels.timeFrame(priority));
        String url = issue.url();
        screen.line(screen.faint(
                located.document() + ":" + located.line() + (url == null ? "" : "  " + Layout.oneLine(url))));

        heading("Inputs");
        new InputTable(screen).print(issue, decision);
        printDefaults(signals);
        printSum(decision);
        printMoves(decision);
        printBounds(decision);
        printPin(decision);
        printChanges(decision);
        printRecommendation(issue, decision);
        screen.line();
        screen.line(screen.faint("Rules: " + decision.ruleBase()));
    }

    /** The levels that state nothing, because almost all issues have them. */
    private void printDefaults(List<SignalMeaning> signals) {
        for (SignalMeaning signal : signals) {
            ScalePlace scale = signal.scale();
            if (scale != null && scale.usual()) {
                String said = "The " + signal.source() + " " + Layout.oneLine(signal.words())
                        + " states nothing: it is " + ScalePlaceText.of(scale) + ".";
                screen.lines(INDENT, Layout.wrap(said, screen.columns() - INDENT));
            }
        }
    }

    private void printSum(Decision decision) {
        heading("Score");
        List<Reason> adding = decision.reasons().stream()
                .filter(reason -> reason.effect() instanceof Effect.Points)
                .toList();
        int columns = Layout.width(String.valueOf(decision.points()));
        for (Reason reason : adding) {
            columns = Math.max(columns, Layout.width(reason.effect().text()));
        }
        columns += INDENT;
        for (Reason reason : adding) {
            printReason(Layout.right(reason.effect().text(), columns), reason);
        }
        if (adding.isEmpty()) {
            screen.line(" ".repeat(INDENT) + "No rule adds or subtracts points.");
        } else {
            screen.line(" ".repeat(INDENT) + "─".repeat(columns - INDENT));
        }
        String total = Layout.right(Figures.number(decision.points()), columns);
        screen.line(screen.bold(total) + "  " + thresholds(decision));
    }

    private void printReason(String effect, Reason reason) {
        int indent = Layout.width(effect) + INDENT;
        List<String> name = Layout.wrap(reason.rule(), screen.columns() - indent);
        screen.line(screen.bold(effect) + " ".repeat(INDENT) + name.get(0));
        screen.lines(indent, name.subList(1, name.size()));
        for (String line : Layout.wrap(reason.reason(), screen.columns() - indent)) {
            screen.line(" ".repeat(indent) + screen.faint(line));
        }
        Origin origin = reason.origin();
        if (origin != null) {
            for (String line : Layout.wrap(origin.text(), screen.columns() - indent)) {
                screen.line(" ".repeat(indent) + screen.faint(line));
            }
        }
    }

    /** Such as "P2: 9 points; P1 needs 10". */
    private String thresholds(Decision decision) {
        Priority reached = DecisionSteps.reached(decision);
        String points = Math.abs(decision.points()) == 1 ? "point" : "points";
        if (reached == null) {
            return points;
        }
        String met = levels.name(reached) + ": " + Figures.number(decision.points()) + " " + points;
        Priority next = reached.oneMoreUrgent().filter(needed::containsKey).orElse(reached);
        Integer threshold = needed.get(next);
        return threshold == null ? met : met + "; " + levels.name(next) + " needs " + Figures.number(threshold);
    }

    private void printMoves(Decision decision) {
        List<Reason> moves = ScoreText.moves(decision);
        if (moves.isEmpty()) {
            return;
        }
        heading("Levels");
        for (Reason move : moves) {
            printReason(" ".repeat(INDENT) + move.effect().text(), move);
        }
        screen.line(" ".repeat(INDENT) + ScoreText.movesText(decision, levels));
    }

    private void printBounds(Decision decision) {
        List<Reason> bounds = ScoreText.bounds(decision);
        if (bounds.isEmpty()) {
            return;
        }
        heading(bounds.stream().allMatch(ExplanationText::isBound) ? "Bounds" : "Tables and bounds");
        for (Reason bound : bounds) {
            printReason(" ".repeat(INDENT) + bound.effect().text(levels), bound);
        }
        boolean override = DecisionSteps.moved(decision) != decision.ruled() && conflict(bounds, decision);
        screen.line(" ".repeat(INDENT)
                + ScoreText.boundsText(decision, levels)
                + (override ? " \"Never below\" overrides \"never above\"." : ""));
    }

    private static boolean isBound(Reason reason) {
        return reason.effect() instanceof Effect.NeverBelow || reason.effect() instanceof Effect.NeverAbove;
    }

    /** Whether a floor overrides a cap. */
    private static boolean conflict(List<Reason> bounds, Decision decision) {
        return bounds.stream()
                .anyMatch(bound -> bound.effect() instanceof Effect.NeverAbove cap
                        && decision.ruled().moreUrgentThan(cap.priority()));
    }

    private void printPin(Decision decision) {
        Priority pinned = decision.pinned();
        if (pinned == null) {
            return;
        }
        heading("Pinned");
        String word = decision.pinnedBy();
        String who = word == null ? "A person" : "The " + Layout.oneLine(word);
        String said = decision.disagreesWithPin()
                ? who + " pinned " + levels.name(pinned) + "; this overrides the rules. The rules give "
                        + levels.name(decision.ruled()) + "."
                : who + " pinned " + levels.name(pinned) + "; the rules give the same priority.";
        screen.lines(INDENT, Layout.wrap(said, screen.columns() - INDENT));
    }

    private void printChanges(Decision decision) {
        heading("What would change it");
        List<String> lines = new ArrayList<>();
        for (Change change : decision.changes()) {
            List<String> wrapped = Layout.wrap(change.text(levels), screen.columns() - 2 * INDENT);
            lines.add(wrapped.get(0));
            wrapped.subList(1, wrapped.size()).forEach(line -> lines.add(" ".repeat(INDENT) + line));
        }
        if (lines.isEmpty()) {
            lines.add("No small change of the inputs changes the priority.");
        } else if (decision.pinned() != null) {
            lines.add("(These are the priorities of the rules. The pinned priority does not change.)");
        }
        screen.lines(INDENT, lines);
    }

    private void printRecommendation(Issue issue, Decision decision) {
        RecommendedPriority recommended = issue.recommendedPriority();
        if (recommended == null) {
            return;
        }
        heading("For comparison");
        String same = recommended.priority() == decision.ruled() ? "the same as the rules" : "unlike the rules";
        String condition = recommended.condition().isEmpty() ? "" : " (" + recommended.condition() + ")";
        String said = "The document recommends " + levels.name(recommended.priority()) + condition + ", " + same
                + ". A recommendation does not change the score.";
        screen.lines(INDENT, Layout.wrap(said, screen.columns() - INDENT));
    }

    private void heading(String text) {
        screen.line();
        screen.line(screen.bold(text));
    }
}
