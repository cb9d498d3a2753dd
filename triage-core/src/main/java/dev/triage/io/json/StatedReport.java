package dev.triage.io.json;

import dev.triage.io.internal.json.JsonValue;
import dev.triage.links.IssueLink;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.HighlightList;
import dev.triage.model.report.Change;
import dev.triage.model.report.Changes;
import dev.triage.model.report.Evidence;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.Notice;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import dev.triage.model.report.Suggestion;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a report from what {@link ReportWriter} writes. */
final class StatedReport {

    static final List<String> FIELDS =
            List.of("title", "date", "ruleBase", "summary", "changes", "issues", "patterns", "recommendations");

    private static final List<String> SUMMARY = List.of(
            "issues", "distribution", "notices", "mostUrgent", "quickWins", "bigBets", "toVerify", "dependencies");
    private static final List<String> REASONED = List.of("text", "reason");
    private static final List<String> HIGHLIGHT =
            List.of("issue", "title", "priority", "timeFrame", "reason", "firstStep");
    private static final List<String> DEPENDENCY = List.of("kind", "issues", "deserved", "text", "reason");
    private static final List<String> CHANGES = List.of("since", "unlisted", "issues");
    private static final List<String> CHANGE = List.of("kind", "issue", "title", "before", "after", "reason");
    private static final List<String> TRIAGED =
            List.of("issue", "decision", "themes", "links", "suggestedNextSteps", "suggestedAssignees");
    private static final List<String> THEME = List.of("pattern", "points", "reason");
    private static final List<String> LINK = List.of("kind", "target");
    private static final List<String> PATTERN = List.of("id", "title", "summary", "issues", "urgency", "evidence");
    private static final List<String> EVIDENCE = List.of("issue", "reason");
    private static final List<String> RECOMMENDATION = List.of("title", "answers", "issues", "why", "firstStep");

    private StatedReport() {}

    /** The report, or null, with problems, if it is not all there. */
    static @Nullable TriageReport of(StatedFields fields) {
        Summary summary = summary(fields.neededObject("summary", SUMMARY));
        List<TriagedIssue> issues = fields.list("issues", TRIAGED, one -> triaged(one, summary));
        List<Pattern> patterns = fields.list("patterns", PATTERN, StatedReport::pattern);
        List<Recommendation> recommendations =
                fields.list("recommendations", RECOMMENDATION, StatedReport::recommendation);
        String ruleBase = fields.text("ruleBase");
        Changes changes = fields.has("changes") ? changes(fields.neededObject("changes", CHANGES)) : null;
        return fields.complete()
                ? new TriageReport(summary, issues, patterns, recommendations, ruleBase, changes)
                : null;
    }

    private static Changes changes(StatedFields fields) {
        return new Changes(
                fields.text("since"), fields.number("unlisted"), fields.list("issues", CHANGE, StatedReport::change));
    }

    private static @Nullable Change change(StatedFields fields) {
        Change.Kind kind = fields.labelled("kind", Change.Kind.values());
        Priority before = fields.has("before") ? fields.priority("before") : null;
        Priority after = fields.has("after") ? fields.priority("after") : null;
        if ((before == null) == kind.before() || (after == null) == kind.after()) {
            fields.refuse("The priorities of this element do not fit to its kind (" + kind.label() + ").");
            return null;
        }
        String reason = fields.textOrNull("reason");
        return new Change(
                kind, fields.text("issue"), fields.text("title"), before, after, reason == null ? "" : reason);
    }

