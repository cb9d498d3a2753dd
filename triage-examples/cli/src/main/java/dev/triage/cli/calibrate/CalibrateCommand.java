package dev.triage.cli.calibrate;

import dev.triage.cli.command.Count;
import dev.triage.cli.command.ExitCode;
import dev.triage.cli.command.ProblemLog;
import dev.triage.cli.command.TextOrJson;
import dev.triage.cli.command.Version;
import dev.triage.cli.input.IssueCommand;
import dev.triage.cli.output.Screen;
import dev.triage.model.Priority;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.calibration.CalibratedRules;
import dev.triage.tools.calibration.Calibration;
import dev.triage.tools.calibration.CalibrationReport;
import dev.triage.tools.calibration.Target;
import dev.triage.tools.check.RuleCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits rules to the priorities that a team gave in the past, and writes them as a rules folder. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Fits the points and thresholds of the rules to the priorities of a history.",
            "It writes a folder with rules that a person can read and change, and measures with a cross-validation",
            "whether they agree better with issues that they do not know. Without a gain it writes nothing, unless you ask."
        },
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:a rules folder was written",
            "1:too little history, or no gain without --without-gain; nothing was written",
            "2:wrong use, or the rules or the input cannot be read",
            "4:a rules folder was written, but a part of the input cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage calibrate triage/ --output my-rules                       recommended priorities of documents",
            "  triage calibrate jira.csv --target priority --words 40 --output my-rules",
            "  triage calibrate bugs.csv --target severity --level Major=P1 --hide priority --output my-rules"
        })
public final class CalibrateCommand extends IssueCommand {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Write the rules to this folder. It must not exist, or be empty.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--target",
            paramLabel = "NAME",
            defaultValue = "recommended",
            description = {
                "What states the priority: recommended, pinned, or a field or label of the tracker, such as",
                "priority or severity. The rules do not see it. Default: recommended."
            })
    @SuppressWarnings("NullAway.Init")
    private String target;

    @Option(
            names = "--level",
            paramLabel = "WORD=P",
            description = {
                "The priority that a word of the target stands for, such as Major=P1. May be given several times.",
                "Without it: blocker P0, critical P1, major and normal P2, minor P3, trivial P4, and so on."
            })
    private Map<String, Priority> levels = new LinkedHashMap<>();

    @Option(
            names = "--hide",
            paramLabel = "FIELD",
            description =
                    "Also hide this field or label, the status or the type from the rules. May be given several times.")
    private List<String> hidden = new ArrayList<>();

    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "0",
            converter = Count.class,
            description = {
                "Also write at most N rules for words of titles, components, labels and types that go with urgency.",
                "Default: 0."
            })
    private int words;

    @Option(
            names = "--in-time-order",
            description = {
                "Measure on later issues what was fitted to earlier ones, by the date when each was opened.",
                "Issues without this date are left out. Without it: five folds."
            })
    private boolean inTimeOrder;

    @Option(
            names = "--without-gain",
            description = {
                "Write the rules even if they do not agree better with issues that they do not know: to read what",
                "was fitted, or if the rules now were fitted to the same history."
            })
    private boolean withoutGain;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private TextOrJson format;

    @Override
    public Integer call() throws IOException {
        checkOptions();
        ProblemLog problems = ProblemLog.of(spec);
        TriageEngine engine = rules.builder().build();
        Target chosen = chosen();
        History history = new History(chosen, inTimeOrder);
        inputs.read(history::add, problems::add, true);
        Calibration calibration = Calibration.of(engine, history.past()).words(words);
        CalibrationReport report = (inTimeOrder ? calibration.inTimeOrder() : calibration).run();
        boolean wanted = report.enough()
                && (report.gain() || (withoutGain && !report.rules().isEmpty()));
        CalibratedRules written = wanted ? write(report.rules()) : null;
        if (format.json()) {
            CalibrationJson.write(report, history, written, spec.commandLine().getOut());
        } else {
            CalibrationText text = new CalibrationText(Screen.of(spec));
            text.print(report, history, target, inTimeOrder);
            if (!wanted) {
                text.nothingWritten(report.enough() && !report.rules().isEmpty());
            }
            if (written != null) {
                text.written(output, written);
            }
        }
        if (wanted) {
            problems.answered();
        }
        spec.commandLine().getOut().flush();
        problems.finish();
        return problems.exitCode() != ExitCode.DONE ? problems.exitCode() : wanted ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Writes the rules. If the new points break a promise of the rules, only thresholds and words change. */
    private CalibratedRules write(CalibratedRules fitted) throws IOException {
        fitted.write(output);
        if (RuleCheck.of(rules.builder(output).build()).run().clean()) {
            return fitted;
        }
        for (String file : fitted.files().keySet()) {
            Files.delete(output.resolve(file));
        }
        CalibratedRules safe = fitted.withoutPoints();
        safe.write(output);
        return safe;
    }

    private Target chosen() {
        Target chosen = Target.of(target);
        for (Map.Entry<String, Priority> level : levels.entrySet()) {
            chosen = chosen.level(level.getKey(), level.getValue());
        }
        for (String field : hidden) {
            chosen = chosen.hiding(field);
        }
        return chosen;
    }

    private void checkOptions() throws IOException {
        if (Files.isRegularFile(output)) {
            throw new CommandLine.ParameterException(spec.commandLine(), output + ": expected a folder, found a file.");
        }
        if (Files.isDirectory(output)) {
            try (Stream<Path> files = Files.list(output)) {
                if (files.findAny().isPresent()) {
                    throw new CommandLine.ParameterException(
                            spec.commandLine(), output + ": The folder is not empty. Maybe choose another --output.");
                }
            }
        }
    }
}
