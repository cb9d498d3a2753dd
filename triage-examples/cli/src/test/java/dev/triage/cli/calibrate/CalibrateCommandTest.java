package dev.triage.cli.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import dev.triage.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aHistoryBecomesARulesFolder() throws IOException {
        Path history = history(120);
        Path output = folder.resolve("my-rules");

        Run run = Run.triage("calibrate", history, "--target", "severity", "--words", "5", "--output", output);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("120 issues with the priority of people (severity) in 1 document\n")
                .contains("Left out, because these words stand for no priority: strange (1).")
                .contains("rules now", "calibrated", "most frequent", "matrix", "Spearman", "AUC P0, P1");
        assertThat(run.out().replaceAll("\\s+", " ")).contains(": 2 changed numbers, 0 rules off, 2 rules for words.");
        assertThat(output.resolve("words.drl")).content().contains("Subject( title(\"crash\", \"crashes\") )");
        assertThat(Run.triage("check", "--rules", output).exitCode()).isZero();
        assertThat(Run.triage("diff", history, "--rules", output).exitCode()).isZero();
    }

    @Test
    void theMeasuresAreJsonOnRequest() throws IOException {
        Path output = folder.resolve("my-rules");

        Run run = Run.triage(
                "calibrate", history(120), "--target", "severity", "--words", "5", "--json", "--output", output);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("{")
                .contains("\"issues\": 120,", "\"strange\": 1", "\"gain\": true,", "\"wordRules\": ")
                .containsPattern("\"urgentAuc\": \\{\n +\"value\": 1\\.0000,")
                .doesNotContain("Written to");
    }

    @Test
    void inTimeOrderIssuesWithoutADateAreLeftOut() throws IOException {
        StringBuilder all = new StringBuilder("id,title,severity,created\n");
        for (int i = 0; i < 66; i++) {
            boolean crash = i % 3 == 0;
            all.append(i)
                    .append(crash ? ",The editor crashes,blocker," : ",A colour is odd,minor,")
                    .append(i < 60 ? "2025-03-" + (10 + i % 20) + "T10:00:00Z" : "")
                    .append('\n');
        }
        Path history = Files.writeString(folder.resolve("dated.csv"), all);

        Run run = Run.triage(
                "calibrate",
                history,
                "--target",
                "severity",
                "--in-time-order",
                "--output",
                folder.resolve("my-rules"));

        assertThat(run.out())
                .contains("60 issues with the priority of people (severity) in 1 document")
                .contains("6 issues without the date when it was opened left out.")
                .contains("Cross-validated in time order: 50 issues are decided by rules that were fitted to earlier");
    }

    @Test
    void aTargetThatNoIssueHasIsToldWithTheFieldsThatThereAre() throws IOException {
        Run run = Run.triage("calibrate", history(30), "--target", "severeness", "-o", folder.resolve("my-rules"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("No issue states severeness. Maybe --target with one of their fields: ");
    }

    @Test
    void tooLittleHistoryWritesNothing() throws IOException {
        Path output = folder.resolve("my-rules");

        Run run = Run.triage("calibrate", history(30), "--target", "severity", "--output", output);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("Too little history: 30 issues, expected at least 50.", "Nothing is written.")
                .doesNotContain("--without-gain");
        assertThat(output).doesNotExist();
    }

    @Test
    void withoutAGainNothingIsWritten() throws IOException {
        Path output = folder.resolve("my-rules");

        Run run = Run.triage("calibrate", noise(), "--target", "severity", "--words", "9", "--output", output);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("No gain: the calibrated rules do not agree better")
                .contains("Nothing is written. Add --without-gain to write the rules nevertheless.");
        assertThat(output).doesNotExist();
    }

    @Test
    void theRulesAreWrittenOnRequestEvenWithoutAGain() throws IOException {
        Path output = folder.resolve("my-rules");

        Run run = Run.triage("calibrate", noise(), "--target", "severity", "--without-gain", "--output", output);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("No gain: the calibrated rules do not agree better", "Written to")
                .doesNotContain("Nothing is written");
        assertThat(Run.triage("check", "--rules", output).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aFolderWithFilesIsNotOverwritten() throws IOException {
        Path history = history(60);

        Run run = Run.triage("calibrate", history, "--target", "severity", "--output", folder);

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run.err()).contains(folder + ": The folder is not empty. Maybe choose another --output.");
    }

    /** Severities that nothing in the issues explains. */
    private Path noise() throws IOException {
        StringBuilder all = new StringBuilder("id,title,severity\n");
        for (int i = 0; i < 80; i++) {
            all.append(i)
                    .append(",Something,")
                    .append(i % 2 == 0 ? "minor" : "critical")
                    .append('\n');
        }
        return Files.writeString(folder.resolve("noise.csv"), all);
    }

    /** A third of the issues are crashes, which are blockers; one more has a strange severity. */
    private Path history(int count) throws IOException {
        StringBuilder all = new StringBuilder("id,title,severity\n");
        for (int i = 0; i < count; i++) {
            boolean crash = i % 3 == 0;
            String title = crash ? i % 2 == 0 ? "The editor crashes" : "A crash of the editor" : "The editor is grey";
            all.append(i)
                    .append(',')
                    .append(title)
                    .append(',')
                    .append(crash ? "blocker" : "minor")
                    .append('\n');
        }
        all.append("9999,The weather,strange\n");
        return Files.writeString(folder.resolve("history.csv"), all);
    }
}
