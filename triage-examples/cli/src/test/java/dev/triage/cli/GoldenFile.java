package dev.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files with expected outputs, and documents that show some. With {@code -Dtriage.golden=write} they are written anew, to be
 * looked at before they are committed.
 */
public final class GoldenFile {

    /** Whether they are written anew. */
    public static final boolean WRITE = "write".equals(System.getProperty("triage.golden"));

    private GoldenFile() {}

    /** Compares an output with what is expected. */
    public static void check(Path file, String output) throws IOException {
        if (WRITE) {
            Files.writeString(file, output);
        }
        assertThat(output).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
