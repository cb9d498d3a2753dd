package dev.triage.spark;

import dev.triage.backlogs.RealisticBacklog;
import dev.triage.io.json.DecisionWriter;
import dev.triage.io.json.JsonWriter;
import dev.triage.model.Issue;
import dev.triage.model.report.WantedState;
import dev.triage.rules.BacklogTally;
import dev.triage.rules.TriageEngine;
import dev.triage.spark.engine.ReportDocuments;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** What one engine without Spark says. */
public final class Expected {

    public static final TriageEngine ENGINE = TriageEngine.builder().build();

    /** A small backlog. */
    public static final List<Issue> ISSUES =
            new RealisticBacklog(7).issues(1_000).toList();

    private Expected() {}

    /** The decisions as lines of JSON. */
    public static List<String> decisions(TriageEngine engine, Collection<Issue> issues) {
        return decisions(engine, issues, false);
    }

    /** The decisions as lines of JSON, with or without what would change them. */
    public static List<String> decisions(TriageEngine engine, Collection<Issue> issues, boolean changes) {
        StringWriter text = new StringWriter();
        try (DecisionWriter lines = DecisionWriter.lines(text, changes)) {
            for (Issue issue : issues) {
                lines.write(engine.decide(issue));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().lines().toList();
    }

    /** The report on open issues as JSON. */
    public static String report(Collection<Issue> issues) {
        return report(issues, WantedState.OPEN);
    }

    /** The report on issues of this state as JSON. */
    public static String report(Collection<Issue> issues, WantedState wanted) {
        BacklogTally tally = new BacklogTally(wanted);
        issues.forEach(issue -> tally.add(ENGINE.triage(issue)));
        try {
            return ReportDocuments.json(ENGINE.reportWithoutIssues(tally), "Issue Triage Report");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes issues as lines of JSON. */
    public static Path file(Path file, Collection<Issue> issues) {
        try (var text = Files.newBufferedWriter(file);
                JsonWriter lines = JsonWriter.lines(text)) {
            for (Issue issue : issues) {
                lines.write(issue);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
