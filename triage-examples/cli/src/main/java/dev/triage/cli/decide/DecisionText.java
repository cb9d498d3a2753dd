package dev.triage.cli.decide;

import dev.triage.cli.output.Ids;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.MainReasons;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.ShellWord;
import dev.triage.cli.output.Words;
import dev.triage.model.Input;
import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.DecisionSteps;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.WantedState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints decisions as a short page. */
final class DecisionText {

    private static final String INDENT = "  ";
    private static final int REASONS = 3;
    /** The maximum number of assumed or derived inputs that are named; more are counted only. */
    private static final int NAMED = 3;

    private static final int LONGEST_ID = 20;
    /** With more issues than this, the page is shortened. */
    static final int SHOWN_IN_FULL = 30;
    /** The number of issues of each priority on a shortened page. */
    private static final int SHOWN_PER_PRIORITY = 8;
    /** Longer inputs are not repeated in a command. */
    private static final int LONGEST_INPUTS = 60;

    private final Screen screen;
    private final boolean all;
    private final LevelNames levels;
    private final WantedState state;
    /** The width of the longest name of a level. */
    private final int levelColumns;

    /**
     * Makes the page.
     *
     * @param screen receives the page
     * @param all whether every issue is printed
     * @param levels what the priorities are called
     * @param state which issues are printed
     */
    DecisionText(Screen screen, boolean all, LevelNames levels, WantedState state) {
        this.screen = screen;
        this.all = all;
        this.levels = levels;
        this.state = state;
        this.levelColumns = Arrays.stream(Priority.values())
                .mapToInt(priority -> Layout.width(levels.name(priority)))
                .max()
                .orElse(0);
    }

    /** Prints decisions, most urgent first. */
    void print(List<Decision> decisions, List<String> inputs, String ruleBase) {
        DecisionSelection selection = new DecisionSelection(all);
        decisions.forEach(decision -> selection.add(decision, null));
        print(selection, inputs, ruleBase);
    }

    /** Prints a selection of decisions. */
    void print(DecisionSelection decisions, List<String> inputs, String ruleBase) {
        screen.line(decisions.count() == 0 ? "No issues." : summary(decisions));
        if (decisions.leftOut() > 0) {
            String other = Words.count(decisions.leftOut(), state == WantedState.OPEN ? "closed issue" : "open issue");
            screen.line(screen.faint(
                    other + " left out; --state all prints " + (decisions.leftOut() == 1 ? "it." : "them.")));
        }
        int idColumns = Math.min(LONGEST_ID, decisions.widestId());
        for (Priority priority : Priority.values()) {
            if (decisions.count(priority) > 0) {
                printGroup(priority, decisions, idColumns);
            }
        }
        screen.line();
        Arrays.stream(Priority.values())
                .flatMap(priority -> decisions.first(priority).stream().limit(1))
                .findFirst()
                .ifPresent(first ->
                        screen.line("Why: triage explain " + again(inputs) + " --issue " + Ids.typed(first.id())));
        screen.line(screen.faint("Rules: " + ruleBase));
    }

    private void printGroup(Priority priority, DecisionSelection decisions, int idColumns) {
        screen.line();
        String heading = levels.name(priority) + "  " + Words.capital(levels.timeFrame(priority));
        screen.line(screen.bold(heading) + screen.faint(" – " + priority.meaning()));
        int count = decisions.count(priority);
        int shown = all || decisions.count() <= SHOWN_IN_FULL ? count : Math.min(count, SHOWN_PER_PRIORITY);
        decisions.first(priority).stream().limit(shown).forEach(decision -> printDecision(decision, idColumns));
        if (shown < count) {
            screen.line(INDENT + screen.faint("… and " + (count - shown) + " more; --all prints them."));
        }
    }

    private void printDecision(Decision decision, int idColumns) {
        String id = Layout.left(Layout.cut(Layout.oneLine(decision.id()), idColumns), idColumns);
        String level = Layout.left(levels.name(decision.priority()), levelColumns);
        String start = INDENT + level + "  " + id + "  ";
        String marker = marker(decision);
        int room = screen.columns() - Layout.width(start) - Layout.width(marker);
        String title = Layout.cut(Layout.oneLine(decision.title()), Math.max(room, screen.columns() / 3));
        screen.line(INDENT + screen.bold(level + "  " + id) + "  " + title + screen.striking(marker));
        int indent = INDENT.length() + Layout.width(level + INDENT);
        screen.line(" ".repeat(indent) + screen.faint(reasons(decision, screen.columns() - indent)));
    }

    /** Remarks on a decision: a pinned priority, and derived or assumed inputs. */
    private String marker(Decision decision) {
        List<String> parts = new ArrayList<>();
        if (decision.disagreesWithPin()) {
            parts.add("pinned; the rules give " + levels.name(decision.ruled()));
        } else if (decision.pinned() != null) {
            parts.add("pinned");
        }
        List<String> derived =
                decision.derived().stream().map(Derivation::what).distinct().toList();
        if (!derived.isEmpty()) {
            parts.add("derived: " + (derived.size() > NAMED ? derived.size() + " inputs" : String.join(", ", derived)));
        }
        List<String> assumed = decision.assumed().stream()
                .map(Assumption::input)
                .distinct()
                .map(Input::label)
                .toList();
        if (assumed.size() > NAMED) {
            parts.add("assumed: " + assumed.size() + " inputs");
        } else if (!assumed.isEmpty()) {
            parts.add("assumed: " + String.join(", ", assumed));
        }
        List<String> missing = decision.reasons().stream()
                .flatMap(reason -> reason.effect() instanceof Effect.Waits waits
                        ? waits.inputs().stream()
                        : Stream.<String>empty())
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            parts.add("a table waits for "
                    + (missing.size() > NAMED ? missing.size() + " inputs" : String.join(", ", missing)));
        }
        return parts.isEmpty() ? "" : " [" + String.join("; ", parts) + "]";
    }

    /** The main reasons that fit into the width. */
    private String reasons(Decision decision, int columns) {
        List<String> reasons = DecisionSteps.mainReasons(decision, REASONS).stream()
                .map(reason -> MainReasons.text(reason, levels))
                .toList();
        if (reasons.isEmpty()) {
            return "No rule adds points.";
        }
        String text = Layout.cut(reasons.get(0), columns);
        for (String reason : reasons.subList(1, reasons.size())) {
            String longer = text + "; " + reason;
            if (Layout.width(longer) <= columns) {
                text = longer;
            }
        }
        return text;
    }

    private String summary(DecisionSelection decisions) {
        List<String> counts = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            if (decisions.count(priority) > 0) {
                counts.add(decisions.count(priority) + " " + levels.name(priority));
            }
        }
        return Words.count(decisions.count(), "issue") + ": " + String.join(", ", counts);
    }

    private static String again(List<String> inputs) {
        String typed = inputs.stream().map(ShellWord::of).collect(Collectors.joining(" "));
        return typed.length() <= LONGEST_INPUTS ? typed : "INPUT...";
    }
}
