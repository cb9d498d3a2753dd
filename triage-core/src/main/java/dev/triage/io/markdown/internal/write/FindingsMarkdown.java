package dev.triage.io.markdown.internal.write;

import dev.triage.io.markdown.internal.fields.IssueIds;
import dev.triage.model.report.Evidence;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the sections of a report about the backlog as a whole: patterns and recommendations. */
public final class FindingsMarkdown {

    private final TriageReport report;
    private final Appendable out;
    private final Map<String, String> issueTitles = new HashMap<>();
    private final Map<String, String> patternTitles = new HashMap<>();

    public FindingsMarkdown(TriageReport report, Appendable out) {
        this.report = report;
        this.out = out;
        for (TriagedIssue triaged : report.issues()) {
            issueTitles.putIfAbsent(triaged.issue().id(), triaged.issue().title());
        }
        for (Pattern pattern : report.patterns()) {
            patternTitles.putIfAbsent(pattern.id(), pattern.title());
        }
    }

    public void write() throws IOException {
        out.append("\n## 3. Identified Patterns and Themes\n\n");
        if (report.patterns().isEmpty()) {
            out.append("No pattern occurs in several of these issues.\n");
        }
        int number = 1;
        for (Pattern pattern : report.patterns()) {
            pattern(number + ". ", pattern);
            number++;
        }
        out.append("\n## 4. Process Improvement Recommendations\n\n");
        if (report.recommendations().isEmpty()) {
            out.append("There are no recommendations for the process.\n");
        }
        number = 1;
        for (Recommendation recommendation : report.recommendations()) {
            recommendation(number + ". ", recommendation);
            number++;
        }
    }

    private void pattern(String mark, Pattern pattern) throws IOException {
        int issues = pattern.issues();
        line(
                mark,
                new Prose()
                        .bold(pattern.title())
                        .plain(" (" + pattern.id() + ", " + issues + (issues == 1 ? " issue)" : " issues)"))
                        .behind(": ", pattern.summary()));
        for (Evidence evidence : pattern.evidence()) {
            String name = name(evidence.issue());
            String title = issueTitles.getOrDefault(evidence.issue(), "");
            below(
                    mark,
                    new Prose()
                            .bold(name)
                            .behind(" ", name.equals(title) ? "" : title)
                            .behind(" – ", evidence.reason()));
        }
    }

    private void recommendation(String mark, Recommendation recommendation) throws IOException {
        line(mark, new Prose().bold(recommendation.title()).behind(": ", recommendation.why()));
        List<String> answers = recommendation.answers().stream()
                .map(id -> patternTitles.getOrDefault(id, id))
                .toList();
        below(mark, new Prose().plain("Patterns").behind(": ", String.join("; ", answers)));
        List<String> seenIn = recommendation.issues().stream().map(this::name).toList();
        if (!seenIn.isEmpty()) {
            below(mark, new Prose().plain("Affected issues").behind(": ", String.join("; ", seenIn)));
        }
        below(mark, new Prose().plain("First step").behind(": ", recommendation.firstStep()));
    }

    /** The short name of an issue: its id, unless the id only repeats the title. */
    private String name(String id) {
        String title = issueTitles.getOrDefault(id, "");
        return !title.isEmpty() && IssueIds.repeats(id, title) ? title : id;
    }

    private void line(String mark, Prose line) throws IOException {
        out.append(mark).append(line.toString()).append("\n");
    }

    /** A bullet inside of a numbered item. */
    private void below(String mark, Prose line) throws IOException {
        out.append(" ".repeat(mark.length()))
                .append("- ")
                .append(line.toString())
                .append("\n");
    }
}
