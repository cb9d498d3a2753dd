package dev.triage.cli.html;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.TriageEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes the rules of an engine as one HTML page, to publish and to read: rules with their conditions and reasons, decision tables,
 * what overrides what. The page is complete, loads nothing and runs nothing. Thread-safe.
 */
public final class HtmlRules {

    private HtmlRules() {}

    /**
     * Writes a page.
     *
     * @param engine the rules
     * @param title its heading
     * @param out receives the page, in UTF-8; it is flushed and stays open
     * @throws IOException if the writer fails
     */
    public static void write(TriageEngine engine, String title, Writer out) throws IOException {
        RulesPage page = RulesPage.of(requireNonNull(engine, "engine"), title, PageCode.ofStyle("rules.css"));
        try {
            HtmlReport.templates().render("rules.jte", page, new WriterOutput(out));
        } catch (TemplateException e) {
            if (e.getCause() instanceof UncheckedIOException wrapped) {
                throw requireNonNull(wrapped.getCause());
            }
            throw e;
        }
        out.flush();
    }
}
