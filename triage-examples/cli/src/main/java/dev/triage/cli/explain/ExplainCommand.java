package dev.triage.cli.explain;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.command.ProblemLog;
import dev.triage.cli.command.TextOrJson;
import dev.triage.cli.command.Version;
import dev.triage.cli.input.IssueCommand;
import dev.triage.cli.output.Ids;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.json.DecisionWriter;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.explain.RuleAnswers;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Explains the priority of one issue. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Explains the priority of one issue.",
            "It shows the inputs, the score with the reason of each rule, and the changes that alter the priority."
        },
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage explain backlog.md --issue 6211",
            "  triage explain triage/ --issue '#6211'     in every document with this issue",
            "  triage explain backlog.md --issue 6211 --rules my-rules   with the effect of your own rules",
            "  triage explain backlog.md --issue 6211 --why-not high-brand-impact   why a rule does not fire",
            "  triage explain backlog.md --issue 6211 --json   the same as triage decide --json, of one issue"
        })
public final class ExplainCommand extends IssueCommand {

    private static final int FEW = 8;

    @Option(
            names = "--issue",
            required = true,
            paramLabel = "ID",
            description = {
                "The id of the issue. The sign # is optional; in a shell it needs quotes.",
                "For an id that is made of words, its first letters are enough."
            })
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(
            names = "--why-not",
            paramLabel = "RULE",
            description = {
                "Show which conditions of this rule hold for the issue, and which do not: its id or its name.",
                "Of a table, such as table-matrix, show the row that fires or comes nearest. May be given several times."
            })
    private List<String> whyNot = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private TextOrJson format;

    @Override
    public Integer call() throws IOException {
        if (format.json() && !whyNot.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "The option --why-not is for --format text, but the format is json.");
        }
        PrintWriter err = spec.commandLine().getErr();
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        List<LocatedIssue> same = new ArrayList<>();
        List<LocatedIssue> beginning = new ArrayList<>();
        inputs.read(
                located -> {
                    String candidate = located.issue().id();
                    ids.add(candidate);
                    if (Ids.same(id, candidate)) {
                        same.add(located);
                    } else if (Ids.begins(id, candidate)) {
                        beginning.add(located);
                    }
                },
                problems::add,
                true);
        List<String> meant = beginning.stream()
                .map(located -> Layout.oneLine(located.issue().id()))
                .distinct()
                .toList();
        List<LocatedIssue> found = same.isEmpty() ? beginning : same;
        int exitCode = report(problems, found);
        if (same.isEmpty() && meant.size() > 1) {
            err.println("triage: Several ids begin with (" + Layout.oneLine(id) + "). Did you mean "
                    + Words.either(meant) + "?");
            return ExitCode.WRONG_INPUT;
        }
        if (found.isEmpty()) {
            err.println("triage: No issue has the id (" + Layout.oneLine(id) + "). " + advice(ids));
            return ExitCode.WRONG_INPUT;
        }
        TriageEngine engine = rules.builder().build();
        if (format.json()) {
            printJson(found, engine);
            return exitCode;
        }
        List<AskedRules> asked = asked(engine);
        Screen screen = Screen.of(spec);
        ExplanationText text = new ExplanationText(screen, engine.catalogue(), engine.levels());
        for (int i = 0; i < found.size(); i++) {
            if (i > 0) {
                screen.line();
                screen.line();
            }
            LocatedIssue located = found.get(i);
            text.print(located, engine.decide(located.issue()), engine.signals(located.issue()));
            if (!asked.isEmpty()) {
                RuleAnswers answers = RuleAnswers.of(engine, located.issue());
                asked.forEach(one -> new WhyNotText(screen)
                        .print(
                                one.table(),
                                one.rules().stream().map(answers::about).toList()));
            }
        }
        return exitCode;
    }

    /** Prints what {@code decide --json} prints, of these issues only. */
    private void printJson(List<LocatedIssue> found, TriageEngine engine) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (DecisionWriter writer = DecisionWriter.document(out)) {
            for (LocatedIssue located : found) {
                writer.write(engine.decide(located.issue()));
            }
        }
        out.flush();
    }

    private List<AskedRules> asked(TriageEngine engine) {
        try {
            return AskedRules.of(engine, whyNot);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** Prints the problems of the input; warnings only for documents with the issue. */
    private int report(List<Problem> problems, List<LocatedIssue> found) {
        ProblemLog log = ProblemLog.of(spec);
        Set<String> documents = found.stream().map(LocatedIssue::document).collect(Collectors.toSet());
        for (Problem problem : problems) {
            if (problem.severity() == Problem.Severity.ERROR || documents.contains(problem.document())) {
                log.add(problem);
            }
        }
        if (!found.isEmpty()) {
            log.answered();
        }
        log.finish();
        return log.exitCode();
    }

    private String advice(Set<String> ids) {
        List<String> nearest = Ids.nearest(id, ids);
        if (!nearest.isEmpty()) {
            return "Did you mean " + Words.either(nearest) + "?";
        }
        if (ids.isEmpty()) {
            return "There are no issues in the input.";
        }
        return ids.size() <= FEW
                ? "The input has " + Layout.oneLine(String.join(", ", ids)) + "."
                : "The input has " + ids.size() + " other ids; triage decide lists them.";
    }
}
