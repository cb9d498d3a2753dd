package dev.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong command line is answered with what is wrong, what is expected and where help is. */
class WrongUseTest {

    @TempDir
    private Path folder;

    private Path json;

    @BeforeEach
    void writeABacklog() throws IOException {
        json = Files.writeString(folder.resolve("backlog.json"), "[{\"id\": \"#1\", \"title\": \"Sign-in fails\"}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        decied B                        | There is no command (decied).~Did you mean decide?~Try 'triage --help'.
        help decied                     | There is no command (decied).~Did you mean decide?~Try 'triage --help'.
        serve                           | There is no command (serve).~Try 'triage --help'.
        decide                          | Missing INPUT: a document in Markdown, JSON or JSON Lines, an export of a tracker in JSON or CSV, a folder of them, or - for standard input.~Try 'triage decide --help'.
        decide B --fromat=json          | Unknown option: '--fromat=json'~Did you mean --format?~Try 'triage decide --help'.
        --json decide B                 | The option --json stands behind the command, as in triage decide --json.~Try 'triage --help'.
        explain B --isue 1              | Unknown option: '--isue'~Did you mean --issue?~Try 'triage explain --help'.
        explain B --issue 1 --state all | Unknown option: '--state'~It is an option of decide and report.~Try 'triage explain --help'.
        explain B -i 1                  | Unknown option: '-i'~Did you mean --input-format or --issue?~Try 'triage explain --help'.
        decide B -r F                   | Unknown option: '-r'~Did you mean --repo, --restricted or --rules?~Try 'triage decide --help'.
        decide B -o F                   | Unknown option: '-o'~It is an option of report and calibrate.~Try 'triage decide --help'.
        explain B --issue               | Missing --issue ID: the id of the issue.~A shell reads # as the start of a comment. Leave it out, as in --issue 6211.~Try 'triage explain --help'.
        decide B --rules                | Missing --rules DIR: use the rules and settings of this folder; they override the standard ones.~Try 'triage decide --help'.
        calibrate B                     | Missing --output DIR: write the rules to this folder.~Try 'triage calibrate --help'.
        rules F                         | Unexpected argument (F).~Did you mean --rules F?~Try 'triage rules --help'.
        completion fish                 | Unexpected argument (fish).~Try 'triage completion --help'.
        decide B --format xml           | Invalid value for option '--format': expected text, json, jsonl, csv or github-commands, but found (xml)~Try 'triage decide --help'.
        decide B --encoding utf9        | Invalid value for option '--encoding': expected an encoding such as UTF-8 or windows-1252, but found (utf9)~Try 'triage decide --help'.
        decide B --columns title        | Invalid value for option '--columns': expected WHAT=NAME, but found (title)~Try 'triage decide --help'.
        decide B --label P9=later       | Invalid value for option '--label': expected P0, P1, P2, P3 or P4, but found (P9)~Try 'triage decide --help'.
        check --seconds soon            | Invalid value for option '--seconds': expected a whole number of at least 0, but found (soon)~Try 'triage check --help'.
        calibrate B -o C --words many   | Invalid value for option '--words': expected a whole number of at least 0, but found (many)~Try 'triage calibrate --help'.
        """)
    void saysWhatIsWrong(String typed, String answer) {
        Object[] arguments = List.of(typed.split(" ", -1)).stream()
                .map(word -> word.equals("B") ? json.toString() : word.equals("F") ? folder.toString() : word)
                .toArray();
        assertThat(Run.triage(arguments))
                .isEqualTo(new Run(
                        2, "", "triage: " + answer.replace("~", "\n").replaceAll("\\bF\\b", folder.toString()) + "\n"));
    }
}
