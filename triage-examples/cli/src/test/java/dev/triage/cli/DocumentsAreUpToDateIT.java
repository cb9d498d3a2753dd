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
        Path file = PROJECT.resolve("README.md");
        StringBuilder written = new StringBuilder();
        Matcher matcher = OUTPUT.matcher(Files.readString(file));
        int shown = 0;
        while (matcher.find()) {
            shown++;
            String output = "<!-- output: " + matcher.group(1) + " -->\n```\n" + print(matcher.group(1)) + "\n```";
            matcher.appendReplacement(written, Matcher.quoteReplacement(output));
        }
        assertThat(shown).isEqualTo(2);
        GoldenFile.check(file, matcher.appendTail(written).toString());
    }

    @Test
    void theCatalogueListsTheRulesAsTheyAre() throws Exception {
        GoldenFile.check(PROJECT.resolve("docs/RULE_CATALOGUE.md"), print("rules --format markdown") + "\n");
    }

    @Test
    void theWordsOfRulesAreThoseOfTheCode() throws Exception {
        GoldenFile.check(PROJECT.resolve("docs/VOCABULARY.md"), print("rules --vocabulary") + "\n");
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
