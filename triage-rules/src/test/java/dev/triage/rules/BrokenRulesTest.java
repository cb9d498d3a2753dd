package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What authors are told of their mistakes: each folder of {@code broken} holds rules with one mistake, and in
 * {@code expected.txt} the whole message.
 *
 * <p>After a change of the messages, {@code mvn test -Dtest=BrokenRulesTest -Dtriage.golden=write} writes the files anew; read
 * their difference as an author would before you keep it.
 */
class BrokenRulesTest {

    private static final String EXPECTED = "expected.txt";

    /** Words that an author of rules has no use for. */
    private static final List<String> NEVER =
            List.of("Exception", "java.", "org.drools", "dev.triage", "com.fasterxml", "lambda", "\tat ", "Optional[");

    @ParameterizedTest
    @MethodSource("cases")
    void theMessageSaysWhatIsWrongAndWhere(String name) throws IOException {
        Path folder = folder().resolve(name);
        String message = message(folder);
        if ("write".equals(System.getProperty("triage.golden"))) {
            Path sources = Path.of("src/test/resources/dev/triage/rules/broken");
            Files.writeString(sources.resolve(name).resolve(EXPECTED), message);
            return;
        }
        assertThat(message.lines())
                .as("What is said of %s", name)
                .containsExactlyElementsOf(
                        Files.readString(folder.resolve(EXPECTED)).lines().toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneMistakeIsOneProblem(String name) {
        List<RuleProblem> problems = problems(folder().resolve(name));
        if (name.startsWith("several-")) {
            assertThat(problems).hasSizeGreaterThan(1);
        } else {
            assertThat(problems).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noMessageSpeaksOfTheMachine(String name) {
        assertThat(message(folder().resolve(name))).doesNotContain(NEVER);
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(cases()).hasSizeGreaterThan(100);
    }

    static List<String> cases() {
        try (Stream<Path> folders = Files.list(folder())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<RuleProblem> problems(Path folder) {
        RuleBaseException thrown = catchThrowableOfType(
                RuleBaseException.class,
                () -> TriageEngine.builder().rules(folder).build());
        assertThat(thrown).as("Nothing is wrong with %s", folder).isNotNull();
        return thrown.problems();
    }

    /** All that is said, with the folder left out, since it stands elsewhere on every machine. */
    private static String message(Path folder) {
        String place = folder.toString().replace('\\', '/');
        return new RuleBaseException(problems(folder))
                        .getMessage()
                        .replace(folder.toString(), place)
                        .replace(place + "/", "")
                        .replace(place, "the folder")
                + "\n";
    }

    private static Path folder() {
        URL url = Objects.requireNonNull(BrokenRulesTest.class.getResource("broken"), "the folder of broken rules");
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
