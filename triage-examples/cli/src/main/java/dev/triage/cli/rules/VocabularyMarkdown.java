package dev.triage.cli.rules;

import static dev.triage.cli.output.MarkdownPage.escaped;

import dev.triage.cli.output.MarkdownPage;
import dev.triage.rules.catalogue.RuleVocabulary;
import java.io.PrintWriter;

/** Writes the words of rules as a page of documentation. */
final class VocabularyMarkdown {

    private static final String MEANING = "meaning";

    private VocabularyMarkdown() {}

    static void write(RuleVocabulary vocabulary, PrintWriter out) {
        MarkdownPage page = new MarkdownPage(out);
        page.heading(1, "The words of rules");
        page.line("");
        page.line("Made by `triage rules --vocabulary`. [Rules of your own](RULES.md) tells how to use them.");
        page.heading(2, "What a rule says of itself");
        page.tableHead("written", "works in", MEANING);
        vocabulary
                .annotations()
                .forEach(one -> page.row(
                        code(one.example()), one.stage().isEmpty() ? "any" : one.stage(), escaped(one.meaning())));
        page.heading(2, "What a condition looks for");
        vocabulary.facts().forEach(fact -> write(fact, page));
        page.heading(2, "What facts are made of");
        vocabulary.parts().forEach(part -> write(part, page));
        page.heading(2, "What a condition compares with");
        page.tableHead("kind", MEANING, "constants");
        vocabulary
                .levels()
                .forEach(kind -> page.row(
                        code(kind.name()), escaped(kind.meaning()), escaped(String.join(", ", kind.constants()))));
        page.line("");
        page.line("A constant is written with its kind, such as `UserImpact.HIGH`.");
        out.flush();
    }

    private static void write(RuleVocabulary.Fact fact, MarkdownPage page) {
        page.heading(3, code(fact.name()));
        page.line("");
        page.line(escaped(fact.meaning())
                + (fact.stages().isEmpty() ? "" : " Met in " + String.join(", ", fact.stages()) + "."));
        page.tableHead("written", "gives", MEANING);
        fact.members()
                .forEach(member -> page.row(code(member.name()), escaped(member.type()), escaped(member.meaning())));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
