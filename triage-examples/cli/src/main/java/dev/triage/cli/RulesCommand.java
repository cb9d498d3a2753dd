package dev.triage.cli;

import dev.triage.rules.RuleDescription;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private OutputFormatOption format;

    @Override
    public Integer call() throws IOException {
        TriageEngine engine = TriageEngine.standard();
        List<RuleDescription> rules = engine.catalogue();
        switch (format.value()) {
            case TEXT -> new CatalogueText(Screen.of(spec)).print(rules, engine.ruleBase());
            case JSON -> CatalogueJson.write(rules, spec.commandLine().getOut());
            case MARKDOWN ->
                CatalogueMarkdown.write(
                        rules, engine.ruleBase(), spec.commandLine().getOut());
        }
        return ExitCode.DONE;
    }
}
