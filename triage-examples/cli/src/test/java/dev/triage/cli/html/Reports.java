package dev.triage.cli.html;

import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.documents.Documents;
import dev.triage.links.IssueLink;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.HighlightList;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.Evidence;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.Notice;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import dev.triage.model.report.Suggestion;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reports with made-up findings about issues that the standard rules decided. */
final class Reports {

    static final String TITLE = "Backlog of the framework";
    static final LocalDate DATE = LocalDate.of(2025, 12, 21);

    private static final TriageEngine ENGINE = TriageEngine.standard();
    private static final int SAMPLE_ISSUES = 12;

    private Reports() {}

    /** A report about twelve issues of the sample documents. */
    static TriageReport sample() {
        List<Issue> issues = new ArrayList<>();
        for (String name : List.of("backlog-2025-12-21.md", "backlog-2025-12-03.md")) {
            Documents.read(Path.of("../samples", name), new IssueSink() {
                @Override
                public void issue(LocatedIssue located) {
                    if (issues.size() < SAMPLE_ISSUES) {
                        issues.add(located.issue());
                    }
                }

                @Override
                public void problem(Problem problem) {}
            });
        }
        return of(issues);
    }

    /** A report with a finding of each kind, if there are issues enough. */
    static TriageReport of(List<Issue> issues) {
        List<TriagedIssue> triaged =
                issues.stream().map(issue -> triaged(issue, issues.get(0))).toList();
        List<Highlight> all = triaged.stream()
                .sorted((one, other) -> Decision.MOST_URGENT_FIRST.compare(one.decision(), other.decision()))
                .map(one -> new Highlight(
                        one.issue().id(),
                        one.issue().title(),
                        one.decision().priority(),
                        "Many users meet it, and others wait for it"))
                .toList();
        List<Dependency> dependencies = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>();
        List<Recommendation> recommendations = new ArrayList<>();
        if (issues.size() >= 3) {
            List<String> three = issues.subList(0, 3).stream().map(Issue::id).toList();
            dependencies.add(new Dependency(
                    Dependency.Kind.UNDERRATED_BLOCKER,
                    three.subList(0, 2),
                    Priority.P0,
                    "An urgent issue waits for a less urgent one.",
                    "The urgent one cannot be done in time."));
            dependencies.add(new Dependency(
                    Dependency.Kind.CHAIN, three, null, "Three issues wait in a row.", "A delay of one delays all."));
            patterns.add(new Pattern(
                    "documentation-gap",
                    "Documentation gaps",
                    "Three issues come up because something is not written down.",
                    issues.size(),
                    9,
                    three.stream()
                            .map(id -> new Evidence(id, "The documents are missing"))
                            .toList()));
            recommendations.add(new Recommendation(
                    "Write down how before it ships",
                    List.of("documentation-gap"),
                    three,
                    "What is written down is not asked.",
                    "Add a document to the definition of done."));
        }
        Summary summary = new Summary(
                issues.size(),
                distribution(triaged),
                issues.isEmpty()
                        ? List.of()
                        : List.of(new Notice(
                                "Nearly everything is urgent.", "When all is urgent, the order says little.")),
                all.stream()
                        .filter(one -> one.priority().compareTo(Priority.P1) <= 0)
                        .toList(),
                all.stream().skip(1).limit(2).toList(),
                all.stream().skip(3).limit(2).toList(),
                all.stream().skip(5).limit(1).toList(),
                dependencies);
        return new TriageReport(summary, triaged, patterns, recommendations, "standard test");
    }

    private static TriagedIssue triaged(Issue issue, Issue other) {
        return new TriagedIssue(
                issue,
                ENGINE.decide(issue),
                List.of(new TriagedIssue.Theme("documentation-gap", 3, true, true, "It names documents")),
                1,
                issue.id().equals(other.id())
                        ? List.of(new IssueLink(IssueLink.Kind.RELATED_TO, "elsewhere#7"))
                        : List.of(new IssueLink(IssueLink.Kind.DEPENDS_ON, other.id())),
                issue.nextSteps().isEmpty()
                        ? List.of(new Suggestion("Find out how many users meet it", "Nobody stated it"))
                        : List.of(),
                issue.assignees().isEmpty()
                        ? List.of(new Suggestion("Somebody who knows wallets", "It is what it needs"))
                        : List.of(),
                List.of(new TriagedIssue.Membership(HighlightList.MOST_URGENT, "Many users meet it")));
    }

    private static Map<Priority, Integer> distribution(List<TriagedIssue> triaged) {
        Map<Priority, Integer> counts = new HashMap<>();
        triaged.forEach(one -> counts.merge(one.decision().priority(), 1, Integer::sum));
        return counts;
    }

    /** Copies of the sample issues under other names, until there are enough. */
    static TriageReport many(int count) {
        List<TriagedIssue> sample = sample().issues();
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Issue like = sample.get(i % sample.size()).issue();
            issues.add(new Issue(
                    "#" + (10_000 + i),
                    like.title() + " " + i,
                    like.url(),
                    like.status(),
                    like.impact(),
                    like.classification(),
                    like.labels(),
                    like.resources(),
                    like.nextSteps(),
                    like.assignees(),
                    like.recommendedPriority(),
                    like.pinnedPriority(),
                    like.tracked()));
        }
        return of(issues);
    }

    /** An issue in whose every text the same words stand. */
    static Issue everywhere(String id, String words) {
        return Issue.named(id, words)
                .url(words)
                .status(words)
                .categories(Category.of(words), Category.BUG)
                .components(words)
                .labels(words)
                .expertise(List.of(words))
                .dependencies(List.of(words))
                .nextSteps(List.of(words))
                .assignees(List.of(new dev.triage.model.Assignee(words, words)))
                .build();
    }

    static TriageReport tally(int issues) {
        return new TriageReport(
                new Summary(
                        issues,
                        Map.of(Priority.P2, issues),
                        List.of(),
                        List.of(new Highlight("#1", "The first", Priority.P2, "It is the first")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                Collections.emptyList(),
                List.of(),
                List.of(),
                "standard test");
    }

    static String html(TriageReport report) {
        return html(report, TITLE);
    }

    static String html(TriageReport report, String title) {
        return html(report, title, LevelNames.standard());
    }

    static String html(TriageReport report, String title, LevelNames levels) {
        StringWriter out = new StringWriter();
        try {
            new HtmlReport().write(report, title, DATE, levels, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    static Document page(TriageReport report) {
        return Jsoup.parse(html(report));
    }
}
