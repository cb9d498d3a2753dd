package dev.triage.io.markdown;

import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.write.MarkdownIssue;
import dev.triage.model.Issue;
import java.io.IOException;
import java.util.List;

/**
 * Writes issues as a readable Markdown document, which {@code InputFormat.MARKDOWN} reads back as the same issues.
 *
 * <pre>{@code
 * StringBuilder document = new StringBuilder();
 * new MarkdownWriter().write("Triage of Monday", issues, document);
 * }</pre>
 *
 * <p>What is unknown is left out. Markdown and HTML syntax is escaped, so that the text of an issue can neither break
 * the document nor add active content. Line breaks inside a text are kept where Markdown can keep them, and become
 * blanks elsewhere. The ids of the issues have to differ.
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
            out.append("# ").append(MarkdownIssue.documentTitle(title)).append("\n");
        }
        boolean priorityAbove = IssueTitles.priority(title) != null;
        int number = 1;
        for (Issue issue : issues) {
            new MarkdownIssue("## ", "", number, priorityAbove).write(issue, fields -> {}, out);
            number++;
        }
    }
}
