package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.documents.InputFormat;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from whole exports of trackers other than GitHub, problems included. */
class TrackerReadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"gitlab/project.json", "jira/search.json", "jira/export.csv", "csv/common.csv", "csv/gitlab.csv"
            })
    void readsExports(String name) throws IOException {
        InputFormat format = InputFormat.of(name, new StringReader(Exports.text(name)));
        assertThat(Exports.read(format.reader(), name))
                .isEqualTo(
                        Exports.text(name.replaceFirst("\\.\\w+$", ".read.txt")).stripTrailing());
    }
}
