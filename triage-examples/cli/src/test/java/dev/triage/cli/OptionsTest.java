package dev.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user who reads the documents finds each option there, not only on the page of help. */
class OptionsTest {

    private static final Path PROJECT = Path.of("..", "..");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "decide",
                "explain",
                "evaluate",
                "calibrate",
                "diff",
                "labels",
                "rules",
                "test",
                "watch",
                "lsp",
                "check",
                "completion"
            })
    void eachOptionIsInTheDocuments(String command) throws IOException {
        Set<String> options = options(Run.triage(command, "--help").out());
        assertThat(options).contains("--help");
        assertThat(options(documents())).containsAll(options);
    }

    private static Set<String> options(String text) {
        Set<String> options = new TreeSet<>();
        Matcher option = OPTION.matcher(text);
        while (option.find()) {
            options.add(option.group());
        }
        return options;
    }

    private static String documents() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(PROJECT.resolve("README.md")));
        try (Stream<Path> docs = Files.list(PROJECT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        StringBuilder all = new StringBuilder();
        for (Path page : pages) {
            all.append(Files.readString(page)).append('\n');
        }
        return all.toString();
    }
}
