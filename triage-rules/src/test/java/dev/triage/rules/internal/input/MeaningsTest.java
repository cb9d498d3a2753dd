package dev.triage.rules.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.BrandImpact;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import dev.triage.rules.internal.input.TeamMappings.Entry;
import dev.triage.rules.internal.input.TeamMappings.Kind;
import dev.triage.rules.vocabulary.Meaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningsTest {

    /** A statement, and what is known of it afterwards. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            user impact: Critical         | user impact Critical, rank 3
            User  Impact : critical       | user impact Critical, rank 3
            user impact: Medium–High      | user impact Medium–High, rank 1
            functional impact: Partial    | functional impact Partial, rank 1
            functional impact: not blocking | functional impact No, rank 0
            brand impact: high            | brand impact High, rank 2
            complexity: Simple fix        | complexity Simple fix, rank 0
            complexity: architectural     | complexity Architectural change, rank 3
            effort: 3                     | effort 3, rank 2
            effort: 2-3                   | effort 2–3, rank 1
            category: docs                | category Documentation, rank 0
            category: Sorcery             | category Sorcery, rank 0
            component: Payments: API      | component Payments: API, rank 0
            status: Closed                | status closed, rank 3
            status: in progress           | status in progress, rank 1
            priority: p0                  | priority P0, rank 0
            """)
    void readsWhatAWordStandsFor(String statement, String known) {
        TeamMappings meanings = meanings(label("x", statement));

        assertThat(found(meanings, Issue.named("#1", "t").labels("x").build())).isEqualTo("label x: " + known);
    }

    /** A wrong statement, and the sentence about it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            user impct: High      | Unknown name (user impct): expected user impact, functional impact, brand impact, complexity, effort, status, category, component or priority. Did you mean user impact?
            mood: sunny           | Unknown name (mood): expected user impact, functional impact, brand impact, complexity, effort, status, category, component or priority.
            user impact: Critcal  | Unknown user impact (Critcal): expected Low, Medium, High, Critical, or a range of them, and nothing else. Did you mean Critical?
            user impact: High (?) | Unknown user impact (High (?)): expected Low, Medium, High, Critical, or a range of them, and nothing else.
            brand impact: n/a     | Unknown brand impact (n/a): expected Low, Medium, High, Critical, or a range of them, and nothing else.
            functional impact: Parital | Unknown functional impact (Parital): expected No, Partial, Yes, or a range of them, and nothing else. Did you mean Partial?
            complexity: Hairy     | Unknown complexity (Hairy): expected Simple fix, Moderate effort, Complex solution, Architectural change, or a range of them, and nothing else.
            effort: 9             | Unknown effort (9): expected 1, 2, 3, 4, 5, or a range of them, and nothing else.
            status: clsoed        | Unknown status (clsoed): expected open, in progress, proposed or closed. Did you mean closed?
            status: fixed         | Unknown status (fixed): expected open, in progress, proposed or closed. Did you mean closed?
            priority: 0           | Unknown priority (0): expected P0, P1, P2, P3 or P4. Did you mean P0?
            priority: P5          | Unknown priority (P5): expected P0, P1, P2, P3 or P4.
            effort:               | The value is missing: expected one, such as "effort: 3".
            Critical              | The name of the input is missing: expected a name and its value, such as "user impact: High". Did you mean "user impact: Critical"?
            Security              | The name of the input is missing: expected a name and its value, such as "user impact: High". Did you mean "category: Security"?
            p1                    | The name of the input is missing: expected a name and its value, such as "user impact: High". Did you mean "priority: P1"?
            '  '                  | The text is empty: expected a name and its value, such as "user impact: High".
            """)
    void saysWhatIsWrongAndWhatWasExpected(String statement, String problem) {
        assertThat(problems(label("sev1", statement)))
                .containsExactly("0: The label \"sev1\" cannot stand for \"" + statement.strip() + "\". " + problem);
    }

    @Test
    void findsAllProblemsAndKeepsWhatIsRight() {
        List<Entry> entries = List.of(
                label("good", "effort: 1"),
                label(" ", "effort: 1"),
                label("a*b", "effort: 1"),
                label("good", "effort: 2"),
                label("Good", "category: Bug"),
                new Entry(Kind.COMPONENT, "Pay", " "),
                label("good", "priority: P1"),
                label("good", "priority: P2"));
        List<String> problems = new ArrayList<>();
        TeamMappings meanings = TeamMappings.of(entries, (problem, entry) -> problems.add(entry + ": " + problem));

        assertThat(problems)
                .containsExactly(
                        "1: A blank label cannot stand for anything: expected a word, such as \"sev1\".",
                        "2: The label \"a*b\" has an asterisk that is not at its end: expected it there, where it stands"
                                + " for any ending, such as \"area/*\".",
                        "3: The label \"good\" stands for two values of the effort: 1 and 2."
                                + " Maybe write them as one range.",
                        "5: The component \"Pay\" cannot stand for \"\". The text is empty: expected a component, or a"
                                + " name and its value, such as \"user impact: High\".",
                        "7: The label \"good\" stands for two values of the priority: P1 and P2. Expected one.");
        assertThat(found(meanings, Issue.named("#1", "t").labels("GOOD").build()))
                .isEqualTo("label GOOD: effort 1, rank 0; label GOOD: category Bug, rank 0;"
                        + " label GOOD: priority P1, rank 1");
    }

    @Test
    void aBareValueIsWhatTheWordItselfIs() {
        TeamMappings meanings = meanings(
                new Entry(Kind.CATEGORY, "FinOps", "Product"), new Entry(Kind.COMPONENT, "wallet*", "Payments"));

        assertThat(found(
                        meanings,
                        Issue.named("#1", "t")
                                .categories(List.of(dev.triage.model.Category.COST))
                                .components("Wallet UI")
                                .build()))
                .as("a category is known by any of its spellings")
                .isEqualTo("category Cost: category Product, rank 0; component Wallet UI: component Payments, rank 0");
    }

    /** Labels, and what is found for them if {@code *}, {@code area/*}, {@code area/x} and {@code sev1} mean something. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sev1          | label sev1: user impact High, rank 2; label sev1: effort 1, rank 0
            SEV1          | label SEV1: user impact High, rank 2; label SEV1: effort 1, rank 0
            sev10         | label sev10: effort 1, rank 0
            area/y        | label area/y: category Bug, rank 0; label area/y: effort 2, rank 1
            area/x        | label area/x: effort 3, rank 2; label area/x: category Bug, rank 0
            sev10, sev10  | label sev10: effort 1, rank 0
            """)
    void theMostExactWordSaysMost(String labels, String known) {
        TeamMappings meanings = meanings(
                label("*", "effort: 1"),
                label("area/*", "category: Bug"),
                label("area/*", "effort: 2"),
                label("area/x", "effort: 3"),
                label("sev1", "user impact: High"));

        assertThat(found(
                        meanings,
                        Issue.named("#1", "t").labels(labels.split(", ")).build()))
                .isEqualTo(known);
    }

    @Test
    void knowsWhatIsStatedWithoutTheWord() {
        TeamMappings meanings = meanings(
                label("x", "user impact: Low"),
                label("x", "effort: 1"),
                label("x", "status: closed"),
                label("x", "category: Bug"),
                label("x", "category: UX"),
                label("x", "component: API"),
                label("x", "component: UI"),
                label("x", "priority: P4"));
        Issue issue = Issue.named("#1", "t")
                .labels("x")
                .impact(UserImpact.HIGH, FunctionalImpact.NO, BrandImpact.LOW)
                .status("in limbo")
                .categories(dev.triage.model.Category.BUG)
                .components("api")
                .pinnedPriority(Priority.P2)
                .build();

        assertThat(meanings.in(issue, new AssessmentBuilder(issue)))
                .filteredOn(Meaning::stated)
                .extracting(Meaning::what, Meaning::value)
                .extracting(pair -> pair.toList().get(0) + " " + pair.toList().get(1))
                .containsExactly("USER_IMPACT Low", "CATEGORY Bug", "COMPONENT API", "PRIORITY P4");
    }

    @Test
    void withoutEntriesNothingMeansAnything() {
        assertThat(TeamMappings.of(List.of(), (problem, entry) -> {})).isSameAs(TeamMappings.none());
        assertThat(found(
                        TeamMappings.none(),
                        Issue.named("#1", "t").labels("sev1").build()))
                .isEmpty();
    }

    private static Entry label(String word, String statement) {
        return new Entry(Kind.LABEL, word, statement == null ? "" : statement);
    }

    private static TeamMappings meanings(Entry... entries) {
        List<String> problems = new ArrayList<>();
        TeamMappings meanings = TeamMappings.of(Arrays.asList(entries), (problem, entry) -> problems.add(problem));
        assertThat(problems).isEmpty();
        return meanings;
    }

    private static List<String> problems(Entry... entries) {
        List<String> problems = new ArrayList<>();
        TeamMappings.of(Arrays.asList(entries), (problem, entry) -> problems.add(entry + ": " + problem));
        return problems;
    }

    private static String found(TeamMappings meanings, Issue issue) {
        return meanings.in(issue, new AssessmentBuilder(issue)).stream()
                .map(meaning -> meaning.signal() + ": " + meaning.what().label() + " " + meaning.value() + ", rank "
                        + meaning.rank())
                .collect(Collectors.joining("; "));
    }
}
