package dev.triage.spark.engine;

import dev.triage.io.json.ReportWriter;
import dev.triage.io.markdown.ReportMarkdown;
import dev.triage.model.report.TriageReport;
import java.io.IOException;
import java.io.StringWriter;

/** Reports as documents in memory. */
public final class ReportDocuments {

    private ReportDocuments() {}

    /** A report as JSON. */
    public static String json(TriageReport report, String title) throws IOException {
        StringWriter text = new StringWriter();
        new ReportWriter().write(report, title, null, text);
        return text.toString();
    }

    /** A report as Markdown. */
    public static String markdown(TriageReport report, String title) throws IOException {
        StringWriter text = new StringWriter();
        new ReportMarkdown().write(report, title, null, text);
        return text.toString();
    }
}
