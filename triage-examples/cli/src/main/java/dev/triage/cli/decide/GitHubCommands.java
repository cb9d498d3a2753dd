package dev.triage.cli.decide;

import dev.triage.cli.decide.GitHubIssueId.UnknownIssueException;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.ShellWord;
import dev.triage.cli.output.Words;
import dev.triage.io.HarmlessText;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.labels.LabelChange;
import dev.triage.io.labels.PriorityLabels;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decisions as commands of the GitHub command line, one per changed issue. A person reads them, then a shell runs them.
 * All other lines are comments. Memory grows with the number of repositories, not with the number of issues.
 */
final class GitHubCommands implements DecisionSink {

    private static final Map<Priority, String> COLOURS = Map.of(
            Priority.P0,
            "b60205",
            Priority.P1,
            "d93f0b",
            Priority.P2,
            "fbca04",
            Priority.P3,
            "0e8a16",
            Priority.P4,
            "c5def5");

    private final Writer writer;
    private final PriorityLabels labels;
    private final @Nullable String repository;
    private final Consumer<Problem> problems;
    private final Set<String> introduced = new HashSet<>();
    private int changed;
    private int unchanged;
    private int pinned;
    private int unknown;
    private boolean closed;

    /**
     * Starts the output.
     *
     * @param writer receives the commands
     * @param labels the labels of the priorities
     * @param repository the repository of issues that do not name it, or null if it is unknown
     * @param engine the engine that decides
     * @param problems receives issues that cannot be found at GitHub
     */
    GitHubCommands(
            Writer writer,
            PriorityLabels labels,
            @Nullable String repository,
            TriageEngine engine,
            Consumer<Problem> problems)
            throws IOException {
        this.writer = writer;
        this.labels = labels;
        this.repository = repository;
        this.problems = problems;
        comment("Labels for the priorities of triage, as commands for the GitHub command line (gh).");
        comment("Read the commands before you run them in a shell.");
        comment("Rules: " + engine.ruleBase());
        List<String> pins = labels.pinning(engine::decide);
        if (!pins.isEmpty()) {
            comment("These rules read some of the labels as pinned priorities: " + String.join("; ", pins) + ".");
            comment("An issue with one of them keeps it. Maybe choose other labels with --label-format.");
        }
    }

    @Override
    public void write(LocatedIssue located, Decision decision) throws IOException {
        Issue issue = located.issue();
        GitHubIssueId target;
        try {
            target = GitHubIssueId.of(issue, repository);
        } catch (UnknownIssueException why) {
            unknown++;
            problems.accept(Problem.error(
                    located.document(),
                    located.line(),
                    0,
                    "No command for \"" + Layout.oneLine(issue.title()) + "\". " + why.getMessage()));
            return;
        }
        LabelChange change = labels.change(issue, decision);
        switch (change.kind()) {
            case PINNED -> {
                pinned++;
                String by = decision.pinnedBy();
                comment(issue.id() + " is pinned at " + decision.priority() + (by == null ? "" : " by " + by)
                        + ", and not changed");
            }
            case UNCHANGED -> {
                unchanged++;
                comment(issue.id() + " already has " + change.label());
            }
            case CHANGED -> {
                changed++;
                introduce(target.repository());
                comment(issue.id() + " " + decision.priority() + ", " + Words.count(decision.points(), "point") + ": "
                        + issue.title());
                command(target, change);
            }
        }
    }

    private void command(GitHubIssueId target, LabelChange change) throws IOException {
        writer.append("gh issue edit ").append(target.number());
        writer.append(" --repo ").append(ShellWord.of(target.repository()));
        for (String label : change.add()) {
            writer.append(" --add-label ").append(ShellWord.of(listed(label)));
        }
        for (String label : change.remove()) {
            writer.append(" --remove-label ").append(ShellWord.of(listed(label)));
        }
        writer.append('\n');
    }

    /** Writes before the first command for a repository which labels it needs. */
    private void introduce(String into) throws IOException {
        if (!introduced.add(into.toLowerCase(Locale.ROOT))) {
            return;
        }
        comment("");
        comment("These labels must exist in " + into + ". To create them, run the lines without the #:");
        Map<String, Priority> distinct = new LinkedHashMap<>();
        labels.labels().forEach((priority, label) -> distinct.putIfAbsent(label.toLowerCase(Locale.ROOT), priority));
        for (Priority priority : distinct.values()) {
            // After --, a label that starts with a dash is not an option.
            writer.append("# gh label create --repo ").append(ShellWord.of(into));
            writer.append(" --color ").append(COLOURS.get(priority));
            writer.append(" --description ").append(ShellWord.of(priority.meaning()));
            writer.append(" -- ").append(ShellWord.of(labels.label(priority))).append(" || true\n");
        }
        comment("");
    }

    /** A label in the form of gh: its options are lists in CSV, in which commas and quotes are special. */
    private static String listed(String label) {
        return label.contains(",") || label.contains("\"") ? "\"" + label.replace("\"", "\"\"") + "\"" : label;
    }

    /** Writes a comment line. No character of the text can start a command or mislead the reader. */
    private void comment(String text) throws IOException {
        StringBuilder line = new StringBuilder();
        Layout.oneLine(text)
                .chars()
                .filter(letter -> !HarmlessText.misleading(letter))
                .forEach(letter -> line.append((char) letter));
        writer.append(line.isEmpty() ? "#" : "# ").append(line).append('\n');
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        comment("");
        comment(Words.count(changed, "issue") + " to change, " + unchanged + " with the right label, " + pinned
                + " pinned"
                + (unknown == 0 ? "" : ", " + unknown + " that cannot be found at GitHub, see the problems"));
        writer.flush();
    }
}
