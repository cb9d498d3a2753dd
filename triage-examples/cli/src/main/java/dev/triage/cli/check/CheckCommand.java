package dev.triage.cli.check;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.command.RuleFolders;
import dev.triage.cli.command.TextOrJson;
import dev.triage.cli.command.Version;
import dev.triage.cli.output.Screen;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.check.RuleCheck;
import dev.triage.rules.check.report.CheckReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves properties of rules, or shows where they fail. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Checks the rules for gaps, contradictions and redundancy.",
            "It checks every combination of inputs that the rules distinguish, and proves that each gets one priority,",
            "that more impact is never less urgent, that every input and every rule has an effect, and that no floor",
            "contradicts a cap. For each finding it shows the smallest example."
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no findings", "1:one or more findings", "2:the rules cannot be read"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage check                               the standard rules",
            "  triage check --rules my-rules/             with rules of your own",
            "  triage check --rules my-rules/ --format json | jq .monotonicityViolations"
        })
public final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RuleFolders rules;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private TextOrJson format;

    @Override
    public Integer call() throws IOException {
        CheckReport report = check(rules.builder().build());
        if (format.json()) {
            CheckJson.write(report, spec.commandLine().getOut());
        } else {
            new CheckText(Screen.of(spec)).print(report);
        }
        spec.commandLine().getOut().flush();
        return report.clean() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private CheckReport check(TriageEngine engine) {
        try {
            return RuleCheck.of(engine).run();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
