package dev.triage.io.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What may occur often in a document is compared with little: each of these takes minutes if it is compared with all before it. */
class LongDocumentsTest {

    private static final int MANY = 30_000;
    private static final String FIELDS = "- User impact: High\n- Functional impact: Yes\n- Effort: 3\n\n";

    @Test
    void aLongValueWithManyOthersBesideIt() throws IOException {
        ReadResult read = read("# Login fails\n\n- User impact: High\n- Functional impact: some " + "word ".repeat(MANY)
                + "\n" + "- Functional impact: something\n".repeat(MANY));

        assertThat(read.issues()).hasSize(1);
        assertThat(read.problems()).hasSize(MANY + 1);
    }

    @Test
    void manyIssuesBelowALongHeading() throws IOException {
        ReadResult read = read("# P1 " + "word ".repeat(4 * MANY) + "\n\n"
                + many(i -> "- thing" + i + "\n  - effort: 3\n  - user impact: High\n"));

        assertThat(read.issues()).hasSize(MANY);
    }

    @Test
    void aParenthesisThatNeverCloses() throws IOException {
        assertThat(read("# A\n\n- Login (" + " ; effort: 3 ; user impact: High".repeat(2 * MANY))
                        .issues())
                .isEmpty();
        assertThat(read("# A\n\n- Effort: 3\n- Impact assessment: (" + " users, brand High,".repeat(2 * MANY))
                        .issues())
                .hasSize(1);
    }

    @Test
    void manyFieldsInOneLine() throws IOException {
        ReadResult read = read("# A\n\n- User impact: High" + " ; effort: 3 ; user impact: High".repeat(10 * MANY));

        assertThat(read.issues()).hasSize(1);
        assertThat(read.issues().get(0).resources().effort().known()).isTrue();
    }

    @Test
    void manyLinesThatLookBackBeforeAField() throws IOException {
        ReadResult read = read("# A\n\n**Login fails**\n\nUser impact: High\n\n" + "**Patterns**\n\n".repeat(2 * MANY)
                + "Effort: 3\n");

        assertThat(read.issues()).hasSize(2);
    }

    @Test
    void manyComponentsInTwoSections() throws IOException {
        String list = many(i -> (i == 0 ? "" : ", ") + "part" + i);
        ReadResult read = read("# Impact\n\n## Login fails (#1)\n\n- User impact: High\n- Component: " + list
                + "\n\n# Effort\n\n## Login fails (#1)\n\n- Effort: 3\n- Component: " + list + "\n");

        assertThat(read.issues()).isNotEmpty();
    }

    @Test
    void listsThatNameIssuesAreComparedUpToALimit() throws IOException {
        String title = IntStream.range(0, 20).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        ReadResult read =
                read(("## " + title + "\n\n" + FIELDS).repeat(1000) + "## P1\n\n" + ("- " + title + "\n").repeat(MANY));

        assertThat(read.issues()).hasSize(1000);
        assertThat(read.problems().stream().map(Problem::message).filter(message -> message.startsWith("This looks")))
                .hasSizeBetween(MANY - 1000, MANY - 1);
    }

    private static String many(java.util.function.IntFunction<String> one) {
        return IntStream.range(0, MANY).mapToObj(one).collect(Collectors.joining());
    }

    private static ReadResult read(String document) throws IOException {
        return InputFormat.MARKDOWN.reader().read("long.md", new StringReader(document));
    }
}
