package dev.triage.io.tracker;

import dev.triage.io.GoldenFile;
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
        GoldenFile.check("tracker/" + name.replaceFirst("\\.\\w+$", ".read.txt"), Exports.read(format.reader(), name));
    }
}
