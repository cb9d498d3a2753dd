package dev.triage.io.markdown.internal.write;

import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.fields.ItemLists;
import dev.triage.io.markdown.internal.fields.TrackedItems;
import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import dev.triage.io.scale.RatingText;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import java.io.IOException;
import java.util.function.Consumer;

/** Writes one issue: a heading with its title, and its fields as bullets below. */
public final class MarkdownIssue {

    private final String marks;
    private final String chapter;
    private final int number;
    private final boolean priorityAbove;

    /**
     * Makes a writer of one issue.
     *
     * @param marks what makes a line a heading, such as {@code "## "}
     * @param chapter what stands before its number, such as {@code "1."}; may be empty
     * @param number counts the issues
     * @param priorityAbove whether a heading above carries a priority, which must not be taken for the one of the issue
     */
    public MarkdownIssue(String marks, String chapter, int number, boolean priorityAbove) {
        this.marks = marks;
        this.chapter = chapter;
        this.number = number;
        this.priorityAbove = priorityAbove;
    }

    /** The title of a document as it stands in its heading. */
    public static String documentTitle(String words) {
        String title = words.strip();
        boolean field = FieldLine.of(MarkdownText.plain(title)) != null;
        return field ? MarkdownEscape.code(title) : MarkdownEscape.text(title);
    }

    /**
     * Writes an issue.
     *
     * @param answer adds what is no part of the issue, behind the priorities
     */
    public void write(Issue issue, Consumer<MarkdownFields> answer, Appendable out) throws IOException {
        boolean titled = survivesAsHeading(issue.title());
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
            group.list("Labels", issue.labels(), ItemLists::labels);
            group.rating("Complexity", issue.classification().complexity(), RatingText::complexity);
        });
        fields.group("Resource Requirements", group -> {
            group.list("Required Expertise", issue.resources().expertise(), ItemLists::plain);
            group.list("Dependencies", issue.resources().dependencies(), ItemLists::dependencies);
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
        answer.accept(fields);
        fields.steps("Actionable Next Steps", issue.nextSteps());
        fields.assignees("Potential Assignees", issue.assignees());
        fields.codes("From the Tracker", TrackedItems.of(issue.tracked()));
        out.append("\n")
                .append(marks)
                .append(titled ? numbering() + MarkdownEscape.text(issue.title()) : "Issue " + number)
                .append("\n\n")
                .append(fields.text());
    }

    private String numbering() {
        return chapter + number + ". ";
    }

    private static boolean levels(Issue issue) {
        return issue.impact().user().known()
                || issue.impact().functional().known()
                || issue.impact().brand().known()
                || issue.classification().complexity().known()
                || issue.resources().effort().known();
    }

    /** Whether a reader takes the whole heading for the title, and nothing but that. */
    private boolean survivesAsHeading(String title) {
        String heading = numbering() + title;
        return title.equals(title.strip())
                && IssueTitles.clean(heading).equals(title)
                && !IssueTitles.generic(heading)
                && !IssueTitles.closing(heading)
                && IssueTitles.priority(heading) == null
                && FieldLine.of(MarkdownText.plain(heading)) == null;
    }
}
