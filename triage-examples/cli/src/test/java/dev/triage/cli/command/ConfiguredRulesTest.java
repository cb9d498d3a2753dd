package dev.triage.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that no option names come from a variable or from a file of the repository. */
class ConfiguredRulesTest {

    @TempDir
    Path repository;

    private Path below;

    @BeforeEach
    void makeRepository() throws IOException {
        Files.createDirectories(repository.resolve(".git"));
        below = Files.createDirectories(repository.resolve("docs/issues"));
    }

    @Test
    void theVariableNamesFoldersAndIsTrusted() {
        ConfiguredRules rules =
                ConfiguredRules.find(below, Map.of(ConfiguredRules.VARIABLE, "ours" + File.pathSeparator + " theirs "));

        assertThat(rules).isNotNull();
        assertThat(rules.folders()).containsExactly(Path.of("ours"), Path.of("theirs"));
        assertThat(rules.trusted()).isTrue();
    }

    @Test
    void aFileOfTheRepositoryIsFoundFromBelowAndIsNotTrusted() throws IOException {
        configure("rules = team/rules\n");

        ConfiguredRules rules = ConfiguredRules.find(below, Map.of());

        assertThat(rules).isNotNull();
        assertThat(rules.folders()).containsExactly(repository.toAbsolutePath().resolve("team/rules"));
        assertThat(rules.trusted()).isFalse();
    }

    @Test
    void nothingIsFoundOutsideTheRepository() throws IOException {
        configure("rules = team/rules\n");
        Path inner = Files.createDirectories(repository.resolve("inner/.git")).getParent();

        assertThat(ConfiguredRules.find(inner, Map.of())).isNull();
    }

    @Test
    void anUnknownSettingIsToldWithWhatIsExpected() throws IOException {
        configure("rule = team\n");

        assertThatThrownBy(() -> ConfiguredRules.find(below, Map.of()))
                .hasMessageEndingWith("config.properties: Unknown setting (rule): expected rules = FOLDER.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "# rules = ours => No rules are named: expected rules = FOLDER.",
                "rules =        => No rules are named: expected rules = FOLDER.",
                "rules = 'ours' => The folder has no quotes around it: expected rules = ours.",
                "rules = \"ours\" => The folder has no quotes around it: expected rules = ours."
            },
            quoteCharacter = '`')
    void whatIsNoFolderIsToldWithWhatToWrite(String text, String message) throws IOException {
        configure(text + "\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfiguredRules.find(below, Map.of()))
                .withMessageEndingWith("config.properties: " + message);
    }

    @Test
    void severalFoldersHaveNoCommaBetweenThem() throws IOException {
        configure("rules = ours, theirs\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfiguredRules.find(below, Map.of()))
                .withMessageEndingWith("expected rules = ours" + File.pathSeparator + "theirs.");
    }

    private void configure(String text) throws IOException {
        Path file = repository.resolve(ConfiguredRules.FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
