package dev.triage.io.markdown.internal.read;

import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.Problem;
import dev.triage.io.internal.OptionalLibrary;
import dev.triage.io.internal.Phrases;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Outline;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Reads issues from Markdown documents in common layouts: fields as bullets, bold lines, headings or tables, one
 * issue below a heading or a list item, or spread over several sections of a document.
 *
 * <pre>{@code
 * ReadResult read = InputFormat.MARKDOWN.reader().read("monday.md", Files.newBufferedReader(path));
 * for (Issue issue : read.issues()) { ... }
 * read.problems().forEach(problem -> log.warn(problem.toString()));   // monday.md:12: Unknown user impact (Hgih) ...
 * }</pre>
 *
 * <p>Fields are recognised by their labels, in any order, case and position; see the documentation of the
 * format for all of them. A value that cannot be read becomes a {@link Problem} with its line, and the issue is given
 * without it. A document does not throw: an empty document, one without issues, and one that is not text give a problem
 * each.
 *
 * <p>A field "Decided Priority", with everything below it, is output of {@link dev.triage.io.markdown.ReportMarkdown}. The
 * reader knows it and leaves it out: it is neither the recommendation of the source nor a part of the issue.
 *
 * <p>Needs the optional dependencies {@code org.commonmark:commonmark} and {@code commonmark-ext-gfm-tables}. Keeps no
 * state and can be shared between threads.
 */
public final class MarkdownReader implements IssueReader {

    private static final int BUFFER = 8192;
    private static final int SAMPLE = 4096;

    /** A longer document is not written by people, and may have no end. */
    private static final int LONGEST = 50_000_000;

    @Override
    public void read(String document, Reader text, IssueSink sink) throws IOException {
        if (OptionalLibrary.COMMONMARK.isMissing(document, sink)) {
            return;
        }
        String markdown = content(text);
        if (markdown.length() > LONGEST) {
            sink.problem(Problem.error(
                    document,
                    0,
                    0,
                    "The document is longer than " + LONGEST + " characters. Maybe split it, or write JSON Lines."));
            return;
        }
        if (markdown.isBlank()) {
            sink.problem(Problem.error(document, 0, 0, "The document is empty."));
            return;
        }
        if (binary(markdown)) {
            sink.problem(Problem.error(document, 0, 0, "Not text: expected a Markdown document."));
            return;
        }
        Entry outline = Outline.of(markdown);
        PartFinder.Found found = PartFinder.in(outline);
        List<List<IssuePart>> issues = ClosingParts.without(PartJoiner.join(found.parts()), document, sink);
        if (issues.isEmpty()) {
            sink.problem(
                    Problem.error(
                            document,
                            0,
                            0,
                            "No issue found: expected a heading or list item with fields such as \"User Impact: High\" below."));
            return;
        }
        var mentions = new Mentions(issues);
        mentions.addPriorities(outline);
        mentions.addLists(outline);
        var assembler = new IssueAssembler(document, sink);
        issues.forEach(assembler::assemble);
        for (IssuePart.Value priority : found.stray()) {
            sink.problem(Problem.warning(
                    document,
                    priority.line(),
                    0,
                    "This priority stands above several issues and belongs to none; it is not read: \""
                            + Phrases.shorten(priority.text().text()) + "\""));
        }
        for (Entry entry : found.empty()) {
            if (!mentions.names(entry)) {
                sink.problem(Problem.warning(
                        document,
                        entry.line(),
                        0,
                        "This looks like an issue, but has no fields; it is not read: "
                                + Phrases.shorten(entry.text().text())));
            }
        }
    }

    private static String content(Reader text) throws IOException {
        var content = new StringBuilder();
        char[] buffer = new char[BUFFER];
        for (int length = text.read(buffer); length >= 0 && content.length() <= LONGEST; length = text.read(buffer)) {
            content.append(buffer, 0, length);
        }
        boolean marked = content.length() > 0 && content.charAt(0) == '\uFEFF';
        return marked ? content.substring(1) : content.toString();
    }

    /** Text has no NUL, and next to no control characters. */
    private static boolean binary(String content) {
        int length = Math.min(content.length(), SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            char c = content.charAt(i);
            controls += (c < ' ' && !Character.isWhitespace(c)) || c == '\uFFFD' ? 1 : 0;
        }
        return content.indexOf('\0') >= 0 || controls * 10 > length;
    }
}
