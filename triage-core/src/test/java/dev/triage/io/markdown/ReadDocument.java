package dev.triage.io.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Issue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is read from a document, in short words. */
final class ReadDocument {

    private ReadDocument() {}

    static ReadResult read(String text) {
        try {
            return InputFormat.MARKDOWN.reader().read("doc.md", new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<String> problems(String text) {
        return read(text).problems().stream().map(Problem::toString).toList();
    }

    static Issue only(String text) {
        assertThat(problems(text)).isEmpty();
        assertThat(read(text).issues()).hasSize(1);
        return read(text).issues().get(0);
    }

    /** Id, impacts, complexity, effort and priority of each issue; a dash stands for what is unknown. */
    static List<String> issues(String text) {
        return read(text).issues().stream()
                .map(issue -> Stream.of(
                                issue.id(),
                                issue.impact().user(),
                                issue.impact().functional(),
                                issue.impact().brand(),
                                issue.classification().complexity(),
                                issue.resources().effort(),
                                issue.recommendedPriority())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .map(line -> line.replace("unknown", "-").replace("null", "-"))
                .toList();
    }
}
