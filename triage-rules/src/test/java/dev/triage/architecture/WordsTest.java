package dev.triage.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules, documents, messages and Javadoc use the words of issue trackers: these words and phrases are out. */
class WordsTest {

    private static final Pattern OUT = Pattern.compile(
            "\\b(?:somebody|nobody(?! can\\b)|whoever|anybody|whomever)\\b"
                    + "|users feel it|it costs trust|a wish and no fault|nothing is burning|rules from strangers"
                    + "|rule in vain|somebody could be harmed"
                    + "|it needs a deep change|more than a small job|mistakes made on purpose|\\bwhich takes [−-]?\\d",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> ENDINGS =
            Set.of("java", "drl", "md", "json", "properties", "jte", "html", "js", "css");

    /** Pages with measured numbers are written by programs; three classes recognise the words of documents and trackers. */
    private static final Set<String> SKIPPED = Set.of(
            "target",
            ".git",
            "test",
            "samples",
            "BENCHMARKS.md",
            "STREAMS.md",
            "CsvIssue.java",
            "LinkExpression.java",
            "ItemLists.java");

    @Test
    void noneOfThemIsLeft() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : ProjectFiles.of(SKIPPED, ENDINGS)) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (OUT.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }

        assertThat(found).isEmpty();
    }
}
