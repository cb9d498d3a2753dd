package dev.triage.tools.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.tools.internal.check.combination.Budget;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that is said of a small rule base that is right but for one mistake; the mistakes are in tiny-mistakes.txt.
 *
 * <p>After a change of the texts, {@code mvn test -Dtest=TinyCheckTest -Dtriage.golden=write} writes what is expected anew; read
 * the difference before you keep it.
 */
class TinyCheckTest {

    private static final Path SOURCE = Path.of("src/test/resources/dev/triage/tools/internal/check/tiny-mistakes.txt");

    /**
     * A mistake.
     *
     * @param title what it is about
     * @param without the rules that are left out
     * @param rules the rules that are added
     * @param expected what is said
     */
    record Mistake(String title, List<String> without, String rules, String expected) {

        static Mistake of(String section) {
            int first = section.indexOf('\n');
            int end = section.indexOf("\n---\n");
            String middle = end > first ? section.substring(first + 1, end + 1) : "";
            List<String> without = new ArrayList<>();
            while (middle.startsWith("without ")) {
                without.add(middle.substring("without ".length(), middle.indexOf('\n')));
                middle = middle.substring(middle.indexOf('\n') + 1);
            }
            return new Mistake(section.substring(0, first), without, middle, section.substring(end + 5));
        }

        String found() {
            Set<String> unassumed = new HashSet<>(without);
            unassumed.retainAll(Set.of("effort", "categories", "status", "user impact"));
            String[] names =
                    without.stream().filter(name -> !unassumed.contains(name)).toArray(String[]::new);
            String right = TinyRules.without(TinyRules.SOUND + TinyRules.THRESHOLDS, names);
            return TinyRules.text(
                    Checker.check(TinyRules.base(right + rules, unassumed), new Budget(null, step -> {})));
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Mistake> mistakes() throws IOException, URISyntaxException {
        Path file = Path.of(Objects.requireNonNull(TinyCheckTest.class.getResource("tiny-mistakes.txt"), "file")
                .toURI());
        return Arrays.stream(Files.readString(file).replace("\r\n", "\n").split("(?m)^## "))
                .skip(1)
                .map(Mistake::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isFoundWithASmallestExample(Mistake mistake) {
        assertThat(mistake.found()).isEqualTo(mistake.expected());
    }

    @Test
    void theExpectedIsWrittenAnewIfSomebodyWants() throws IOException, URISyntaxException {
        if ("write".equals(System.getProperty("triage.golden"))) {
            StringBuilder all = new StringBuilder();
            for (Mistake mistake : mistakes()) {
                all.append("## ").append(mistake.title()).append('\n');
                mistake.without()
                        .forEach(name -> all.append("without ").append(name).append('\n'));
                all.append(mistake.rules()).append("---\n").append(mistake.found());
            }
            Files.writeString(SOURCE, all.toString());
        }
        assertThat(mistakes()).hasSizeGreaterThan(40);
        assertThat(mistakes()).extracting(Mistake::title).doesNotHaveDuplicates();
    }
}
