package dev.triage.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.ReadResult;
import dev.triage.model.Issue;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonRoundTripProperties {

    @Provide
    Arbitrary<List<Issue>> issues() {
        return GeneratedIssues.lists();
    }

    @Provide
    Arbitrary<Issue> issue() {
        return GeneratedIssues.issues();
    }

    @Property(tries = 500)
    void whatIsWrittenAsADocumentReadsBackEqual(@ForAll("issues") List<Issue> issues) throws IOException {
        var text = new StringWriter();
        try (JsonWriter json = JsonWriter.document(text)) {
            for (Issue issue : issues) {
                json.write(issue);
            }
        }
        ReadResult result = new JsonReader().read("written", new StringReader(text.toString()));
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues()).isEqualTo(issues);
    }

    @Property(tries = 500)
    void whatIsWrittenAsLinesReadsBackEqualLineByLine(@ForAll("issues") List<Issue> issues) throws IOException {
        var text = new StringWriter();
        try (JsonWriter json = JsonWriter.lines(text)) {
            for (Issue issue : issues) {
                json.write(issue);
            }
        }
        var collector = new ReadResult.Collector();
        new JsonLinesReader().read("written", new StringReader(text.toString()), collector);
        if (!issues.isEmpty()) {
            assertThat(collector.result().problems()).isEmpty();
        }
        assertThat(collector.result().issues()).isEqualTo(issues);
        for (int i = 0; i < issues.size(); i++) {
            assertThat(collector.result().located().get(i).line()).isEqualTo(i + 1);
        }
    }

    @Property(tries = 300)
    void whatIsWrittenFitsTheSchema(@ForAll("issue") Issue issue) throws IOException {
        var text = new StringWriter();
        try (JsonWriter json = JsonWriter.lines(text)) {
            json.write(issue);
        }
        assertThat(Schemas.errors("issue", text.toString())).isEmpty();
    }

    @Property(tries = 1000)
    void aDocumentCutAnywhereGivesWholeIssuesAndOneProblem(@ForAll int cut) throws IOException {
        var text = new StringWriter();
        try (JsonWriter json = JsonWriter.document(text)) {
            json.write(Samples.FULL);
            json.write(Samples.SMALL);
        }
        String whole = text.toString().strip();
        String part = whole.substring(0, Math.floorMod(cut, whole.length()));
        ReadResult result = new JsonReader().read("cut", new StringReader(part));
        assertThat(result.problems()).hasSize(1);
        assertThat(result.complete()).isFalse();
        assertThat(result.issues())
                .isEqualTo(List.of(Samples.FULL, Samples.SMALL)
                        .subList(0, result.issues().size()));
    }

    @Property(tries = 2000)
    void noTextMakesTheReadersThrow(@ForAll String text) throws IOException {
        for (String document : List.of(text, "{\"id\": \"" + text, "[{\"id\": 1, \"title\": \"t\"}," + text)) {
            assertThat(new JsonReader().read("any", new StringReader(document)).complete())
                    .isFalse();
            assertThat(new JsonLinesReader()
                            .read("any", new StringReader(document))
                            .complete())
                    .isFalse();
        }
    }
}
