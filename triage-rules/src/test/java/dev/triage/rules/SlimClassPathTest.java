package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The standard rules run on the class path that the README calls slim: no compiler, no parser, no JSON, no Markdown. */
class SlimClassPathTest {

    private static final List<String> SLIM = List.of(
            "drools-base",
            "drools-canonical-model",
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

    /** A class of Drools that a JVM loaded from a jar. */
    private static final Pattern DROOLS = Pattern.compile("] (org\\.(?:drools|kie)\\.\\S+) source: (?:file|jar):");

    private static final List<String> CLASS_PATH =
            Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));

    /** The library and all that it needs, but for Jackson and commonmark. */
    private static final int MOST_JARS = 15;

    private static final long MOST_BYTES = 5L << 20;

    @Test
    void decidesAndReportsWithoutACompiler() throws IOException, InterruptedException {
        assertThat(run(List.of()))
                .containsExactly(
                        "decided",
                        "[backlog: Markdown cannot be read without the optional dependency org.commonmark:commonmark and"
                                + " org.commonmark:commonmark-ext-gfm-tables. Maybe add it to the build of your program.]",
                        "[backlog: CSV cannot be read without the optional dependency de.siegmar:fastcsv."
                                + " Maybe add it to the build of your program.]",
                        "[backlog: CSV cannot be read without the optional dependency de.siegmar:fastcsv."
                                + " Maybe add it to the build of your program.]",
                        "reported 1");
    }

    @Test
    void isSmall() throws IOException {
        List<String> entries = Stream.concat(
                        CLASS_PATH.stream()
                                .filter(SlimClassPathTest::ours)
                                .filter(entry -> !entry.endsWith("test-classes")),
                        CLASS_PATH.stream().filter(SlimClassPathTest::slim))
                .toList();
        long bytes = 0;
        for (String entry : entries) {
            bytes += size(Path.of(entry));
        }

        assertThat(entries).hasSizeBetween(SLIM.size() + 2, MOST_JARS);
        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
    }

    /** The standard rules are read from their stored conditions, so that a first decision does not wait for Drools. */
    @Test
    void aDecisionOnStatedLevelsLoadsNothingOfDrools() throws IOException, InterruptedException {
        assertThat(loadedForADecision(DROOLS)).isEmpty();
    }

    /** The parts of the lines about loaded classes that a pattern finds. */
    private static List<String> loadedForADecision(Pattern pattern) throws IOException, InterruptedException {
        return run(List.of("-Xlog:class+load:stdout"), "decide").stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .toList();
    }

    /** What the program prints in a JVM of its own. */
    private static List<String> run(List<String> options, String... arguments)
            throws IOException, InterruptedException {
        String path = Stream.concat(
                        CLASS_PATH.stream().filter(SlimClassPathTest::ours),
                        CLASS_PATH.stream().filter(SlimClassPathTest::slim))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", path, SlimProgram.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().filter(line -> !line.startsWith("SLF4J")).toList();
    }

    /** Of a folder, what it would take as a jar, which leaves out what concerns the build of internal packages alone. */
    private static long size(Path entry) throws IOException {
        if (Files.isRegularFile(entry)) {
            return Files.size(entry);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(packed);
                Stream<Path> files = Files.walk(entry)) {
            for (Path file : files.toList()) {
                String name = entry.relativize(file).toString();
                if (name.contains("internal") && file.endsWith("package-info.class")) {
                    continue;
                }
                jar.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, jar);
                }
            }
        }
        return packed.size();
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
