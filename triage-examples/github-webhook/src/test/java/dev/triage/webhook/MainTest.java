package dev.triage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What is said to whoever starts the server in a way that cannot work. */
class MainTest {

    private static final Map<String, String> SECRET = Map.of(ServeCommand.SECRET, "a secret for tests, long enough");

    @TempDir
    private Path folder;

    @Test
    void withoutASecretNothingStarts() throws IOException {
        assertThat(start(Map.of()))
                .isEqualTo(
                        "2: triage-github-webhook: The secret is missing: expected the secret of the webhook in the environment"
                                + " variable TRIAGE_WEBHOOK_SECRET, or --secret-file FILE.\nTry '--help'.\n");
        assertThat(start(Map.of(ServeCommand.SECRET, " "))).contains("The secret is blank");
        Path blank = Files.writeString(folder.resolve("blank"), "\n");
        assertThat(start(SECRET, "--secret-file", blank.toString())).contains("The secret is blank");
        Path endless = Files.write(folder.resolve("endless"), new byte[10_001]);
        assertThat(start(SECRET, "--secret-file", endless.toString())).contains("has more than 10000 bytes.");
        Path missing = folder.resolve("missing");
        assertThat(start(SECRET, "--secret-file", missing.toString()))
                .contains("The file with the secret (" + missing + ") cannot be read.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port         | 65536    | The port (65536) is invalid: expected 0 to 65535.",
                "--port         | http     | Invalid value for option '--port'",
                "--path         | webhook  | The path (webhook) is invalid",
                "--path         | /metrics | The path (/metrics) is invalid",
                "--label-format | prio     | A label format needs {priority} for the priority",
                "--label        | P7=x     | Invalid value for option '--label'",
                "--label        | P0=      | The priority P0 needs a label, but has none.",
                "--max-body     | 0        | The length of a body (0) is too small: expected at least 1.",
                "--idle         | 0        | The idle time of a connection (PT0S) is too short",
                "--rules        | nowhere  | nowhere",
            })
    void whatCannotWorkIsTold(String option, String value, String said) {
        assertThat(start(SECRET, option, value))
                .startsWith("2: ")
                .contains(said)
                .doesNotContain("\tat ");
    }

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(start(SECRET, "--port", String.valueOf(taken.getLocalPort())))
                    .startsWith("2: triage-github-webhook: Cannot listen on 127.0.0.1:" + taken.getLocalPort())
                    .contains("Maybe choose another --port.");
        }
    }

    @Test
    void helpNamesTheLimitsThatAreTheStandard() {
        Limits standard = Limits.STANDARD;
        CommandLine command = Main.commandLine(SECRET);
        assertThat(command.getUsageMessage()).contains("TRIAGE_WEBHOOK_SECRET", "docs/WEBHOOK.md");
        Map<String, Object> defaults = Map.of(
                "--max-body", standard.bodyBytes(),
                "--max-at-once", standard.atOnce(),
                "--max-waiting", standard.waiting(),
                "--wait", standard.queued().toSeconds(),
                "--idle", standard.idle().toSeconds(),
                "--connection", standard.connection().toSeconds(),
                "--stop", standard.stop().toSeconds());
        defaults.forEach((option, value) -> assertThat(
                        command.getCommandSpec().findOption(option).defaultValue())
                .as(option)
                .isEqualTo(value.toString()));
    }

    /** The exit code and what was said. */
    private static String start(Map<String, String> environment, String... arguments) {
        StringWriter said = new StringWriter();
        int exitCode = Main.commandLine(environment)
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
        return exitCode + ": " + said.toString().replace("\r\n", "\n");
    }
}
