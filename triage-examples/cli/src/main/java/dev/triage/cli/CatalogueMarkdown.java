package dev.triage.cli;

import dev.triage.model.Origin;
import dev.triage.rules.RetiredRule;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.TriageEngine;
import java.io.PrintWriter;
import java.util.List;

/** Writes the catalogue as a page of documentation, with a table per file. */
final class CatalogueMarkdown {

    private CatalogueMarkdown() {}

    static void write(TriageEngine engine, PrintWriter out) {
        write(engine.catalogue(), engine.ruleBase(), out);
        write(engine.retired(), out);
    }

    static void write(List<RuleDescription> rules, String ruleBase, PrintWriter out) {
        line(out, "# The rules");
        line(out, "");
        line(out, "Made by `triage rules --format markdown`. Rules: " + escaped(ruleBase) + ".");
        String stage = "";
        String file = "";
        for (RuleDescription rule : rules) {
            if (!rule.stage().equals(stage)) {
                stage = rule.stage();
                line(out, "");
                line(out, "## " + Words.capital(stage));
            }
            if (!rule.file().equals(file)) {
                file = rule.file();
                line(out, "");
                line(out, "### `" + file + "`");
                line(out, "");
                line(out, "| effect | rule | reason |");
                line(out, "| --- | --- | --- |");
            }
            line(
                    out,
                    "| " + escaped(rule.effect().text()) + " | " + escaped(rule.name()) + " | " + escaped(rule.reason())
                            + origin(rule) + " |");
        }
    }

    private static String origin(RuleDescription rule) {
        Origin origin = rule.origin();
        return origin == null ? "" : " *(" + escaped(origin.text()) + ")*";
    }

    static void write(List<RetiredRule> retired, PrintWriter out) {
        if (retired.isEmpty()) {
            return;
        }
        line(out, "");
        line(out, "## No longer at work");
        line(out, "");
        line(out, "| effect | rule | what became of it |");
        line(out, "| --- | --- | --- |");
        for (RetiredRule one : retired) {
            line(
                    out,
                    "| " + escaped(one.rule().effect().text()) + " | "
                            + escaped(one.rule().name()) + " | " + escaped(one.text()) + " |");
        }
    }

    /** The text as it is, where Markdown would see a table or an emphasis. */
    private static String escaped(String text) {
        return Layout.oneLine(text).replaceAll("([\\\\|*_`<>\\[\\]])", "\\\\$1");
    }

    private static void line(PrintWriter out, String text) {
        out.print(text);
        out.print('\n');
    }
}
