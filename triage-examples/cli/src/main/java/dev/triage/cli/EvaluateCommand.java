package dev.triage.cli;

import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well the rules agree with people. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Compares our priorities with the recommended ones in the input.",
            "Pinned priorities are left aside: what counts is what the rules say."
        },
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage evaluate triage/                    the numbers, and every disagreement",
            "  triage evaluate triage/ --format json | jq .quadraticWeightedKappa",
            "  triage evaluate triage/ --leave-one-out    how well the rules would hold elsewhere"
        })
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            converter = Format.Name.class,
            description = "How to print the comparison: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--leave-one-out",
            description = {
                "Also say how well the rules would agree with documents that they were not made for:",
                "decide each document with numbers tuned on all the others."
            })
    private boolean leaveOneOut;

    @Override
    public Integer call() throws IOException {
        ProblemLog problems = new ProblemLog(spec.commandLine().getErr());
        TriageEngine engine = TriageEngine.builder().withoutChanges().build();
        Evaluation evaluation = new Evaluation(engine::decide);
        inputs.read(
                evaluation::add,
                problem -> {
                    problems.add(problem);
                    evaluation.add(problem);
                },
                true);
        Optional<Agreement> held =
                leaveOneOut ? Optional.of(LeaveOneOut.agreement(evaluation.rows())) : Optional.empty();
        if (format == Format.JSON) {
            EvaluationJson.write(evaluation, held, spec.commandLine().getOut());
        } else {
            new EvaluationText(Screen.of(spec)).print(evaluation, held);
        }
        spec.commandLine().getOut().flush();
        problems.finish();
        return problems.exitCode();
    }

    /** How a comparison is printed. */
    enum Format {
        TEXT,
        JSON;

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
