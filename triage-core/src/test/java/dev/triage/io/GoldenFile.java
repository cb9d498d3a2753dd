package dev.triage.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files with expected outputs. With {@code -Dtriage.golden=write} they are written anew, to be looked at before they are committed. */
public final class GoldenFile {

    private static final Path FOLDER = Path.of("src/test/resources/dev/triage/io");

    private GoldenFile() {}

    /**
     * Compares an output with what is expected.
     *
     * @param name the file, below the test resources of this package
     */
    public static void check(String name, String output) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("triage.golden"))) {
            Files.writeString(file, output);
        }
        assertThat(output).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }
}
