package dev.triage.cli.rules;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.command.JsonOption;
import dev.triage.cli.command.RuleFolders;
import dev.triage.cli.command.Version;
import dev.triage.cli.html.HtmlRules;
import dev.triage.cli.output.Screen;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the catalogue of rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the rules with their effects and reasons.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage rules                               the rules as text",
            "  triage rules --format markdown > docs/rules.md",
            "  triage rules --format json | jq -r '.[].name'",
            "  triage rules --rules my-rules              with rules of your own, and their changes",
            "  triage rules --rules my-rules --format html > rules.html   a page to publish",
            "  triage rules --rules my-rules --as-drl     decision tables as rules",
            "  triage rules --rules my-rules --schema > settings.schema.json   the settings, for editors",
            "  triage rules --vocabulary                  the vocabulary of rules"
        })
public final class RulesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RuleFolders rules;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            converter = RulesFormat.Name.class,
            description = {
                "The output format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
                "HTML is one page to publish, with conditions, tables and what overrides what."
            })
    @SuppressWarnings("NullAway.Init")
    private RulesFormat written;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private JsonOption json;

    @Option(
            names = "--title",
            defaultValue = "The rules",
            paramLabel = "TITLE",
            description = "The title of the HTML page.")
    @SuppressWarnings("NullAway.Init")
    private String title;

    @Option(names = "--vocabulary", description = "Print the vocabulary of rules instead, as a page of documentation.")
    private boolean vocabulary;

    @Option(names = "--as-drl", description = "Print the rows of decision tables as DRL rules instead.")
    private boolean asDrl;

    @Option(
            names = "--schema",
            description = {
                "Print the JSON Schema of the settings instead, for editors.",
                "It lists the names and ids of the rules that settings may name."
            })
    private boolean schema;

    @Override
    public Integer call() throws IOException {
        if (schema) {
            SettingsSchema.write(rules.builder().build(), spec.commandLine().getOut());
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
        if (vocabulary) {
            VocabularyMarkdown.write(
                    TriageEngine.vocabulary(), spec.commandLine().getOut());
            return ExitCode.DONE;
        }
        long without = rules.given() ? nanosWithout() : 0;
        long start = System.nanoTime();
        TriageEngine engine = rules.builder().build();
        long more = System.nanoTime() - start - without;
        PrintWriter out = spec.commandLine().getOut();
        if (asDrl) {
            engine.tables().forEach(table -> out.print(table.drl()));
            out.flush();
            return ExitCode.DONE;
        }
        RulesFormat format = json.asked() ? RulesFormat.JSON : written;
        switch (format) {
            case TEXT -> new CatalogueText(Screen.of(spec)).print(engine);
            case JSON -> CatalogueJson.write(engine.catalogue(), out);
            case MARKDOWN -> CatalogueMarkdown.write(engine, out);
            case HTML -> HtmlRules.write(engine, title, out);
        }
        out.flush();
        if (rules.given() && format == RulesFormat.TEXT) {
            spec.commandLine()
                    .getErr()
                    .println("Reading, checking and adding these rules took " + millis(more) + " ms.");
        }
        return ExitCode.DONE;
    }

    /** The time to make an engine with the rules of the library, after its classes are loaded. */
    private static long nanosWithout() {
        TriageEngine.builder().build();
        long start = System.nanoTime();
        TriageEngine.builder().build();
        return System.nanoTime() - start;
    }

    private static long millis(long nanos) {
        return Math.max(1, Math.round(nanos / 1e6));
    }
}
