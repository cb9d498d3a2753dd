package dev.triage.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimedPatternsTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatPeopleFound() throws IOException {
        Path file = Files.writeString(folder.resolve("claims.json"), "{\"a\": [\"x\", \"y\"], \"b\": []}");

        assertThat(ClaimedPatterns.read(file)).isEqualTo(Map.of("a", Set.of("x", "y"), "b", Set.of()));
    }

    @Test
    void saysWhereAFileIsWrong() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\n\"a\": \"x\"}");
        assertThatThrownBy(() -> ClaimedPatterns.read(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(other + ":2: Expected {\"document\": [\"pattern\", ...], ...}.");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"a\"");
        assertThatThrownBy(() -> ClaimedPatterns.read(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(broken + ":1: Not valid JSON: ");
    }
}
