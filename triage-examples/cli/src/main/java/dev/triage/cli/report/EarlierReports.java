package dev.triage.cli.report;

import dev.triage.io.Problem;
import dev.triage.io.json.ReportReader;
import dev.triage.model.report.TriageReport;
import dev.triage.tools.difference.EarlierReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the report that the present one is compared with. Has no state. */
final class EarlierReports {

    private static final String EXPECTED =
            "expected a report that \"triage report BACKLOG --output earlier.json\" wrote.";

    private EarlierReports() {}

    /** The report in a file, or null, with a problem, if it cannot be compared. */
    static @Nullable EarlierReport read(Path file, Consumer<Problem> problems) {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            Optional<TriageReport> report = new ReportReader().read(file.toString(), text, problems);
            return report.isEmpty() ? null : new EarlierReport(String.valueOf(file.getFileName()), report.get());
        } catch (IllegalArgumentException withoutIssues) {
            problem(file, withoutIssues.getMessage() + " Maybe compare with a report that lists its issues.", problems);
        } catch (NoSuchFileException missing) {
            problem(file, "No such file: " + EXPECTED, problems);
        } catch (CharacterCodingException wrong) {
            problem(file, "Not text in UTF-8: " + EXPECTED, problems);
        } catch (IOException unreadable) {
            problem(file, "Cannot be read: " + EXPECTED, problems);
        }
        return null;
    }

    private static void problem(Path file, String message, Consumer<Problem> problems) {
        problems.accept(Problem.error(file.toString(), 0, 0, message));
    }
}
