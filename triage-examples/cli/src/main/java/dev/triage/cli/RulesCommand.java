package dev.triage.cli;

import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.util.Locale;
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
        description = "Lists the rules: what each does, and why.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage rules                               to read",
            "  triage rules --format markdown > docs/rules.md",
            "  triage rules --format json | jq -r '.[].name'",
            "  triage rules --rules my-rules              with rules of your own, and what they change"
        })
final class RulesCommand implements Callable<Integer> {

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
            converter = Format.Name.class,
            description = "How to print the rules: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Override
    public Integer call() throws IOException {
        if (rules.given()) {
            // What comes with the library is loaded first, so that the time below is that of the team's rules.
            TriageEngine.builder().build();
        }
        long start = System.nanoTime();
        TriageEngine engine = rules.builder().build();
        long took = System.nanoTime() - start;
        switch (format) {
            case TEXT -> new CatalogueText(Screen.of(spec)).print(engine);
            case JSON ->
                CatalogueJson.write(engine.catalogue(), spec.commandLine().getOut());
            case MARKDOWN -> CatalogueMarkdown.write(engine, spec.commandLine().getOut());
        }
        if (rules.given() && format == Format.TEXT) {
            spec.commandLine().getOut().flush();
            spec.commandLine()
                    .getErr()
                    .println("Read, checked and laid over the standard rules in " + millis(took) + " ms.");
        }
        return ExitCode.DONE;
    }

    private static long millis(long nanos) {
        return Math.max(1, Math.round(nanos / 1e6));
    }

    /** How the catalogue is printed. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        static final class Name extends FormatName<Format> {
            Name() {
                super(Format.class);
            }
        }
    }
}
