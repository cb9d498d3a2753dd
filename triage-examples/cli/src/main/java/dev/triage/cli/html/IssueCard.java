package dev.triage.cli.html;

import dev.triage.cli.output.Figures;
import dev.triage.links.IssueLink;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.TriagedIssue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An issue in the list of a page.
 *
 * @param triaged the issue with its decision and suggestions
 * @param levels what the priorities are called
 * @param name its name and its place on the page
 * @param choices the numbers of its choices in the filters
 * @param links the issues that it refers to
 * @param themes the patterns that it belongs to
 */
record IssueCard(
        TriagedIssue triaged,
        LevelNames levels,
        IssueName name,
        String choices,
        List<Link> links,
        List<ThemeName> themes) {

    /** An issue that another one refers to. */
    record Link(String kind, IssueName name) {

        static Link of(IssueLink link, NamedIssues names) {
            return new Link(link.kind().label(), names.find(link.target()));
        }
    }

    /** A pattern of an issue, the reason, and the link to the pattern on the page, or null if it is not there. */
    record ThemeName(String title, @Nullable String target, String reason) {}

    Issue issue() {
        return triaged.issue();
    }

    Decision decision() {
        return triaged.decision();
    }

    /** What its priority is called. */
    String level() {
        return levels.name(decision().priority());
    }

    SumWords sum() {
        return new SumWords(decision(), levels);
    }

    List<InputRow> inputs() {
        return InputRow.of(issue(), decision());
    }

    String points() {
        return Figures.number(decision().points());
    }

    Rating<Integer> effort() {
        return issue().resources().effort();
    }

    /** The middle of the effort for a chart; empty if the effort is not stated. */
    String middleOfEffort() {
        Integer low = effort().low();
        Integer high = effort().high();
        if (low == null || high == null) {
            return "";
        }
        return (low + high) % 2 == 0
                ? String.valueOf((low + high) / 2)
                : String.format(Locale.ROOT, "%.1f", (low + high) / 2.0);
    }

    /** The line under the title: categories and status, if they are known. */
    String subtitle() {
        String kinds = issue().classification().categories().stream()
                .map(Category::name)
                .collect(Collectors.joining(", "));
        Status status = issue().status();
        if (status == null) {
            return kinds;
        }
        return kinds.isEmpty()
                ? status.kind().label()
                : kinds + " · " + status.kind().label();
    }

    @Nullable
    String address() {
        return WebAddress.of(issue().url());
    }

    /** Whether the issue has no assignee and no suggested one. */
    boolean unassigned() {
        return issue().assignees().isEmpty() && triaged.assignees().isEmpty();
    }

    boolean noSteps() {
        return issue().nextSteps().isEmpty() && triaged.nextSteps().isEmpty();
    }
}
