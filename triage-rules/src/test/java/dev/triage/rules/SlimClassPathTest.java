package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The standard rules run on the class path that the README calls slim: no compiler, no parser, no JSON, no Markdown. */
class SlimClassPathTest {

    private static final List<String> SLIM = List.of(
            "drools-base",
            "drools-canonical-model",
            "drools-compiler",
            "drools-core",
            "drools-kiesession",
            "drools-model-compiler",
            "drools-util",
            "drools-wiring-api",
            "drools-wiring-static",
            "kie-api",
            "kie-internal",
            "kie-memory-compiler",
            "slf4j-api");

    private static final List<String> CLASS_PATH =
            Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));

    @Test
    void decidesWithoutACompiler() throws IOException, InterruptedException {
        String path = Stream.concat(
                        CLASS_PATH.stream().filter(SlimClassPathTest::ours),
                        CLASS_PATH.stream().filter(SlimClassPathTest::slim))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        Process process = new ProcessBuilder(java, "-cp", path, SlimProgram.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines().filter(line -> !line.startsWith("SLF4J")).toList())
                .containsExactly("decided");
    }

    @Test
    void theSlimJarsAreAllThere() {
        assertThat(SLIM)
                .allSatisfy(name -> assertThat(CLASS_PATH)
                        .anyMatch(
                                entry -> Path.of(entry).getFileName().toString().startsWith(name + "-")));
    }

    private static boolean ours(String entry) {
        return Files.isDirectory(Path.of(entry))
                || Path.of(entry).getFileName().toString().startsWith("triage-core-");
    }

    private static boolean slim(String entry) {
        String file = Path.of(entry).getFileName().toString();
        return SLIM.stream().anyMatch(name -> file.matches(name + "-[0-9].*"));
    }
}
