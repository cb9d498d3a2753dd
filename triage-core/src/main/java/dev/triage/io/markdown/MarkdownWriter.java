package dev.triage.io.markdown;

import dev.triage.io.RatingText;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import java.io.IOException;
import java.util.List;

/**
 * Writes issues as a Markdown document that people like to read, and that {@link MarkdownReader} reads back as the same
 * issues.
 *
 * <pre>{@code
 * StringBuilder document = new StringBuilder();
 * new MarkdownWriter().write("Triage of Monday", issues, document);
 * }</pre>
 *
 * <p>What is unknown is left out. What means something in Markdown or HTML is escaped, so that the text of an issue can
 * neither break the document nor bring active content into it. Line breaks inside a text are kept where Markdown can
 * keep them, and become blanks elsewhere. The ids of the issues have to differ.
 *
 * <p>Keeps no state and can be shared between threads.
 */
public final class MarkdownWriter {

    /** Makes a writer. */
    public MarkdownWriter() {}

    /**
     * Writes a document.
     *
     * @param title its heading; none if blank
     * @param issues the issues, in this order
     * @param out takes the document
     * @throws IOException if it cannot be written
     */
    public void write(String title, List<Issue> issues, Appendable out) throws IOException {
        if (!title.isBlank()) {
            out.append("# ").append(documentTitle(title.strip())).append("\n");
        }
        boolean priorityAbove = IssueTitles.priority(title) != null;
        int number = 1;
        for (Issue issue : issues) {
            issue(number, issue, priorityAbove, out);
            number++;
        }
    }

    private static String documentTitle(String title) {
        boolean field = FieldLine.of(MarkdownText.plain(title)) != null;
        return field ? MarkdownEscape.code(title) : MarkdownEscape.text(title);
    }

    private static void issue(int number, Issue issue, boolean priorityAbove, Appendable out) throws IOException {
        boolean titled = survivesAsHeading(number, issue.title());
        var fields = new MarkdownFields();
        // An issue of which only the name is known needs two fields to be seen as one.
        if (!titled || !levels(issue)) {
            fields.text("Issue Title", issue.title());
        }
        fields.id(issue.id(), issue.url());
        if (issue.status() != null) {
            fields.status(issue.status());
        }
        fields.group("Impact Assessment", group -> {
            group.rating("User Impact", issue.impact().user(), RatingText::userImpact);
            group.rating("Functional Impact", issue.impact().functional(), RatingText::functionalImpact);
            group.rating("Brand Impact", issue.impact().brand(), RatingText::brandImpact);
        });
        fields.group("Technical Classification", group -> {
            group.list(
                    "Issue Category",
                    issue.classification().categories().stream()
                            .map(Category::name)
                            .toList(),
                    value -> ItemLists.categories(value).stream()
                            .map(Category::name)
                            .toList());
            group.list("Component Affected", issue.classification().components(), ItemLists::components);
            group.rating("Complexity", issue.classification().complexity(), RatingText::complexity);
        });
        fields.group("Resource Requirements", group -> {
            group.list("Required Expertise", issue.resources().expertise(), ItemLists::plain);
            group.list("Dependencies", issue.resources().dependencies(), ItemLists::plain);
            group.rating("Estimated Effort", issue.resources().effort(), RatingText::effort);
        });
        if (issue.recommendedPriority() != null) {
            fields.priority(issue.recommendedPriority());
        } else if (priorityAbove) {
            fields.text("Recommended Priority", "n/a");
        }
        if (issue.pinnedPriority() != null) {
            fields.text("Pinned Priority", issue.pinnedPriority().name());
        }
        fields.steps("Actionable Next Steps", issue.nextSteps());
        fields.assignees("Potential Assignees", issue.assignees());
        out.append("\n## ")
                .append(titled ? number + ". " + MarkdownEscape.text(issue.title()) : "Issue " + number)
                .append("\n\n")
                .append(fields.text());
    }

    private static boolean levels(Issue issue) {
        return issue.impact().user().known()
                || issue.impact().functional().known()
                || issue.impact().brand().known()
                || issue.classification().complexity().known()
                || issue.resources().effort().known();
    }

    /** Whether a reader takes the whole heading for the title, and nothing but that. */
    private static boolean survivesAsHeading(int number, String title) {
        String heading = number + ". " + title;
        return title.equals(title.strip())
                && IssueTitles.clean(heading).equals(title)
                && !IssueTitles.generic(heading)
                && !IssueTitles.closing(heading)
                && IssueTitles.priority(heading) == null
                && FieldLine.of(MarkdownText.plain(heading)) == null;
    }
}
