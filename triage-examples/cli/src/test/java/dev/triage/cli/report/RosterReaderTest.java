package dev.triage.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.input.SmallFile;
import dev.triage.io.Problem;
import dev.triage.model.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {

    private static final List<Person> TEAM = List.of(
            new Person("Ada", List.of("TypeScript", "wallets"), List.of("Portal")),
            new Person("Bob", List.of(), List.of("Cloud")));

    private final List<Problem> problems = new ArrayList<>();

    private List<Person> read(String text) {
        return RosterReader.read("team.yaml", text, problems::add);
    }

    private String problems() {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # who can do what
                people:
                  - name: Ada
                    expertise: [TypeScript, wallets]
                    components: Portal
                  - name: Bob
                    expertise:
                    components:
                      - Cloud
                """,
                """
                {"people": [
                  {"name": "Ada", "expertise": ["TypeScript", "wallets"], "components": ["Portal"]},
                  {"name": "Bob", "expertise": null, "components": ["Cloud"]}]}
                """,
                """
                [{"name": " Ada ", "expertise": ["TypeScript", "wallets"], "components": "Portal"},
                \t{"name": "Bob", "components": ["Cloud", ""]}]
                """,
            })
    void peopleAreReadFromYamlAndJson(String text) {
        assertThat(read(text)).isEqualTo(TEAM);
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsWrongIsToldAllAtOnceWithItsPlace() {
        List<Person> people = read("""
                people:
                  - name: Ada
                    expertize: [wallets]
                    components: [{a: b}, Portal]
                  - Bob
                  - expertise: [cloud]
                  - name: [x]
                  - name: "  "
                  - name: "@ADA"
                    colour: blue
                    expertise: Java
                team: no
                """);
        assertThat(people).containsExactly(new Person("Ada", List.of("Java"), List.of("Portal")));
        assertThat(problems()).isEqualTo("""
                team.yaml:12:1: warning: team: unknown field, left out. Expected people.
                team.yaml:3:5: warning: expertize: unknown field, left out. Did you mean expertise?
                team.yaml:4:18: components: expected text, but found an object.
                team.yaml:5:5: Expected a person, such as {"name": "Ada"}, but found (Bob).
                team.yaml:6:5: name: expected the name of the person, but found nothing. This person is left out.
                team.yaml:7:11: name: expected the name of the person, but found a list. This person is left out.
                team.yaml:8:11: name: expected the name of the person, but found blank text. This person is left out.
                team.yaml:10:5: warning: colour: unknown field, left out. Expected name, expertise or components.
                team.yaml:9:11: warning: name: (@ADA) is already in line 2; both entries count as one person.""");
    }

    @Test
    void aMisspelledListIsGuessed() {
        assertThat(read("peple: [{name: Ada}]")).isEmpty();
        assertThat(problems())
                .startsWith("team.yaml:1:1: warning: peple: unknown field, left out. Did you mean people?\n")
                .contains(
                        "team.yaml:1:1: Expected a list of people, such as [{\"name\": \"Ada\"", "but found nothing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "7", "people: 7", "{}", "people:", "null"})
    void whatIsNoRosterIsAnError(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(problems()).contains("xpected a list of people, such as ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people: [", "a: b: c", "\t- x", "{\"people\": [}", "- a\n---\n- b", "*x", "\u0007"})
    void whatIsBrokenIsAnError(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(problems()).startsWith("team.yaml:").contains("Neither YAML nor JSON: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "people:§  - name: Ada§¦components: [Web] => a tab cannot indent a line. Maybe write spaces.",
                "people§  - name: Ada                     => a colon is not expected here. Maybe add one to the line above, or quotes.",
                "people:§  - name: \"Ada                   => this text has no closing quote. Maybe add one at its end.",
                "people:§  - name: Ada§    components: [Web => this list is not closed. Maybe add ] or a comma.",
                "people:§  - name: *ada                   => a name that begins with * needs quotes.",
                "people:§  - name: @ada                   => a text that begins with this character needs quotes.",
            })
    void aSlipIsToldWithWhatToWrite(String text, String message) {
        assertThat(read(text.replace('§', '\n').replace('¦', '\t'))).isEmpty();
        assertThat(problems()).endsWith("Neither YAML nor JSON: " + message);
    }

    @Test
    void hostileFilesDoNoHarm() {
        assertThat(read("[".repeat(100_000))).isEmpty();
        assertThat(read("people: &a [*a]")).isEmpty();
        assertThat(read("people: [{name: !!java.net.URL [\"http://localhost\"]}]"))
                .isEmpty();
        assertThat(problems).hasSize(3);
    }

    @Test
    void filesThatCannotBeReadAreErrors(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), "name: Zoë".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(RosterReader.read(latin, problems::add)).isEmpty();
        assertThat(RosterReader.read(folder.resolve("none.yaml"), problems::add))
                .isEmpty();
        assertThat(RosterReader.read(folder, problems::add)).isEmpty();
        Path endless = Files.write(folder.resolve("endless.yaml"), new byte[SmallFile.MOST_BYTES + 1]);
        assertThat(RosterReader.read(endless, problems::add)).isEmpty();
        assertThat(problems)
                .extracting(Problem::message)
                .satisfiesExactly(
                        message -> assertThat(message).startsWith("Not text in UTF-8: expected a list of people"),
                        message -> assertThat(message).isEqualTo("No such file."),
                        message -> assertThat(message).startsWith("Cannot be read"),
                        message -> assertThat(message).startsWith("Longer than 10000000 bytes: expected a list"));
    }
}
