package dev.triage.cli.html;

import static java.util.Objects.requireNonNull;

import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.TriageReport;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a triaged backlog as one HTML page, which can be searched, filtered and printed.
 *
 * <p>The page is complete and loads nothing. The text of an issue is shown as text; it never becomes
 * code of the page. Thread-safe.
 */
public final class HtmlReport {

    private final TemplateEngine templates;
    private final PageCode code;

    /** Makes a writer of pages. */
    public HtmlReport() {
        templates = templates();
        code = PageCode.load();
    }

    /** The templates of all pages. */
    static TemplateEngine templates() {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());
        templates.setTrimControlStructures(true);
        return templates;
    }

    /**
     * Writes a page.
     *
     * @param report the report
     * @param title its heading
     * @param date the date of the report, or null to show none
     * @param levels what the priorities are called
     * @param out receives the page, in UTF-8; it is flushed and stays open
     * @throws IOException if the writer fails
     */
    public void write(TriageReport report, String title, @Nullable LocalDate date, LevelNames levels, Writer out)
            throws IOException {
        requireNonNull(report, "report");
        requireNonNull(title, "title");
        try {
            templates.render(
                    "page.jte", ReportPage.of(report, title, date, levels, code, this::card), new WriterOutput(out));
        } catch (TemplateException e) {
            // The templates wrap the exception of the writer, and name their own place instead.
            if (e.getCause() instanceof UncheckedIOException wrapped) {
                throw requireNonNull(wrapped.getCause());
            }
            throw e;
        }
        out.flush();
    }

    private String card(IssueCard card) {
        StringOutput html = new StringOutput();
        templates.render("issue.jte", card, html);
        return html.toString();
    }
}
