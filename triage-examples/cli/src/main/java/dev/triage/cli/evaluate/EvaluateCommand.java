package dev.triage.cli.evaluate;

import dev.triage.cli.command.Count;
import dev.triage.cli.command.OutputFormat;
import dev.triage.cli.command.OutputFormatOption;
import dev.triage.cli.command.ProblemLog;
import dev.triage.cli.command.Version;
import dev.triage.cli.input.IssueCommand;
import dev.triage.cli.output.Screen;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.evaluation.Evaluation;
import dev.triage.tools.evaluation.PairedEvaluation;
import dev.triage.tools.evaluation.PatternAgreement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how well the rules agree with the priorities that people recommend. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Compares the priorities of the rules with the recommended ones.",
            "It shows how often they agree, overall and on each level, which rules to review first, and the",
            "inputs and reasons of both sides if they differ. Pinned priorities are ignored."
        },
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage evaluate triage/                    the numbers, and the rules and issues to review",
            "  triage evaluate triage/ --disagreements 50",
            "  triage evaluate triage/ --format markdown > agreement.md",
            "  triage evaluate triage/ --format json | jq .quadraticWeightedKappa",
            "  triage evaluate triage/ --format json | jq '.levels[] | {level, f1}'",
            "  triage evaluate triage/ --patterns themes.json   also compares the patterns",
            "  triage evaluate triage/ --rules my-rules   agreement of your own rules",
            "  triage evaluate triage/ --against my-rules/      whether a rule change is better"
        })
public final class EvaluateCommand extends IssueCommand {

    private static final int DISAGREEMENTS_IN_TEXT = 10;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private OutputFormatOption format;

    @Option(
            names = "--disagreements",
            paramLabel = "N",
            converter = Count.class,
            description = {
                "The maximum number of disagreements to print, the largest first.",
                "Default: " + DISAGREEMENTS_IN_TEXT + " as text, all in other formats."
            })
    private @Nullable Integer disagreements;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = {
                "Also decide with the rules of this folder, which override the others. Shows which",
                "issues get better and worse, and whether the difference is significant."
            })
    private @Nullable Path against;

    @Option(
            names = "--patterns",
            paramLabel = "FILE",
            description = {
                "Also compare the detected patterns of each document with those that people name.",
                "The file contains {\"document without ending\": [\"pattern\", ...], ...}."
            })
    private @Nullable Path patterns;

    @Override
    public Integer call() throws IOException {
        ProblemLog problems = ProblemLog.of(spec);
        TriageEngine engine = rules.builder().build();
        Optional<TriageEngine> changed =
                Optional.ofNullable(against).map(folder -> rules.builder(folder).build());
        Map<String, Set<String>> claims = claims();
        EvaluationInput input = new EvaluationInput();
        inputs.read(
                input::add,
                problem -> {
                    problems.add(problem);
                    input.add(problem);
                },
                true);
        Evaluation evaluation = Evaluation.of(engine, input.issues());
        Optional<PatternAgreement> found =
                patterns == null ? Optional.empty() : Optional.of(PatternAgreement.of(engine, input.byName(), claims));
        Optional<PairedEvaluation> comparison = changed.map(other -> PairedEvaluation.of(evaluation, other));
        print(new EvaluationResult(evaluation, input, found, comparison, mostDisagreements()));
        spec.commandLine().getOut().flush();
        if (!input.issues().isEmpty()) {
            problems.answered();
        }
        problems.finish();
        return problems.exitCode();
    }

    private void print(EvaluationResult result) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        switch (format.value()) {
            case TEXT -> new EvaluationText(Screen.of(spec)).print(result);
            case JSON -> EvaluationJson.write(result, out);
            case MARKDOWN -> new EvaluationMarkdown(out).write(result);
        }
    }

    private int mostDisagreements() {
        if (disagreements != null) {
            return disagreements;
        }
        return format.value() == OutputFormat.TEXT ? DISAGREEMENTS_IN_TEXT : Integer.MAX_VALUE;
    }

    private Map<String, Set<String>> claims() throws IOException {
        if (patterns == null) {
            return Map.of();
        }
        try {
            return ClaimedPatterns.read(patterns);
        } catch (NoSuchFileException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), patterns + ": No such file.", e);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
