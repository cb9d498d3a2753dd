package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.tracked.Tracked;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Issues that are written as a tracker would, in any text and with anything around them, are read as they were. */
class TrackerRoundTripProperties {

    /** What an export is wrapped into. */
    enum Around {
        LIST,
        PAGES,
        LIST_OF_PAGES,
        LINES,
        SEARCH
    }

    @Property(tries = 300)
    void gitHubGivesBackWhatItWasGiven(@ForAll("backlogs") List<Issue> issues, @ForAll Around around)
            throws IOException {
        List<String> objects =
                issues.stream().map(TrackerRoundTripProperties::gitHub).toList();
        String export = around(objects, around);
        ReadResult read = InputFormat.GITHUB.reader().read("x", new StringReader(export));
        assertThat(read.problems()).as(export).isEmpty();
        assertThat(read.issues()).as(export).isEqualTo(issues);
        if (!issues.isEmpty()) {
            assertThat(InputFormat.ofContent(new StringReader(export))).contains(InputFormat.GITHUB);
        }
    }

    @Property(tries = 300)
    void tablesGiveBackWhatTheyWereGiven(@ForAll("backlogs") List<Issue> issues) throws IOException {
        var table = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(table);
        csv.writeRecord("Id", "Title", "Status", "Type", "Milestone", "Due", "Votes", "Comments", "Created", "Unknown");
        for (Issue issue : issues) {
            Tracked tracked = issue.tracked();
            csv.writeRecord(
                    issue.id(),
                    issue.title(),
                    issue.status() == null ? "" : issue.status().text(),
                    text(tracked.type()),
                    "",
                    text(tracked.due()),
                    text(tracked.reactions()),
                    text(tracked.comments()),
                    text(tracked.opened()),
                    "x");
        }
        csv.close();
        ReadResult read = new CsvReader().read("x", new StringReader(table.toString()));
        List<Issue> expected = issues.stream()
                .map(issue -> Issue.named(issue.id(), issue.title())
                        .status(issue.status())
                        .tracked(Tracked.builder()
                                .type(issue.tracked().type())
                                .due(issue.tracked().due())
                                .reactions(issue.tracked().reactions())
                                .comments(issue.tracked().comments())
                                .opened(issue.tracked().opened())
                                .field("Unknown", "x")
                                .build())
                        .build())
                .toList();
        assertThat(read.problems()).as(table.toString()).hasSize(issues.isEmpty() ? 1 : 0);
        assertThat(read.issues()).as(table.toString()).isEqualTo(expected);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String around(List<String> objects, Around around) {
        String list = "[" + String.join(",\n", objects) + "]";
        int half = objects.size() / 2;
        String pages = "[" + String.join(",", objects.subList(0, half)) + "]"
                + (around == Around.LIST_OF_PAGES ? "," : "")
                + "[" + String.join(",", objects.subList(half, objects.size())) + "]";
        return switch (around) {
            case LIST -> list;
            case PAGES -> pages;
            case LIST_OF_PAGES -> "[" + pages + "]";
            case LINES -> objects.isEmpty() ? "[]" : String.join("\n", objects) + "\n";
            case SEARCH -> "{\"data\": {\"repository\": {\"issues\": {\"nodes\": " + list + "}}}}";
        };
    }

    private static String gitHub(Issue issue) {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            Tracked tracked = issue.tracked();
            json.writeStartObject();
            json.writeStringField(
                    "body",
                    tracked.fields().stream()
                            .map(field -> "### " + field.name() + "\r\n\r\n" + field.value() + "\r\n")
                            .collect(Collectors.joining("\r\n")));
            json.writeStringField("title", issue.title());
            json.writeFieldName("number");
            json.writeRawValue(issue.id().substring(1));
            String status = issue.status().text();
            json.writeStringField("state", status.substring(0, 4).equals("Open") ? "OPEN" : "CLOSED");
            json.writeStringField(
                    "stateReason",
                    status.replaceAll("\\w+(?: \\((.*)\\))?", "$1")
                            .toUpperCase(Locale.ROOT)
                            .replace(' ', '_'));
            json.writeArrayFieldStart("labels");
            for (String label : issue.labels()) {
                json.writeStartObject();
                json.writeStringField("color", "ffffff");
                json.writeStringField("name", label);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("assignees");
            json.writeArrayFieldStart("nodes");
            for (Assignee assignee : issue.assignees()) {
                json.writeStartObject();
                json.writeStringField("login", assignee.name());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            if (tracked.milestone() != null) {
                json.writeObjectFieldStart("milestone");
                json.writeStringField("title", tracked.milestone());
                json.writeStringField(
                        "due_on", tracked.due() == null ? null : tracked.due().toString());
                json.writeEndObject();
            }
            json.writeFieldName("comments");
            json.writeRawValue(String.valueOf(tracked.comments()));
            json.writeRaw(", \"reactions\": {\"total_count\": " + tracked.reactions() + "}");
            json.writeRaw(", \"unknown\": [{\"number\": [[]]}]");
            json.writeRaw(tracked.type() == null ? "" : ", \"type\": {\"name\": \"" + tracked.type() + "\"}");
            json.writeRaw(tracked.opened() == null ? "" : ", \"created_at\": \"" + tracked.opened() + "\"");
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return text.toString();
    }

    @Provide
    Arbitrary<List<Issue>> backlogs() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                        Arbitraries.strings().all().ofMaxLength(12).map(TrackerRoundTripProperties::printable),
                        Arbitraries.of("a, b", "\"q\"", "x;y", "### h", "=1+1", "{\"number\": 3}", "日本", "a\\b"))
                .map(String::strip)
                .filter(text -> !text.isBlank());
        Arbitrary<String> words = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9);
        Arbitrary<Status> statuses = Arbitraries.of("Open", "Open (reopened)", "Closed", "Closed (not planned)")
                .map(text -> new Status(text, text.startsWith("Open") ? StatusKind.OPEN : StatusKind.CLOSED));
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(1, 4_000_000_000L)
                .map(Instant::ofEpochSecond)
                .injectNull(0.3);
        Arbitrary<Integer> counts =
                Arbitraries.integers().between(0, 999_999_999).injectNull(0.3);
        Arbitrary<Tracked> tracked = Combinators.combine(
                        words.injectNull(0.3), texts.injectNull(0.3), times, counts, counts, times, words, words)
                .as((type, milestone, due, reactions, comments, opened, name, value) -> Tracked.builder()
                        .type(type)
                        .milestone(milestone)
                        .due(milestone == null ? null : due)
                        .reactions(reactions)
                        .comments(comments)
                        .opened(opened)
                        .field(name, value)
                        .build());
        return Combinators.combine(
                        Arbitraries.integers().between(1, 999_999),
                        texts,
                        statuses,
                        texts.list().ofMaxSize(3),
                        texts.list().ofMaxSize(2),
                        tracked)
                .as((number, title, status, labels, people, signals) -> Issue.named("#" + number, title)
                        .status(status)
                        .labels(labels)
                        .assignees(people.stream()
                                .map(name -> new Assignee(name, ""))
                                .toList())
                        .tracked(signals)
                        .build())
                .list()
                .ofMaxSize(5)
                .uniqueElements(Issue::id);
    }

    /** Line breaks do not occur in titles and names; lone surrogates are no characters. */
    private static String printable(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .filter(c -> c != '\u2028' && c != '\u2029')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
