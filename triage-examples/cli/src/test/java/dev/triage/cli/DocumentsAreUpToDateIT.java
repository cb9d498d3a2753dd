package dev.triage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents show is what the jar prints. */
class DocumentsAreUpToDateIT {

    private static final Path PROJECT = Path.of("..", "..");
    private static final Pattern OUTPUT = Pattern.compile("<!-- output: (.*?) -->\n```\n(.*?)\n```", Pattern.DOTALL);

    @Test
    void theReadmeShowsRealOutput() throws Exception {
        Matcher matcher = OUTPUT.matcher(Files.readString(PROJECT.resolve("README.md")));
        int shown = 0;
        while (matcher.find()) {
            shown++;
            assertThat(matcher.group(2)).as(matcher.group(1)).isEqualTo(print(matcher.group(1)));
        }
        assertThat(shown).isEqualTo(2);
    }

    @Test
    void theCatalogueListsTheRulesAsTheyAre() throws Exception {
        assertThat(Files.readString(PROJECT.resolve("docs/RULE_CATALOGUE.md")).strip())
                .as("docs/RULE_CATALOGUE.md, written by: triage rules --format markdown")
                .isEqualTo(print("rules --format markdown"));
    }

    @Test
    void theWordsOfRulesAreThoseOfTheCode() throws Exception {
        assertThat(Files.readString(PROJECT.resolve("docs/VOCABULARY.md")).strip())
                .as("docs/VOCABULARY.md, written by: triage rules --vocabulary")
                .isEqualTo(print("rules --vocabulary"));
    }

    private static String print(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "triage-examples/cli/target/triage.jar"));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command)
                .directory(PROJECT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.strip();
    }
}
