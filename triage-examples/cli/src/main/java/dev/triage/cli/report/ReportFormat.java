package dev.triage.cli.report;

import dev.triage.cli.command.FormatName;
import dev.triage.cli.html.HtmlReport;
import dev.triage.cli.output.Screen;
import dev.triage.io.json.ReportWriter;
import dev.triage.io.markdown.ReportMarkdown;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.TriageReport;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats of reports. */
public enum ReportFormat {
    MARKDOWN,
    JSON,
    HTML,
    TEXT;

    /** A longer document is hard to read. */
    private static final int LONG = 10_000;

    /** A page has filters, so it can be longer; much more does not fit into a browser. */
    private static final int LONG_PAGE = 50_000;

    /** The maximum number of issues that a report lists, unless all are wanted. */
    public int listed() {
        return switch (this) {
            case TEXT -> 0;
            case MARKDOWN, JSON -> LONG;
            case HTML -> LONG_PAGE;
        };
    }

    /** The endings of files in this format, the usual one first. */
    private List<String> endings() {
        return switch (this) {
            case TEXT -> List.of(".txt");
            case MARKDOWN -> List.of(".md", ".markdown");
            case JSON -> List.of(".json");
            case HTML -> List.of(".html", ".htm");
        };
    }

    /** The format for the ending of a file name. */
    static Optional<ReportFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings().stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /** The ending of each format. */
    static List<String> usualEndings() {
        return Arrays.stream(values()).map(format -> format.endings().get(0)).toList();
    }

    /**
     * Writes a report in this format.
     *
     * @param levels what the priorities are called
     * @param screen the layout of text; it prints to the writer
     */
    void write(TriageReport report, String title, @Nullable LocalDate date, LevelNames levels, Screen screen)
            throws IOException {
        Writer writer = screen.out();
        switch (this) {
            case TEXT -> new ReportText(screen, levels).print(report, title, date);
            case MARKDOWN -> new ReportMarkdown(levels).write(report, title, date, writer);
            case JSON -> new ReportWriter().write(report, title, date, writer);
            case HTML -> new HtmlReport().write(report, title, date, levels, writer);
        }
        writer.flush();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final class Name extends FormatName<ReportFormat> {
        Name() {
            super(ReportFormat.class);
        }
    }
}
