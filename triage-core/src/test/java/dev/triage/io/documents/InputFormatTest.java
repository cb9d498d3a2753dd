package dev.triage.io.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format a text is in, told from its beginning. */
class InputFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // What people write.
                "# Triage of Monday                                          | MARKDOWN",
                "[a link](https://example.org) and words                     | MARKDOWN",
                "{\"issues\": [{\"id\": \"#1\", \"title\": \"t\"}]}          | JSON",
                "[{\"id\": \"#1\", \"title\": \"t\"}]                        | JSON",
                "[]                                                          | JSON",
                "{\"issue\": {\"id\": \"#1\", \"title\": \"t\"}, \"decision\": {}} | JSON",
                "{\"id\": \"#1\", \"title\": \"t\", \"number\": 7, \"impact\": {}} | JSON_LINES",
                "{\"id\": \"#1\", \"title\": \"t\"}                          | JSON_LINES",
                "{\"id\": \"#1\",/ \"title\": \"t\"}                         | JSON",
                "{\"id\": \"#1\", \"title\": \"t\"}/{\"id\": \"#2\"}         | JSON_LINES",
                "{\"id\": \"#1\", \"url\": \"u\", \"title\": \"t\"}          | JSON_LINES",
                "{\"title\": \"cut                                           | JSON",
                // GitHub.
                "[{\"number\": 1, \"title\": \"t\"}]                         | GITHUB",
                "{\"number\": 1, \"title\": \"t\"}                           | GITHUB",
                "[{\"title\": \"t\", \"url\": \"u\"}]                        | GITHUB",
                "[[{\"html_url\": \"u\", \"id\": 1}]]                        | GITHUB",
                "[{\"body\": \"b\", \"createdAt\": \"2026\", \"title\": \"t\"}] | GITHUB",
                "[{\"stateReason\": \"\", \"title\":                        | GITHUB",
                "{\"data\": [{\"id\": 1, \"number\": 2}]}               | OTHER_TRACKER",
                "{\"total_count\": 0, \"items\": []}                         | GITHUB",
                "{\"data\": {\"repository\": {\"issues\": {\"nodes\": []}}}} | GITHUB",
                "{\"action\": \"opened\", \"issue\": {\"number\": 1, \"title\": \"t\"}} | GITHUB",
                "[][]/[{\"number\": 1, \"title\": \"t\"}]               | GITHUB",
                "[[], [{\"number\": 1, \"title\": \"t\"}]]             | GITHUB",
                // GitLab.
                "[{\"id\": 1, \"iid\": 1, \"title\": \"t\"}]           | GITLAB",
                "{\"id\": 1, \"iid\": 1,/ \"title\": \"t\"}            | GITLAB",
                "{\"object_kind\": \"issue\", \"object_attributes\": {\"iid\": 1}} | GITLAB",
                // Other trackers.
                "{\"issues\": [{\"id\": 1, \"tracker\": {}, \"subject\": \"s\", \"project\": {}}]} | OTHER_TRACKER",
                "{\"meta\": {}, \"issues\": [{\"kind\": \"bug\", \"content_updated_on\": null}]} | OTHER_TRACKER",
                "{\"id\": \"b\", \"lists\": [], \"labels\": [], \"cards\": []} | OTHER_TRACKER",
                "{\"data\": {\"issues\": {\"nodes\": [{\"identifier\": \"A-1\", \"title\": \"t\"}]}}} | OTHER_TRACKER",
                "{\"data\": {\"project\": {\"issues\": {\"nodes\": [{\"iid\": \"1\", \"title\": \"t\"}]}}}} | GITLAB",
                "{\"bugs\": [{\"id\": 1, \"summary\": \"s\", \"classification\": \"Client\", \"creation_time\": \"2026\"}]} | OTHER_TRACKER",
                "{\"result\": [{\"sys_id\": \"1\", \"short_description\": \"s\", \"impact\": \"1\"}]} | OTHER_TRACKER",
                "[{\"id\": 1, \"title\": \"t\", \"priority\": \"High\"}]     | OTHER_TRACKER",
                "[{\"id\": 1, \"title\": \"t\", \"priority\": \"High\", \"impact\": {}}] | JSON",
                "{\"errorMessages\": [\"No such field.\"]}               | OTHER_TRACKER",
                // Jira.
                "{\"expand\": \"names\", \"issues\": [{\"key\": \"A-1\", \"fields\": {}}]} | JIRA",
                "{\"startAt\": 0, \"issues\": []}                        | JIRA",
                "[{\"key\": \"A-1\", \"fields\": {\"summary\": \"s\"}}]  | JIRA",
                "Summary,Issue key,Issue Type/s,A-1,Bug                     | JIRA",
                "\"Summary\";\"Issue key\"                                 | JIRA",
                // Tables.
                "Id,Title/1,t                                               | CSV",
                "number;SUMMARY;tags                                        | CSV",
                "Key\tName\tOwner                                           | CSV",
                "Title, and some more words                                 | MARKDOWN",
                "id,what                                                    | MARKDOWN",
            })
    void isToldFromTheBeginning(String text, InputFormat expected) throws IOException {
        assertThat(InputFormat.ofContent(new StringReader("\uFEFF \n" + text.replace('/', '\n'))))
                .contains(expected);
    }

    /** The ending of a name says what a document is, unless it is an export that can be called so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.json  | [{\"number\": 1, \"title\": \"t\"}] | GITHUB",
                "a.jsonl | {\"number\": 1, \"title\": \"t\"}   | GITHUB",
                "a.json  | {\"id\": 1, \"title\": \"t\"}       | JSON",
                "a.jsonl | {\"id\": 1,                             | JSON_LINES",
                "a.json  | # Triage                                  | JSON",
                "a.md    | [{\"number\": 1, \"title\": \"t\"}] | MARKDOWN",
                "a.csv   | what,ever                                 | CSV",
                "a.csv   | Issue key,Summary                         | JIRA",
                "a.csv   | [{\"number\": 1, \"title\": \"t\"}] | CSV",
                "a.tsv   | Id                                        | CSV",
                "-       | Id,Title                                  | CSV",
                "-       | # Triage                                  | MARKDOWN",
            })
    void isToldFromTheNameAndTheBeginning(String name, String text, InputFormat expected) throws IOException {
        assertThat(InputFormat.of(name, new StringReader(text))).isEqualTo(expected);
    }

    @Test
    void cannotBeToldOfNothing() throws IOException {
        assertThat(InputFormat.ofContent(new StringReader(" \n "))).isEmpty();
    }
}
