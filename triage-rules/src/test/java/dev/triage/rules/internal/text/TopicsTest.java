package dev.triage.rules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void theDocumentListsAllSpellings() throws IOException {
        StringBuilder table = new StringBuilder();
        Topics.spellings()
                .forEach((topic, others) -> table.append("| `")
                        .append(topic)
                        .append("` | `")
                        .append(String.join("`, `", others))
                        .append("` |\n"));

        assertThat(Files.readString(Path.of("..", "docs", "SIGNALS.md"))).contains(table);
    }
}
