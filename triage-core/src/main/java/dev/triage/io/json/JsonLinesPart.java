package dev.triage.io.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.triage.io.DocumentPart;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.internal.Malformed;
import dev.triage.io.internal.SeenIds;
import dev.triage.io.internal.TextBudget;
import dev.triage.io.internal.Utf8Reader;
import dev.triage.io.internal.json.JsonTokens;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.ProblemReporter;
import dev.triage.io.internal.json.Utf8Bytes;
import dev.triage.model.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of JSON Lines.
 *
 * <p>A line is read without places first, since in most lines nothing is wrong. If anything is, it is read again with the place
 * of every word, by the same code, and only then something is said of it.
 */
final class JsonLinesPart implements DocumentPart {

    private final JsonLinesDocument document;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int firstLine;
    private @Nullable Content content;

    /** The issues and problems of this part. */
    private static final class Content {
        private final List<LocatedIssue> issues = new ArrayList<>();
        /** Where the line of each issue begins and ends among the bytes. */
        private final List<int[]> places = new ArrayList<>();

        private final List<PlacedProblem> problems = new ArrayList<>();
        private boolean blank = true;
        private Malformed malformed = Malformed.NONE;
    }

    /** A problem, and how many issues come before it. */
    private record PlacedProblem(int issuesBefore, Problem problem) {}

    /** Notes that there is a problem. */
    private static final class Doubt implements IssueSink {
        private boolean any;

        @Override
        public void issue(LocatedIssue located) {}

        @Override
        public void problem(Problem problem) {
            any = true;
        }
    }

    /** Notes each problem with its place among the issues. */
    private record Placing(Content found) implements IssueSink {

        @Override
        public void issue(LocatedIssue located) {}

        @Override
        public void problem(Problem problem) {
            found.problems.add(new PlacedProblem(found.issues.size(), problem));
        }
    }

    /** Takes the bytes from one index to another; they must not change any more. */
    JsonLinesPart(JsonLinesDocument document, byte[] bytes, int from, int to, int firstLine) {
        this.document = document;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.firstLine = firstLine;
    }

    /** Whether a line ends with this byte: a line feed, or a carriage return without one behind it. */
    static boolean endsLine(byte[] bytes, int at, int end) {
        return bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == end || bytes[at + 1] != '\n'));
    }

    @Override
    public List<LocatedIssue> issues() {
        return content().issues;
    }

    @Override
    public void deliver(IssueSink sink) {
        Content found = content();
        ProblemReporter problems = new ProblemReporter(document.name(), sink);
        document.add(found.blank, found.malformed);
        int problem = 0;
        for (int at = 0; at <= found.issues.size(); at++) {
            while (problem < found.problems.size() && found.problems.get(problem).issuesBefore == at) {
                sink.problem(found.problems.get(problem++).problem);
            }
            if (at < found.issues.size()) {
                LocatedIssue located = found.issues.get(at);
                int earlier = document.earlier(located.issue().id(), located.line());
                if (earlier == SeenIds.NEVER) {
                    sink.issue(located);
                } else {
                    JsonValue place = idPlace(found.places.get(at), located.line());
                    JsonIssues.reportSeen(located.issue().id(), earlier, place, problems);
                }
            }
        }
    }

    private Content content() {
        Content known = content;
        if (known == null) {
            known = read();
            content = known;
        }
        return known;
    }

    private Content read() {
        Content found = new Content();
        int line = firstLine;
        int start = from;
        boolean ascii = true;
        for (int at = from; at < to; at++) {
            byte one = bytes[at];
            if (one > '\r') {
                continue;
            }
            if (one < 0) {
                ascii = false;
            } else if (endsLine(bytes, at, to)) {
                readLine(found, start, at, line, ascii);
                start = at + 1;
                line++;
                ascii = true;
            }
        }
        readLine(found, start, to, line, ascii);
        return found;
    }

    private void readLine(Content found, int start, int lineEnd, int line, boolean ascii) {
        int end = lineEnd > start && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        int begin = start;
        while (begin < end && (bytes[begin] == ' ' || bytes[begin] == '\t')) {
            begin++;
        }
        if (begin == end) {
            return;
        }
        // With a zero behind its first letter, the parser takes a line for UTF-16 or UTF-32.
        boolean regular = bytes[begin] == '{'
                && bytes[Math.min(begin + 1, end - 1)] != 0
                && (ascii || Utf8Bytes.wellFormed(bytes, begin, end));
        Issue issue = regular ? quickly(begin, end, line) : null;
        if (issue != null) {
            found.blank = false;
            add(found, issue, line, start, end);
        } else {
            carefully(found, start, end, line);
        }
    }

    /** The issue of a line, or null if the line has a problem. */
    private @Nullable Issue quickly(int start, int end, int line) {
        Doubt doubt = new Doubt();
        ProblemReporter problems = new ProblemReporter(document.name(), doubt);
        try (JsonTokens tokens = JsonTokens.ofLine(bytes, start, end, line)) {
            tokens.next();
            JsonValue value = tokens.value("");
            if (tokens.next() != null) {
                return null;
            }
            JsonIssue json = JsonIssues.find(value, problems);
            Issue issue = json == null ? null : json.read();
            return doubt.any ? null : issue;
        } catch (JsonProcessingException broken) {
            return null;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void carefully(Content found, int start, int end, int line) {
        Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes, start, end - start));
        try {
            String text = text(reader);
            Malformed malformed = reader.malformed();
            if (malformed.count() > 0) {
                found.malformed = found.malformed.plus(new Malformed(malformed.count(), line, malformed.column()));
            }
            if (text.isBlank()) {
                return;
            }
            found.blank = false;
            ProblemReporter problems = new ProblemReporter(document.name(), new Placing(found));
            JsonValue value = JsonLinesReader.value(text, line, problems);
            JsonIssue json = value == null ? null : JsonIssues.find(value, problems);
            Issue issue = json == null ? null : json.read();
            if (issue != null) {
                add(found, issue, line, start, end);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void add(Content found, Issue issue, int line, int start, int end) {
        LocatedIssue kept = TextBudget.within(new LocatedIssue(issue, document.name(), line), new Placing(found));
        if (kept != null) {
            found.issues.add(kept);
            found.places.add(new int[] {start, end});
        }
    }

    /** Where the id of an issue stands, for which its line is read once more. */
    private JsonValue idPlace(int[] place, int line) {
        ProblemReporter nowhere = new ProblemReporter(document.name(), new Doubt());
        try {
            String text = text(new Utf8Reader(new ByteArrayInputStream(bytes, place[0], place[1] - place[0])));
            JsonValue value = JsonLinesReader.value(text, line, nowhere);
            JsonIssue json = value == null ? null : JsonIssues.find(value, nowhere);
            return requireNonNull(json, "a line that was read").idPlace();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(Utf8Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
