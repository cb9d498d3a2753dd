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

/** Proves that rules are right, or shows where they are not. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Looks at every combination of inputs that the rules can tell apart, and proves that each gets",
            "one priority, that more impact never gives less urgency, that every input matters and every",
            "rule counts, and that no floor contradicts a cap; or shows the smallest example of where not."
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong", "1:something is wrong", "2:the rules could not be read"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage check                               the standard rules",
            "  triage check --rules my-rules/             with rules of your own laid over them",
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
