package dev.triage.io.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.TextLimits;
import dev.triage.model.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are longer than those of people are cut, with a warning. */
class TextBudgetTest {

    private static final String LONG = "a".repeat(1_001);

    @ParameterizedTest
    @EnumSource(
            value = InputFormat.class,
            names = {"JSON", "JSON_LINES"})
    void aLongLabelIsCut(InputFormat format) throws IOException {
        ReadResult read = read("{\"id\": \"#1\", \"title\": \"t\", \"labels\": [\"" + LONG + "\"]}", format);
        assertThat(read.issues().get(0).labels().get(0)).hasSize(1_000).endsWith("a…");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.message())
                    .startsWith("The label (aaa")
                    .endsWith("has 1001 characters; the maximum is 1000. The rest is left out.");
        });
    }

    @Test
    void aLongTitleIsCutInEveryFormat() throws IOException {
        assertThat(read("# D\n\n## #12 " + LONG + "\n- **User Impact**: High\n", InputFormat.MARKDOWN)
                        .issues()
                        .get(0)
                        .title())
                .hasSize(1_000);
        assertThat(read("[{\"number\": 1, \"title\": \"" + LONG + "\", \"state\": \"OPEN\"}]", InputFormat.GITHUB)
                        .issues()
                        .get(0)
                        .title())
                .hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"labels\": LIST",
                "\"classification\": {\"components\": LIST}",
                "\"classification\": {\"categories\": LIST}",
                "\"resources\": {\"expertise\": LIST}",
                "\"resources\": {\"dependencies\": LIST}",
                "\"nextSteps\": LIST",
            })
    void aLongListIsCut(String field) throws IOException {
        String list = IntStream.rangeClosed(1, 1_001)
                .mapToObj(i -> "\"x" + i + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        ReadResult read =
                read("{\"id\": \"#1\", \"title\": \"t\", " + field.replace("LIST", list) + "}", InputFormat.JSON_LINES);
        assertThat(read.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.labels().size()
                                + issue.classification().components().size()
                                + issue.classification().categories().size()
                                + issue.resources().expertise().size()
                                + issue.resources().dependencies().size()
                                + issue.nextSteps().size())
                        .isEqualTo(1_000));
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("This issue has 1001 ")
                        .endsWith("; the maximum is 1000. The rest is left out."));
    }

    @Test
    void aLineThatIsTooLongIsSkipped() throws IOException {
        String line = "{\"id\": \"#2\", \"title\": \"t\"}\n";
        ReadResult.Collector collector = new ReadResult.Collector();
        Documents.split(
                "x",
                new ByteArrayInputStream(
                        ("\n" + "a".repeat(40_000_000) + "\n" + line).getBytes(StandardCharsets.UTF_8)),
                InputFormat.JSON_LINES,
                part -> part.deliver(collector));
        assertThat(collector.result().located())
                .singleElement()
                .satisfies(located -> assertThat(located.line()).isEqualTo(3));
        assertThat(collector.result().problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).startsWith("x:2: This line is longer than 20000000 bytes: "));
    }

    @Test
    void anIssueWithALongIdIsLeftOut() throws IOException {
        ReadResult read = read("{\"id\": \"" + LONG + "\", \"title\": \"t\"}", InputFormat.JSON_LINES);
        assertThat(read.issues()).isEmpty();
        assertThat(read.complete()).isFalse();
    }

    @Test
    void idsThatAreMadeToCollideAreTwoIssues() throws IOException {
        ReadResult read = read(
                "{\"id\":\"kCHSCAAA\u4E00\",\"title\":\"a\"}\n{\"id\":\"rvDoBAAA\uC699\",\"title\":\"b\"}\n",
                InputFormat.JSON_LINES);
        assertThat(read.issues()).hasSize(2);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void anIssueOfAProgramIsCutToLimitsThatItGives() {
        Issue issue = Issue.named("#1", "Payments fail").labels("a", "b", "c").build();
        List<String> problems = new ArrayList<>();

        assertThat(Documents.within(issue, TextLimits.STANDARD, problem -> problems.add(problem.toString())))
                .containsSame(issue);
        assertThat(problems).isEmpty();
        assertThat(Documents.within(issue, new TextLimits(2, 5, 5, 2), problem -> problems.add(problem.toString())))
                .contains(Issue.named("#1", "Paym…").labels("a", "b").build());
        assertThat(problems)
                .containsExactly(
                        "issue: warning: The title (Payme) has 13 characters; the maximum is 5. The rest is left out.",
                        "issue: warning: This issue has 3 labels; the maximum is 2. The rest is left out.");
        assertThat(Documents.within(issue, new TextLimits(1, 5, 5, 2), problem -> problems.add(problem.toString())))
                .isEmpty();
        assertThatThrownBy(() -> new TextLimits(1, 2, 5, 2))
                .hasMessage("The limit name (2) is too small: expected at least 3.");
    }

    private static ReadResult read(String text, InputFormat format) throws IOException {
        ReadResult.Collector collector = new ReadResult.Collector();
        Documents.read("x", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format, collector);
        return collector.result();
    }
}
