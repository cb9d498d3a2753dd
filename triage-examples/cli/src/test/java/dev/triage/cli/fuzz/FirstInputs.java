package dev.triage.cli.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The inputs that are known for each reader: files of the project, and what was kept because it failed once. */
final class FirstInputs {

    /** Inputs that once failed, or that no other file of the project has, in a folder for each reader. */
    private static final Path KEPT = Path.of("src/test/resources/dev/triage/cli/fuzz");

    private static final Path PROJECT = Path.of("../..");

    private static final List<String> SOURCES = List.of(
            "triage-core/src/test/resources",
            "triage-rules/src/test/resources",
            "triage-rules/src/main/resources/dev/triage/standard",
            "triage-examples/samples",
            "triage-examples/custom-rules",
            "triage-examples/github-webhook/events");

    /** Of a longer file, its beginning is taken. */
    private static final int LONGEST = 2_500;

    private FirstInputs() {}

    /** The inputs of a reader, by the path of their files. */
    static Map<String, byte[]> of(FuzzedReader reader) throws IOException {
        Map<String, byte[]> inputs = new TreeMap<>();
        for (String source : SOURCES) {
            add(PROJECT.resolve(source), reader::reads, inputs);
        }
        Path kept = KEPT.resolve(reader.name().toLowerCase(Locale.ROOT));
        if (Files.isDirectory(kept)) {
            add(kept, file -> true, inputs);
        }
        return inputs;
    }

    /** Writes the inputs of a reader into a folder. */
    static void write(FuzzedReader reader, Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = 0;
        for (byte[] input : of(reader).values()) {
            number++;
            Files.write(folder.resolve("first-" + number), input);
        }
    }

    private static void add(Path folder, Predicate<Path> read, Map<String, byte[]> inputs) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(read).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                inputs.put(file.toString(), Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST)));
            }
        }
    }
}
