package dev.triage.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.model.Assignee;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private static final String WHOLE = """
            {
              "id": "#12",
              "title": "Paper jam in the cloud",
              "status": "Open",
              "url": "https://tracker.example/12",
              "impact": {
                "user": "High", "functional": "Partial", "brand": "Medium–High",
                "notes": {"user": "all who print", "functional": "printing", "brand": "a meme by now"}
              },
              "classification": {
                "categories": ["Bug", "docs", "Origami"], "components": ["Printer"],
                "complexity": "Moderate effort", "notes": {"complexity": "two trays"}
              },
              "resources": {
                "expertise": ["paper"], "dependencies": ["tray"], "effort": "3-4", "notes": {"effort": "two weeks"}
              },
              "nextSteps": ["open the lid", "look"],
              "assignees": [{"name": "Ada", "reason": "has a screwdriver"}, "Bob"],
              "recommendedPriority": {"priority": "P2", "condition": "P1 in tax season"},
              "pinnedPriority": "P3"
            }
            """;

    private static ReadResult read(String json) {
        try {
            return new JsonReader().read("b.json", new StringReader(json));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Issue only(String json) {
        ReadResult result = read(json);
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues()).hasSize(1);
        return result.issues().get(0);
    }

    /** An issue with one more field, which begins in column 1 of line 2. */
    private static String with(String field) {
        return "{\"id\": \"#1\", \"title\": \"t\",\n" + field + "}";
    }

    @Test
    void readsEveryField() {
        assertThat(only(WHOLE))
                .isEqualTo(Issue.named("#12", "Paper jam in the cloud")
                        .status("Open")
                        .url("https://tracker.example/12")
                        .userImpact(Rating.of(UserImpact.HIGH).withNote("all who print"))
                        .functionalImpact(Rating.of(FunctionalImpact.PARTIAL).withNote("printing"))
                        .brandImpact(Rating.between(BrandImpact.MEDIUM, BrandImpact.HIGH)
                                .withNote("a meme by now"))
                        .categories(Category.BUG, Category.DOCUMENTATION, new Category("Origami"))
                        .components("Printer")
                        .complexity(Rating.of(Complexity.MODERATE_EFFORT).withNote("two trays"))
                        .expertise(List.of("paper"))
                        .dependencies(List.of("tray"))
                        .effort(Rating.between(3, 4).withNote("two weeks"))
                        .nextSteps(List.of("open the lid", "look"))
                        .assignees(List.of(new Assignee("Ada", "has a screwdriver"), new Assignee("Bob", "")))
                        .recommendedPriority(new RecommendedPriority(Priority.P2, "P1 in tax season"))
                        .pinnedPriority(Priority.P3)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"a\", \"title\": \"t\"}",
                "[{\"id\": \"a\", \"title\": \"t\"}]",
                "{\"issues\": [{\"id\": \"a\", \"title\": \"t\"}]}",
                "{\"issues\": {\"id\": \"a\", \"title\": \"t\"}}",
                "{\"issue\": {\"id\": \"a\", \"title\": \"t\"}, \"decision\": {\"anything\": [1, {}]}}",
                "[{\"decision\": null, \"issue\": {\"id\": \"a\", \"title\": \"t\"}}]",
                "{\"$schema\": \"issues.schema.json\", \"issues\": [{\"issue\": {\"id\": \"a\", \"title\": \"t\"}}]}",
                "{\"$schema\": \"issue.schema.json\", \"id\": \"a\", \"title\": \"t\"}",
                "\uFEFF{\"id\": \"a\", \"title\": \"t\"}",
                "\r\n\t {\"id\": \"a\", \"title\": \"t\", \"impact\": null, \"url\": \"\", \"assignees\": null}\r\n",
            })
    void readsEveryKindOfDocument(String json) {
        assertThat(only(json)).isEqualTo(Issue.named("a", "t").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"issues\": []}"})
    void readsNoIssuesWithoutComplaint(String json) {
        assertThat(read(json)).isEqualTo(new ReadResult(List.of(), List.of()));
    }

    @Test
    void toleratesWhatPeopleWrite() {
        Issue issue = only("""
                {"id": 6211, "title": 404,
                 "status": {"text": "Parked", "kind": "Proposed"},
                 "impact": {"user": "high (everyone)", "functional": true, "brand": "n/a (nobody asked)"},
                 "classification": {"categories": "ui", "components": ["a", null, 7], "complexity": ""},
                 "labels": [" sev1 ", "", "area/x", 7, null, "sev1"],
                 "resources": {"expertise": "", "effort": 3, "notes": {"effort": "a guess"}},
                 "nextSteps": "wait", "assignees": "Ada",
                 "recommendedPriority": "p2 (only if it rains)", "pinnedPriority": null}
                """);
        assertThat(issue)
                .isEqualTo(Issue.named("6211", "404")
                        .status(new Status("Parked", StatusKind.PROPOSED))
                        .userImpact(Rating.of(UserImpact.HIGH).withNote("everyone"))
                        .functionalImpact(Rating.of(FunctionalImpact.YES))
                        .brandImpact(Rating.<BrandImpact>unknown().withNote("nobody asked"))
                        .categories(Category.UX)
                        .components("a", "7")
                        .labels("sev1", "area/x", "7")
                        .effort(Rating.of(3).withNote("a guess"))
                        .nextSteps(List.of("wait"))
                        .assignees(List.of(new Assignee("Ada", "")))
                        .recommendedPriority(new RecommendedPriority(Priority.P2, "only if it rains"))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "\"3\"", "\"3/5\"", "\" 3 \""})
    void readsAnEffortHoweverItIsWritten(String effort) {
        assertThat(only(with("\"resources\": {\"effort\": " + effort + "}"))
                        .resources()
                        .effort())
                .isEqualTo(Rating.of(3));
    }

    @Test
    void takesTheWordsOfTheKindForAStatusWithoutWords() {
        assertThat(only(with("\"status\": {\"kind\": \"closed\"}")).status())
                .isEqualTo(new Status("closed", StatusKind.CLOSED));
        assertThat(only(with("\"status\": {\"text\": \"wip\"}")).status()).isEqualTo(Status.of("wip"));
    }

    @Test
    void saysInWhichLineEachIssueBegins() {
        ReadResult result =
                read("{\"issues\": [\n{\"id\": 1, \"title\": \"t\"},\n\n{\"issue\":\n{\"id\": 2, \"title\": \"t\"}}]}");
        assertThat(result.located()).extracting(LocatedIssue::line).containsExactly(2, 5);
        assertThat(result.located()).extracting(LocatedIssue::document).containsOnly("b.json");
    }

    @Test
    void keepsAnIssueWhoseLevelsItDoesNotUnderstand() {
        ReadResult result = read(with("\"impact\": {\"user\": \"Severe\", \"brand\": \"Low\","
                + " \"notes\": {\"user\": \"it hurts\"}}, \"resources\": {\"effort\": 9}"));
        assertThat(result.problems()).hasSize(2);
        assertThat(result.problems().get(1).toString())
                .startsWith("b.json:2:102: resources.effort: unknown effort (9): expected 1, 2, 3, 4, 5");
        assertThat(result.complete()).isFalse();
        assertThat(result.issues())
                .containsExactly(Issue.named("#1", "t")
                        .userImpact(Rating.<UserImpact>unknown().withNote("it hurts"))
                        .brandImpact(Rating.of(BrandImpact.LOW))
                        .build());
    }

    @Test
    void letsANoteBesideTheValuesWinAndSaysSo() {
        ReadResult result = read(with("\"impact\": {\"user\": \"High (many)\", \"notes\": {\"user\": \"most\"}}"));
        assertThat(result.issues().get(0).impact().user())
                .isEqualTo(Rating.of(UserImpact.HIGH).withNote("most"));
        assertThat(result.problems())
                .containsExactly(Problem.warning(
                        "b.json",
                        2,
                        20,
                        "impact.user: the words beside the value (many) were left out,"
                                + " because impact.notes.user says something else."));
        assertThat(result.complete()).isTrue();
    }

    @Test
    void keepsTheWordsBesideAValueWhereNoteIsEmpty() {
        assertThat(only(with("\"impact\": {\"user\": \"High (many)\", \"notes\": {\"user\": \"\"}}"))
                        .impact()
                        .user())
                .isEqualTo(Rating.of(UserImpact.HIGH).withNote("many"));
    }

    @Test
    void deliversWhatIsCompleteBeforeTheDocumentEndsTooEarly() {
        ReadResult result = read("{\"issues\": [\n{\"id\": 1, \"title\": \"t\"},\n{\"id\": 2, \"title\": \"t\"},\n"
                + "{\"id\": 3,\n\"impact\": {\"user\": \"High\",\n\"functional\": \"Par");
        assertThat(result.issues()).extracting(Issue::id).containsExactly("1", "2");
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("b.json:6:19: The document ends inside issues[2].impact, which began at line 5."
                        + " Only what is complete before this place was read.");
    }

    @Test
    void leavesOutTheSecondIssueWithAnId() {
        ReadResult result = read("[\n{\"id\": 1, \"title\": \"a\"},\n{\"title\": \"b\", \"id\": \"1\"}]");
        assertThat(result.issues()).extracting(Issue::title).containsExactly("a");
        assertThat(result.problems())
                .containsExactly(Problem.error(
                        "b.json",
                        3,
                        22,
                        "The id (1) belongs to the issue in line 2 already: expected another one."
                                + " This issue was left out."));
    }

    @Test
    void putsTheIdInPlaceOfAMissingTitle() {
        ReadResult result = read("{\"id\": \"#5\"}");
        assertThat(result.issues()).containsExactly(Issue.named("#5", "#5").build());
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("b.json:1:1: Missing title: expected one, such as \"title\": \"Crash on start\"."
                        + " The id (#5) is used as the title.");
    }

    @Test
    void reportsAllProblemsOfADocumentAtOnce() {
        ReadResult result =
                read("[{\"title\": 1, \"colour\": 2, \"impact\": {\"user\": \"x\", \"brand\": []}}, 7, {}]");
        assertThat(result.issues()).isEmpty();
        assertThat(result.problems()).hasSize(7);
    }

    @Test
    void warnsOfFieldsBesideTheList() {
        assertThat(read("{\"made\": 2026, \"issues\": [], \"issues\": [{\"id\": 1, \"title\": \"t\"}], \"isues\": []}")
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "b.json:1:30: warning: issues: stated twice; both are read.",
                        "b.json:1:2: warning: made: unknown field, left out.",
                        "b.json:1:67: warning: isues: unknown field, left out. Did you mean issues?");
    }

    @Test
    void refusesEndlessNestingWithoutAnException() {
        assertThat(read("[".repeat(100_000)).problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message())
                                .startsWith(
                                        "Too large to be read: Document nesting depth (1001) exceeds the maximum allowed (1000)."));
        assertThat(read("{\"a\":".repeat(100_000)).problems()).hasSize(1);
    }

    @Test
    void passesOnThatTheTextCannotBeFetched() {
        Reader failing = new Reader() {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                throw new IOException("cable cut");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> new JsonReader().read("b.json", failing))
                .isInstanceOf(IOException.class)
                .hasMessage("cable cut");
    }
}
