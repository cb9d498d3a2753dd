package dev.triage.cli.lsp;

import dev.triage.rules.source.RuleProblem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Problems as editors show them. */
final class Diagnostics {

    static final String SOURCE = "triage";

    private Diagnostics() {}

    /**
     * The problems of each file of a folder; those of no file stand at its settings.
     *
     * @param failing the cases that are not as expected, which are warnings
     */
    static Map<Path, List<Diagnostic>> of(Path folder, List<RuleProblem> problems, List<RuleProblem> failing) {
        Map<Path, List<Diagnostic>> byFile = new HashMap<>();
        for (RuleProblem problem : problems) {
            byFile.computeIfAbsent(file(folder, problem), file -> new ArrayList<>())
                    .add(of(problem));
        }
        for (RuleProblem one : failing) {
            Diagnostic warning = of(one);
            warning.setSeverity(DiagnosticSeverity.Warning);
            byFile.computeIfAbsent(file(folder, one), file -> new ArrayList<>()).add(warning);
        }
        return byFile;
    }

    /** The file that a problem is shown in. */
    static Path file(Path folder, RuleProblem problem) {
        try {
            Path file = Path.of(problem.file());
            return file.startsWith(folder) && !file.equals(folder) ? file : folder.resolve("settings.json");
        } catch (InvalidPathException noPath) {
            return folder.resolve("settings.json");
        }
    }

    static Diagnostic of(RuleProblem problem) {
        int line = Math.max(0, problem.line() - 1);
        int start = Math.max(0, problem.column() - 1);
        int end = problem.column() == 0 ? lineEnd(problem) : start + problem.length();
        String suggestion = problem.suggestion();
        return new Diagnostic(
                new Range(new Position(line, start), new Position(line, end)),
                problem.message() + (suggestion == null ? "" : "\n" + suggestion),
                DiagnosticSeverity.Error,
                SOURCE);
    }

    private static int lineEnd(RuleProblem problem) {
        String source = problem.source();
        return source == null ? 0 : source.length();
    }
}
