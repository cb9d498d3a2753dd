package dev.triage.cli.html;

import dev.triage.links.IssueLink;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.model.decision.Decision;
import dev.triage.model.report.TriagedIssue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it stands in the list of a page.
 *
 * @param triaged all that was found out about it
 * @param name how it is called, and where it stands
 * @param categories the numbers of its categories among the choices
 * @param components the numbers of its components among the choices
 * @param links the issues that it names
 * @param themes the patterns that it shows
 */
record IssueCard(
        TriagedIssue triaged,
        IssueName name,
        String categories,
        String components,
        List<Link> links,
        List<ThemeName> themes) {

    /** An issue that another one names. */
    record Link(String kind, IssueName name) {

        static Link of(IssueLink link, IssueNames names) {
            return new Link(link.kind().label(), names.find(link.target()));
        }
    }

    /** A pattern that an issue shows, why, and where the pattern stands on the page, or null if it does not. */
    record ThemeName(String title, @Nullable String target, String reason) {}

    Issue issue() {
        return triaged.issue();
    }

    Decision decision() {
        return triaged.decision();
    }

    SumWords sum() {
        return new SumWords(decision());
    }

    List<InputRow> inputs() {
        return InputRow.of(issue(), decision());
    }

    String points() {
        return SumWords.number(decision().points());
    }

    Rating<Integer> effort() {
        return issue().resources().effort();
    }

    /** The middle of the effort for a chart; empty if nobody stated any. */
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

    /** The line under the title: categories and status, as far as they are known. */
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

    /** Somebody is needed, and nothing says who. */
    boolean nobody() {
        return issue().assignees().isEmpty() && triaged.assignees().isEmpty();
    }

    boolean noSteps() {
        return issue().nextSteps().isEmpty() && triaged.nextSteps().isEmpty();
    }
}
