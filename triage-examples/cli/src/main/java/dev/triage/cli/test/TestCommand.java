package dev.triage.cli.test;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.command.JsonOption;
import dev.triage.cli.command.RuleFolders;
import dev.triage.cli.command.Version;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleProblem;
import dev.triage.tools.cases.Baselines;
import dev.triage.tools.cases.CaseProblemsException;
import dev.triage.tools.cases.CaseReport;
import dev.triage.tools.cases.Cases;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases of a team. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Decides the cases that stand beside the rules, and shows those that are not as expected.",
            "Cases are rows of tables in cases.md, NAME.cases.md, NAME.cases.csv or NAME.cases.json, with the expected",
            "priority, or whole issues in NAME.issues.json, whose recommended priority is expected.",
            "The decisions on a backlog, NAME.backlog.json, are compared with those of NAME.baseline.md."
        },
        parameterListHeading = "%nCases:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every case is as expected",
            "1:one or more cases are not as expected",
            "2:wrong use, or the rules or the cases cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage test my-rules/                        the cases of my-rules, with its rules",
            "  triage test cases/ --rules my-rules/         the cases of another folder",
            "  triage test my-rules/ --coverage             which rules, conditions and rows they try",
            "  triage test my-rules/ --accept               write what is decided on backlogs into their baselines",
            "  triage test my-rules/ --format junit > results.xml"
        })
public final class TestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = {
                "A folder with cases, or one file of cases. Its rules are used, unless --rules names others.",
                "Default: the folders of --rules."
            })
    private @Nullable Path place;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RuleFolders rules;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            converter = TestFormat.Name.class,
            description = "The output format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private TestFormat format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private JsonOption json;

    @Option(names = "--coverage", description = "Show for each rule and row of your own how far the cases try it.")
    private boolean coverage;

    @Option(
            names = "--accept",
            description = {
                "Write the decisions on each NAME.backlog.json into NAME.baseline.md beside it, before the cases are run.",
                "A review of the file shows which decisions changed."
            })
    private boolean accept;

    @Override
    public Integer call() throws IOException {
        TestedFolders tested = TestedFolders.of(place, rules);
        if (tested.cases().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder with cases: expected DIR or --rules DIR.");
        }
        TriageEngine engine = tested.engine();
        List<Cases> all = new ArrayList<>();
        List<RuleProblem> problems = new ArrayList<>();
        boolean written = !accept || accept(tested, engine, problems);
        for (Path folder : problems.isEmpty() ? tested.cases() : List.<Path>of()) {
            try {
                all.add(Cases.in(folder, engine));
            } catch (CaseProblemsException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!written) {
            err.println("triage: There is no backlog in " + Words.either(tested.names())
                    + ". Expected NAME.backlog.json, .jsonl, .md or .csv.");
            return ExitCode.WRONG_INPUT;
        }
        if (!problems.isEmpty()) {
            problems.forEach(problem -> err.println(problem.text() + "\n"));
            err.println(Words.count(problems.size(), "problem") + " in the cases; no case was run.");
            return ExitCode.WRONG_INPUT;
        }
        Cases cases = Cases.together(all);
        if (cases.all().isEmpty()) {
            err.println("triage: There are no cases in " + Words.either(tested.names()) + ". Expected cases.md, "
                    + "NAME.cases.md, NAME.cases.csv, NAME.cases.json, NAME.issues.json or NAME.backlog.json.");
            return ExitCode.WRONG_INPUT;
        }
        CaseReport report = cases.run();
        switch (json.asked() ? TestFormat.JSON : format) {
            case JSON -> TestJson.write(report, out);
            case JUNIT -> TestJunit.write(report, out);
            default -> new TestText(Screen.of(spec)).print(report, coverage);
        }
        out.flush();
        return report.failed().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Writes the baselines, and returns whether there is a backlog. */
    private boolean accept(TestedFolders tested, TriageEngine engine, List<RuleProblem> problems) {
        PrintWriter err = spec.commandLine().getErr();
        boolean found = false;
        for (Path folder : tested.cases()) {
            try {
                for (Baselines.Written one : Baselines.accept(folder, engine)) {
                    found = true;
                    err.println("Wrote " + one.file() + ": " + Words.count(one.rows(), "decision") + ", "
                            + (one.changed() == 0 ? "all as before." : one.changed() + " new or changed."));
                }
            } catch (CaseProblemsException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        return found || !problems.isEmpty();
    }
}
