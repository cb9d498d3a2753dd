package dev.triage.cli.calibrate;

import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.tools.calibration.CalibratedRules;
import dev.triage.tools.calibration.CalibrationReport;
import dev.triage.tools.calibration.Estimate;
import dev.triage.tools.calibration.Quality;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints the result of a calibration. */
final class CalibrationText {

    private static final String INDENT = "  ";
    private static final int NAME = 12;
    private static final int CELL = 20;

    private final Screen screen;

    CalibrationText(Screen screen) {
        this.screen = screen;
    }

    void print(CalibrationReport report, History history, String target, boolean inTimeOrder) {
        screen.line(screen.bold(Words.count(report.issues(), "issue") + " with the priority of people (" + target
                + ") in " + Words.count(report.documents(), "document")));
        if (history.silent() > 0) {
            screen.line(INDENT + Words.count(history.silent(), "issue") + " without it left out.");
        }
        if (history.undated() > 0) {
            screen.line(INDENT + Words.count(history.undated(), "issue")
                    + " without the date when it was opened left out.");
        }
        if (!history.unknown().isEmpty()) {
            String words = history.unknown().entrySet().stream()
                    .map(word -> word.getKey() + " (" + word.getValue() + ")")
                    .collect(Collectors.joining(", "));
            paragraph("Left out, because these words stand for no priority: " + words + ". Maybe add --level WORD=P2.");
        }
        if (report.issues() == 0 && history.unknown().isEmpty() && history.silent() > 0) {
            paragraph("No issue states " + target + "."
                    + (history.fields().isEmpty()
                            ? ""
                            : " Maybe --target with one of their fields: " + String.join(", ", history.fields())
                                    + "."));
        }
        if (!report.enough()) {
            screen.line();
            paragraph("Too little history: " + Words.count(report.issues(), "issue") + ", expected at least "
                    + CalibrationReport.FEWEST_ISSUES + ".");
            return;
        }
        screen.line();
        paragraph((inTimeOrder
                        ? "Cross-validated in time order: " + Words.count(report.tested(), "issue")
                                + " are decided by rules that were fitted to earlier issues."
                        : "Cross-validated in five folds: each issue is decided by rules that were fitted without its fold.")
                + " In parentheses: the 95 % interval.");
        screen.line();
        row("", "rules now", "calibrated", "most frequent", "matrix");
        row("exact", Quality::exact, true, report);
        row("within one", Quality::withinOne, true, report);
        row("kappa", Quality::kappa, false, report);
        row("Spearman", Quality::spearman, false, report);
        row("AUC P0, P1", Quality::urgentAuc, false, report);
        screen.line();
        if (!report.gain()) {
            paragraph("No gain: the calibrated rules do not agree better with issues that they do not know.");
        }
    }

    void nothingWritten(boolean hasRules) {
        paragraph("Nothing is written." + (hasRules ? " Add --without-gain to write the rules nevertheless." : ""));
    }

    void written(Path folder, CalibratedRules rules) {
        paragraph("Written to " + folder + ": "
                + Words.count(rules.values().size() + rules.thresholds().size(), "changed number") + ", "
                + Words.count(rules.off().size(), "rule") + " off, "
                + Words.count(rules.wordRules().size(), "rule") + " for words. To see the effect: triage diff INPUTS"
                + " --rules " + folder);
    }

    private void row(String name, Function<Quality, Estimate> number, boolean share, CalibrationReport report) {
        row(
                name,
                List.of(report.before(), report.after(), report.mostFrequent(), report.matrix()).stream()
                        .map(quality -> cell(number.apply(quality), share))
                        .toArray(String[]::new));
    }

    private void row(String name, String... cells) {
        StringBuilder line = new StringBuilder(INDENT + Layout.left(name, NAME));
        for (String cell : cells) {
            line.append(Layout.left(cell, CELL));
        }
        screen.line(line.toString().stripTrailing());
    }

    private static String cell(Estimate estimate, boolean share) {
        if (Double.isNaN(estimate.value())) {
            return "–";
        }
        return share
                ? String.format(
                        Locale.ROOT,
                        "%.1f %% (%.0f–%.0f)",
                        100 * estimate.value(),
                        100 * estimate.low(),
                        100 * estimate.high())
                : String.format(Locale.ROOT, "%.3f (%.2f–%.2f)", estimate.value(), estimate.low(), estimate.high());
    }

    private void paragraph(String text) {
        Layout.wrap(text, screen.columns()).forEach(screen::line);
    }
}
