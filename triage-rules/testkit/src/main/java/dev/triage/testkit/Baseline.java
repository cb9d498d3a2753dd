package dev.triage.testkit;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import dev.triage.rules.BacklogTally;
import dev.triage.rules.TriageEngine;
import dev.triage.testkit.internal.Failure;
import dev.triage.testkit.internal.MutatedRules;
import dev.triage.tools.cases.Baselines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The decisions on a fixed set of issues, in a file under version control. The review of that file shows which decisions
 * a changed rule changes, so that no decision changes by accident.
 *
 * <pre>{@code
 * @Test
 * void decisionsStayTheSame() {
 *     Baseline.check(Path.of("src/test/resources/baseline.md"), engine, IssueCombinations.ofImpacts().issues());
 * }
 * }</pre>
 *
 * <p>The file is a table as {@link Baselines} write it. Run the test with the system property {@code triage.golden=write} to
 * update it. The backlogs beside rules, which {@code triage test --accept} writes, are run by {@code CaseTable.in(folder)}. Has no
 * state.
 */
public final class Baseline {

    /** Set to {@code write}, it updates the files. */
    public static final String PROPERTY = "triage.golden";

    private static final String WRITE = "write";

    private Baseline() {}

    /**
     * Compares the decisions on issues with those of a file.
     *
     * @param file the file; it is written instead if the system property says so
     * @param engine decides
     * @param issues the issues, in the order of the file
     * @throws AssertionError if they differ, or if there is no file; the message shows the lines that do
     */
    public static void check(Path file, TriageEngine engine, Collection<Issue> issues) {
        List<String> lines = Baselines.text(engine.decide(issues)).lines().toList();
        compare(file, lines);
    }

    /**
     * Compares all that a report says of a backlog with a file: what each issue is about, steps, people and lists, the
     * patterns, recommendations and the summary.
     *
     * @param file the file; it is written instead if the system property says so
     * @param engine reports
     * @param issues the backlog
     * @throws AssertionError if they differ, or if there is no file; the message shows the lines that do
     */
    public static void checkReport(Path file, TriageEngine engine, Collection<Issue> issues) {
        List<String> lines = new ArrayList<>();
        lines.add("# All lines of a report. To update it: -D" + PROPERTY + "=" + WRITE);
        lines.addAll(ReportLines.of(engine.report(issues)));
        compare(file, lines);
    }

    /**
     * Compares what reports say of several backlogs, but not of each of their issues, with a file.
     *
     * @param file the file; it is written instead if the system property says so
     * @param engine reports
     * @param backlogs the backlogs by their names, in the order of the file
     * @throws AssertionError if they differ, or if there is no file; the message shows the lines that do
     */
    public static void checkReports(Path file, TriageEngine engine, Map<String, List<Issue>> backlogs) {
        checkTallies(file, engine, tallies(engine, backlogs));
    }

    /** The backlogs counted, so that rules that only look at what was counted can be tried many times. */
    static Map<String, BacklogTally> tallies(TriageEngine engine, Map<String, List<Issue>> backlogs) {
        Map<String, BacklogTally> tallies = new LinkedHashMap<>();
        backlogs.forEach((name, issues) -> {
            BacklogTally tally = new BacklogTally();
            issues.forEach(issue -> tally.add(engine.triage(issue)));
            tallies.put(name, tally);
        });
        return tallies;
    }

    /** The same for backlogs that were counted before. */
    static void checkTallies(Path file, TriageEngine engine, Map<String, BacklogTally> tallies) {
        List<String> lines = new ArrayList<>();
        lines.add("# The reports of backlogs. To update it: -D" + PROPERTY + "=" + WRITE);
        tallies.forEach((name, tally) -> {
            lines.add("");
            lines.add("## " + name);
            lines.addAll(ReportLines.of(engine.reportWithoutIssues(tally)));
        });
        compare(file, lines);
    }

    /** Compares lines with those of a file. */
    static void compare(Path file, List<String> lines) {
        requireNonNull(file, "file");
        try {
            if (WRITE.equals(System.getProperty(PROPERTY)) && !MutatedRules.checked()) {
                if (file.getParent() != null) {
                    Files.createDirectories(file.getParent());
                }
                Files.writeString(file, String.join("\n", lines) + "\n");
                return;
            }
            if (!Files.exists(file)) {
                throw Failure.of("There is no " + file + ". Run this test once with -D" + PROPERTY + "=" + WRITE
                        + ", review the file, and commit it.");
            }
            List<String> before = Files.readString(file).lines().toList();
            if (!before.equals(lines)) {
                throw Failure.of(
                        LineDifferences.text(file.toString(), before, lines)
                                + "\nIf the change is intended, run this test with -D" + PROPERTY + "=" + WRITE
                                + " and commit the file.",
                        String.join("\n", before),
                        String.join("\n", lines));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
