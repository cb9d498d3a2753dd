package dev.triage.io.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Issue;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkdownRoundTripProperties {

    @Property(tries = 1000)
    void whatIsWrittenIsReadBackEqual(@ForAll("texts") String title, @ForAll("backlogs") List<Issue> issues)
            throws IOException {
        var document = new StringBuilder();
        new MarkdownWriter().write(title, issues, document);

        ReadResult read = InputFormat.MARKDOWN.reader().read("backlog.md", new StringReader(document.toString()));

        assertThat(read.problems()).as(document.toString()).isEmpty();
        assertThat(read.issues()).as(document.toString()).isEqualTo(issues);
    }

    @Provide
    Arbitrary<List<Issue>> backlogs() {
        return GeneratedBacklogs.backlogs();
    }

    @Provide
    Arbitrary<String> texts() {
        return GeneratedBacklogs.texts();
    }
}
