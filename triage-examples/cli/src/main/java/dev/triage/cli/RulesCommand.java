package dev.triage.cli;

import dev.triage.rules.RuleDescription;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
            "  triage rules --format json | jq -r '.[].name'"
        })
final class RulesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

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
        TriageEngine engine = TriageEngine.standard();
        List<RuleDescription> rules = engine.catalogue();
        switch (format) {
            case TEXT -> new CatalogueText(Screen.of(spec)).print(rules, engine.ruleBase());
            case JSON -> CatalogueJson.write(rules, spec.commandLine().getOut());
            case MARKDOWN ->
                CatalogueMarkdown.write(
                        rules, engine.ruleBase(), spec.commandLine().getOut());
        }
        return ExitCode.DONE;
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