    private static Summary summary(StatedFields fields) {
        List<String> levels =
                Arrays.stream(Priority.values()).map(Priority::name).toList();
        StatedFields counts = fields.neededObject("distribution", levels);
        Map<Priority, Integer> distribution = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            if (counts.has(priority.name())) {
                distribution.put(priority, counts.number(priority.name()));
            }
        }
        return new Summary(
                fields.number("issues"),
                distribution,
                fields.list("notices", REASONED, one -> new Notice(one.text("text"), one.text("reason"))),
                fields.list("mostUrgent", HIGHLIGHT, StatedReport::highlight),
                fields.list("quickWins", HIGHLIGHT, StatedReport::highlight),
                fields.list("bigBets", HIGHLIGHT, StatedReport::highlight),
                fields.list("toVerify", HIGHLIGHT, StatedReport::highlight),
                fields.list("dependencies", DEPENDENCY, StatedReport::dependency));
    }

    private static Highlight highlight(StatedFields fields) {
        return new Highlight(
                fields.text("issue"),
                fields.text("title"),
                fields.priority("priority"),
                fields.text("reason"),
                fields.textOrNull("firstStep"));
    }

    private static Dependency dependency(StatedFields fields) {
        return new Dependency(
                fields.labelled("kind", Dependency.Kind.values()),
                fields.texts("issues"),
                fields.has("deserved") ? fields.priority("deserved") : null,
                fields.text("text"),
                fields.text("reason"));
    }

    private static @Nullable TriagedIssue triaged(StatedFields fields, Summary summary) {
        JsonValue stated = fields.value("issue");
        Issue issue = stated == null || !stated.object() ? null : new JsonIssue(stated, fields.problems()).read();
        StatedFields decided = fields.neededObject("decision", StatedDecision.FIELDS);
        Decision decision = StatedDecision.of(decided);
        List<TriagedIssue.Theme> themes = fields.list("themes", THEME, StatedReport::theme);
        List<IssueLink> links = fields.list(
                "links", LINK, one -> new IssueLink(one.labelled("kind", IssueLink.Kind.values()), one.text("target")));
        List<Suggestion> steps = fields.list("suggestedNextSteps", REASONED, StatedReport::suggestion);
        List<Suggestion> people = fields.list("suggestedAssignees", REASONED, StatedReport::suggestion);
        if (issue == null) {
            fields.refuse("This element has no issue that can be read.");
        }
        if (issue == null || decision == null) {
            return null;
        }
        return new TriagedIssue(issue, decision, themes, 0, links, steps, people, memberships(issue.id(), summary));
    }

    private static TriagedIssue.Theme theme(StatedFields fields) {
        return new TriagedIssue.Theme(
                fields.text("pattern"), fields.number("points"), true, true, fields.text("reason"));
    }

    private static Suggestion suggestion(StatedFields fields) {
        return new Suggestion(fields.text("text"), fields.text("reason"));
    }

    /** The lists of the summary that name an issue. */
    private static List<TriagedIssue.Membership> memberships(String id, Summary summary) {
        List<TriagedIssue.Membership> memberships = new ArrayList<>();
        add(memberships, HighlightList.MOST_URGENT, summary.mostUrgent(), id);
        add(memberships, HighlightList.QUICK_WINS, summary.quickWins(), id);
        add(memberships, HighlightList.BIG_BETS, summary.bigBets(), id);
        add(memberships, HighlightList.TO_VERIFY, summary.toVerify(), id);
        return memberships;
    }

    private static void add(
            List<TriagedIssue.Membership> memberships, HighlightList list, List<Highlight> highlights, String id) {
        for (Highlight highlight : highlights) {
            if (highlight.issue().equals(id)) {
                memberships.add(new TriagedIssue.Membership(list, highlight.reason()));
            }
        }
    }

    private static Pattern pattern(StatedFields fields) {
        return new Pattern(
                fields.text("id"),
                fields.text("title"),
                fields.text("summary"),
                fields.number("issues"),
                fields.number("urgency"),
                fields.list("evidence", EVIDENCE, one -> new Evidence(one.text("issue"), one.text("reason"))));
    }

    private static Recommendation recommendation(StatedFields fields) {
        return new Recommendation(
                fields.text("title"),
                fields.texts("answers"),
                fields.texts("issues"),
                fields.text("why"),
                fields.text("firstStep"));
    }
}
