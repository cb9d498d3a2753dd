package dev.triage.io.tracker;

import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.documents.InputFormat;
import dev.triage.ranking.BacklogRankTally;
import java.io.IOException;
import java.io.Reader;

/** Reads an export of GitHub that is made while it is read, twice, as a command does; prints how many issues there were. */
final class LargeExport {

    private static final int ISSUES = 100_000;

    private LargeExport() {}

    public static void main(String[] arguments) throws IOException {
        BacklogRankTally tally = new BacklogRankTally();
        int[] counts = new int[2];
        InputFormat.GITHUB.reader().read("many", new Generated(), new IssueSink() {
            @Override
            public void issue(LocatedIssue located) {
                counts[0]++;
                tally.add(located.issue());
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem);
            }
        });
        InputFormat.GITHUB.reader().read("many", new Generated(), new IssueSink() {
            @Override
            public void issue(LocatedIssue located) {
                Integer ahead =
                        tally.place(located.issue()).tracked().standing().ahead();
                counts[1] += ahead == 99 ? 1 : 0;
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem);
            }
        });
        System.out.println(counts[0] + " issues, " + counts[1] + " with most reactions");
    }

    /** A list that is never there as a whole; one issue in a hundred has many comments of some length. */
    private static final class Generated extends Reader {

        private String next = "[";
        private int offset;
        private int made;

        @Override
        public int read(char[] target, int start, int length) {
            while (offset == next.length()) {
                if (made > ISSUES) {
                    return -1;
                }
                next = made == ISSUES ? "]" : (made == 0 ? "" : ",\n") + issue(made);
                made++;
                offset = 0;
            }
            int count = Math.min(length, next.length() - offset);
            next.getChars(offset, offset + count, target, start);
            offset += count;
            return count;
        }

        private static String issue(int number) {
            String comment = "{\"body\": \"" + "and another thing ".repeat(20) + "\", \"author\": {\"login\": \"x\"}}";
            String comments = number % 100 == 7 ? comment + (", " + comment).repeat(50) : "";
            return "{\"number\": " + (number + 1) + ", \"title\": \"Issue " + number + "\", \"body\": \""
                    + "### Severity\\r\\n\\r\\nHigh\\r\\n\\r\\n" + "words ".repeat(50) + "\", \"state\": \"OPEN\","
                    + " \"createdAt\": \"2026-01-01T00:00:00Z\", \"updatedAt\": \"2026-01-02T00:00:00Z\","
                    + " \"labels\": [{\"name\": \"bug\"}, {\"name\": \"area: " + number % 13 + "\"}],"
                    + " \"comments\": [" + comments + "], \"unknown\": {\"deep\": [[1, 2, {\"x\": \"y\"}]]}}";
        }

        @Override
        public void close() {}
    }
}
