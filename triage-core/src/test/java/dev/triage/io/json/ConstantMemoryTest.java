package dev.triage.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.internal.SeenIds;
import java.io.IOException;
import java.io.Reader;
import org.junit.jupiter.api.Test;

/** Large documents are never held as a whole: each issue is delivered soon after it was fetched. */
class ConstantMemoryTest {

    private static final int ISSUES = 60_000;
    /** How many issues fit into the buffers of readers. */
    private static final int AHEAD = 1_000;

    @Test
    void deliversTheIssuesOfAListWhileItIsRead() throws IOException {
        deliversSoon(new JsonReader(), new ManyIssues("{\"issues\": [", ",\n", "]}"));
        deliversSoon(new JsonReader(), new ManyIssues("[", ",", "]"));
    }

    @Test
    void deliversTheIssuesOfLinesWhileTheyAreRead() throws IOException {
        deliversSoon(new JsonLinesReader(), new ManyIssues("", "\n", "\n"));
    }

    @Test
    void forgetsIdsInTheEnd() {
        SeenIds seen = new SeenIds();
        assertThat(seen.earlier("first", 7)).isEqualTo(SeenIds.NEVER);
        assertThat(seen.earlier("first", 8)).isEqualTo(7);
        for (int i = 1; i < SeenIds.KEPT; i++) {
            assertThat(seen.earlier("id" + i, i)).isEqualTo(SeenIds.NEVER);
        }
        assertThat(seen.earlier("first", 9)).isEqualTo(7);
        for (int i = 0; i < SeenIds.KEPT; i++) {
            assertThat(seen.earlier("more" + i, i + 1)).isEqualTo(SeenIds.NEVER);
        }
        assertThat(seen.earlier("first", 10)).isEqualTo(SeenIds.NEVER);
        assertThat(seen.earlier("more" + (SeenIds.KEPT - 1), 11)).isEqualTo(SeenIds.KEPT);
    }

    private static void deliversSoon(IssueReader reader, ManyIssues text) throws IOException {
        var sink = new IssueSink() {
            private int delivered;

            @Override
            public void issue(LocatedIssue located) {
                delivered++;
                if (text.fetched - delivered > AHEAD) {
                    throw new AssertionError("Fetched " + text.fetched + ", but delivered only " + delivered);
                }
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem);
            }
        };
        reader.read("many", text, sink);
        assertThat(sink.delivered).isEqualTo(ISSUES);
    }

    /** A document that is made while it is read. */
    private static final class ManyIssues extends Reader {

        private final String between;
        private final String end;
        private String next;
        private int offset;
        private int fetched;

        ManyIssues(String begin, String between, String end) {
            this.next = begin;
            this.between = between;
            this.end = end;
        }

        @Override
        public int read(char[] target, int start, int length) {
            while (offset == next.length()) {
                if (fetched > ISSUES) {
                    return -1;
                }
                next = fetched == ISSUES
                        ? end
                        : (fetched == 0 ? "" : between) + "{\"id\": " + fetched + ", \"title\": \"one of many\"}";
                fetched++;
                offset = 0;
            }
            int count = Math.min(length, next.length() - offset);
            next.getChars(offset, offset + count, target, start);
            offset += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
