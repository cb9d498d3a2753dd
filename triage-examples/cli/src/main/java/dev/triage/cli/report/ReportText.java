package dev.triage.cli.report;

import dev.triage.cli.output.Ids;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.model.Priority;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.Change;
import dev.triage.model.report.Changes;
import dev.triage.model.report.Evidence;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.Notice;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints a short report: what to do first and why, the patterns, and what to change. */
final class ReportText {

    private static final String INDENT = "  ";
    private static final int LONGEST_ID = 20;
    private static final int MOST_CHANGES = 20;
    private static final int WIDEST_KIND = 13;

    private final Screen screen;
    private final LevelNames levels;

    ReportText(Screen screen, LevelNames levels) {
        this.screen = screen;
        this.levels = levels;
    }

    void print(TriageReport report, String title, @Nullable LocalDate date) {
        Summary summary = report.summary();
        screen.line(screen.bold(Layout.oneLine(title) + (date == null ? "" : " - " + date)) + "  "
                + Words.count(summary.issues(), "issue") + distribution(summary));
        for (Notice notice : summary.notices()) {
            for (String line : Layout.wrap("! " + notice.text(), screen.columns())) {
                screen.line(screen.striking(line));
            }
        }
        Changes changes = report.changes();
        if (changes != null) {
            printChanges(changes);
        }
        printMostUrgent(summary);
        printShort("High impact and low effort", summary.quickWins());
        printShort("High impact and high effort", summary.bigBets());
        printShort("Closed, not yet verified", summary.toVerify());
        printDependencies(summary.dependencies());
        printPatterns(report.patterns());
        printRecommendations(report.recommendations());
        screen.line();
        screen.line(screen.faint("Rules: " + report.ruleBase()));
    }

    private String distribution(Summary summary) {
        String counts = summary.distribution().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + levels.name(entry.getKey()))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "" : ": " + counts;
    }

    private void printMostUrgent(Summary summary) {
        Priority before = null;
        for (Highlight highlight : summary.mostUrgent()) {
            Priority priority = highlight.priority();
            if (priority != before) {
                screen.line();
                screen.line(screen.bold(Words.capital(levels.timeFrame(priority)))
                        + screen.faint(" – " + levels.name(priority) + ", " + priority.meaning()));
            }
            before = priority;
            screen.lines(INDENT.length(), Layout.wrap(name(highlight), screen.columns() - INDENT.length()));
            printFaint(highlight.reason());
            if (highlight.firstStep() != null) {
                screen.lines(
                        2 * INDENT.length(),
                        Layout.wrap("First step: " + highlight.firstStep(), screen.columns() - 2 * INDENT.length()));
            }
        }
    }

    /** At most a screen of each kind: a report in another format has all. */
    private void printChanges(Changes changes) {
        screen.line();
        screen.line(screen.bold("What changed") + screen.faint(" – " + Layout.oneLine(changes.text())));
        for (Change.Kind kind : Change.Kind.values()) {
            List<Change> all = changes.of(kind);
            for (Change change : all.subList(0, Math.min(MOST_CHANGES, all.size()))) {
                String line = Layout.left(kind.label(), WIDEST_KIND) + change.move(levels) + "  "
                        + Ids.name(change.issue(), change.title());
                screen.line(INDENT + Layout.cut(line, screen.columns() - INDENT.length()));
                printFaint(change.reason());
            }
            if (all.size() > MOST_CHANGES) {
                screen.line(INDENT + "and " + (all.size() - MOST_CHANGES) + " more " + kind.label());
            }
        }
        printFaint(changes.unknown());
    }

    /** Words below what they are about, if there are any. */
    private void printFaint(String words) {
        if (!words.isEmpty()) {
            Layout.wrap(words, screen.columns() - 2 * INDENT.length())
                    .forEach(line -> screen.line(INDENT + INDENT + screen.faint(line)));
        }
    }

    private static String name(Highlight highlight) {
        return Ids.name(highlight.issue(), highlight.title());
    }

    private void printShort(String heading, List<Highlight> highlights) {
        if (highlights.isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.bold(heading)
                + screen.faint(" – " + uncapitalised(highlights.get(0).reason())));
        for (Highlight highlight : highlights) {
            String line = levels.name(highlight.priority()) + "  " + name(highlight);
            screen.line(INDENT + Layout.cut(line, screen.columns() - INDENT.length()));
        }
    }

    private void printDependencies(List<Dependency> dependencies) {
        if (dependencies.isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.bold("Dependencies"));
        for (Dependency dependency : dependencies) {
            screen.lines(INDENT.length(), Layout.wrap(dependency.text(), screen.columns() - INDENT.length()));
        }
    }

    private void printPatterns(List<Pattern> patterns) {
        if (patterns.isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.bold("Patterns"));
        for (Pattern pattern : patterns) {
            screen.line(INDENT
                    + pattern.title()
                    + screen.faint(" (" + pattern.id() + ", " + Words.count(pattern.issues(), "issue") + ")"));
            String evidence = pattern.evidence().stream()
                    .map(Evidence::issue)
                    .map(id -> Layout.cut(Layout.oneLine(id), LONGEST_ID))
                    .collect(Collectors.joining(", "));
            printFaint(evidence);
        }
    }

    private void printRecommendations(List<Recommendation> recommendations) {
        if (recommendations.isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.bold("What to change"));
        for (Recommendation recommendation : recommendations) {
            screen.line(INDENT
                    + recommendation.title()
                    + screen.faint(" (" + String.join(", ", recommendation.answers()) + ")"));
            printFaint("First step: " + recommendation.firstStep());
        }
    }

    private static String uncapitalised(String sentence) {
        String words = sentence.replaceFirst("\\.$", "");
        return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
