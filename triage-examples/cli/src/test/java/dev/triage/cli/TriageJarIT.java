package dev.triage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the jar as a user does. */
class TriageJarIT {

    private static final Path JAR = Path.of("target", "triage.jar");

    @TempDir
    private Path folder;

    @Test
    void theJarDecidesOnEveryFormatAndSaysNothingElse() throws Exception {
        Path markdown = write("monday.md", """
                ### 1. Überlauf – 日本語 (#6211)
                - **Status**: open
                - **User Impact**: High
                - **Functional Impact**: Yes
                - **Brand Impact**: Medium
                - **Category**: Bug
                - **Complexity**: Moderate effort
                - **Estimated Effort**: 3
                """);
        Path json = write("tuesday.json", """
                [{"id": "#7", "title": "Sign-in fails", "status": "open",
                  "impact": {"user": "High", "functional": "Yes", "brand": "Medium"},
                  "classification": {"categories": ["Bug"], "complexity": "Moderate effort"},
                  "resources": {"effort": 3}}]
                """);

        Run run = start("decide", markdown.toString(), json.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("2 issues: ").contains("#6211  Überlauf – 日本語", "#7     Sign-in fails");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aProblemGoesToStandardErrorAndIntoTheExitCode() throws Exception {
        Path missing = folder.resolve("missing.md");
        assertThat(start("decide", missing.toString()))
                .isEqualTo(new Run(2, "", missing + ": No such file or folder." + System.lineSeparator()));
    }

    @Test
    void theJarSaysUnderWhichLicencesItsPartsAre() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(text(jar, "LICENSE")).contains("Apache License", "Oliver Siegmar");
            assertThat(text(jar, "LICENSE.txt")).contains("QOS.ch", "Atlassian");
            assertThat(text(jar, "NOTICE")).contains("Triage", "Jackson");
            assertThat(text(jar, "THIRD-PARTY.txt"))
                    .contains("(MIT) FastCSV", "(Apache-2.0) picocli", "(EPL-2.0) LSP4J");
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry("META-INF/" + name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private Run start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        // Output is UTF-8 even where the locale knows nothing but ASCII.
        builder.environment().put("LC_ALL", "C");
        int exitCode = builder.start().waitFor();
        return new Run(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
