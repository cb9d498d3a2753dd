package dev.triage.cli.rules;

import static dev.triage.cli.output.MarkdownPage.escaped;

import dev.triage.cli.output.MarkdownPage;
import dev.triage.cli.output.Words;
import dev.triage.model.decision.Origin;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
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
        MarkdownPage page = new MarkdownPage(out);
        page.heading(1, "The rules");
        page.line("");
        page.line("Made by `triage rules --format markdown`. Rules: " + escaped(ruleBase) + ".");
        String stage = "";
        String file = "";
        for (RuleDescription rule : rules) {
            if (!rule.stage().equals(stage)) {
                stage = rule.stage();
                page.heading(2, Words.capital(stage));
            }
            if (!rule.file().equals(file)) {
                file = rule.file();
                page.heading(3, "`" + file + "`");
                page.tableHead("effect", "rule", "id", "reason");
            }
            page.row(
                    escaped(rule.effect().text()),
                    escaped(rule.name()),
                    "`" + rule.id() + "`",
                    escaped(rule.reason()) + origin(rule));
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
        MarkdownPage page = new MarkdownPage(out);
        page.heading(2, "No longer at work");
        page.tableHead("effect", "rule", "what became of it");
        for (RetiredRule one : retired) {
            RuleDescription rule = one.rule();
            page.row(escaped(rule.effect().text()), escaped(rule.name()), escaped(one.text()));
        }
    }
}
