package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.catalogue.RuleDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Path RULES = Path.of("src/main/resources/dev/triage/standard");

    private final List<RuleDescription> catalogue = TriageEngine.standard().catalogue();

    @Test
    void everyFileOfTheRuleBaseIsListed() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            assertThat(Files.readAllLines(RULES.resolve("files.txt")))
                    .containsExactlyInAnyOrderElementsOf(files.filter(
                                    file -> file.toString().endsWith(".drl"))
                            .map(file -> RULES.relativize(file).toString().replace('\\', '/'))
                            .toList());
        }
    }

    @Test
    void everyRuleStandsWhereTheCatalogueSays() throws IOException {
        for (RuleDescription rule : catalogue) {
            String line = Files.readAllLines(RULES.resolve(rule.file())).get(rule.line() - 1);
            assertThat(line).isEqualTo("rule \"" + rule.name() + "\"");
        }
    }

    @Test
    void everyRuleHasAReasonThatIsASentence() {
        assertThat(catalogue)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.reason()).as(rule.name()).matches("[A-Z].{10,}[.]"));
    }

    @Test
    void everyFileOpensWithWhatItIsAboutAndEveryRuleFitsOnAScreen() throws IOException {
        for (String file : Files.readAllLines(RULES.resolve("files.txt"))) {
            String text = Files.readString(RULES.resolve(file));
            assertThat(text).as(file).startsWith("// ");
            assertThat(text.split("\nrule "))
                    .as(file)
                    .allSatisfy(rule -> assertThat(rule.lines().count()).isLessThan(25));
        }
    }
}
