package dev.triage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the jar as a user does, and ends it as a system does. */
class WebhookJarIT {

    private static final Path JAR = Path.of("target", "triage-github-webhook.jar");
    private static final String SECRET = "correct horse battery staple";
    private static final Pattern ADDRESS = Pattern.compile("Listening on (http://\\S+)");

    @TempDir
    private Path folder;

    @Test
    void theJarAnswersLogsNoSecretsAndStopsWhenAsked() throws Exception {
        // Editors end a file with a line break.
        Path secret = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--port",
                        "0",
                        "--secret-file",
                        secret.toString()))
                .redirectErrorStream(true)
                .start();
        String log;
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            StringBuilder read = new StringBuilder();
            String address = address(lines, read);
            String body = Running.payload("opened.json");

            HttpResponse<String> right = post(address, body, Secret.of(SECRET).sign(body.getBytes(UTF_8)));
            HttpResponse<String> wrong = post(address, body, Secret.of("guess").sign(body.getBytes(UTF_8)));
            // Process.destroy() would close its output as well, which is still to be read.
            assertThat(process.toHandle().destroy()).isTrue();
            lines.lines().forEach(line -> read.append(line).append('\n'));

            assertThat(right.statusCode()).isEqualTo(200);
            assertThat(right.body()).contains("\"labels\":{\"change\":\"changed\"");
            assertThat(wrong.statusCode()).isEqualTo(401);
            log = read.toString();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(Running.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue())
                .as("as a process ends that was asked to")
                .isEqualTo(143);
        assertThat(log)
                .contains(
                        "request=delivery-1 status=200 outcome=decided",
                        "request=delivery-1 status=401 outcome=unsigned")
                .doesNotContain(SECRET, "Low tide", "ferry", "sha256=", "WARN", "ERROR");
    }

    private static String address(BufferedReader lines, StringBuilder read) throws IOException {
        String line = lines.readLine();
        while (line != null) {
            read.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group(1);
            }
            line = lines.readLine();
        }
        throw new IllegalStateException("The server did not start:\n" + read);
    }

    private static HttpResponse<String> post(String address, String body, String signature) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .timeout(Running.PATIENCE)
                                .header("Content-Type", "application/json")
                                .header("X-GitHub-Event", "issues")
                                .header("X-GitHub-Delivery", "delivery-1")
                                .header("X-Hub-Signature-256", signature)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
