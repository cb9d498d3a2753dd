package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.scale.RatingText;
import dev.triage.model.Category;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Person;
import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.HighlightList;
import dev.triage.model.decision.Uncertainty;
import dev.triage.model.report.Suggestion;
import dev.triage.model.report.TriagedIssue;
import dev.triage.testkit.TriageDomain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What labels, categories and components stand for, as far as a decision shows it. */
@Domain(TriageDomain.class)
@Domain(DomainContext.Global.class)
class MeaningsOfWordsTest {

    private static final Path WORDS = folder("""
            {
              "labels": {
                "sev1": ["user impact: Critical", "functional impact: Yes"],
                "sev3": "user impact: Medium",
                "loud": "brand impact: High",
                "good first issue": ["effort: 1", "complexity: Simple fix"],
                "big": "effort: 4-5",
                "done": "status: closed",
                "wip": "status: in progress",
                "kind/leak": "category: Security",
                "area/pay*": "component: Payments",
                "now": "priority: P0",
                "soon": "priority: P1"
              },
              "categories": { "Hole": "Security" },
              "components": { "Ledger": "brand impact: High" }
            }
            """);
    private static final TriageEngine ENGINE =
            TriageEngine.builder().rules(WORDS).build();
    private static final TriageEngine BRIEF =
            TriageEngine.builder().rules(WORDS).build();
    private static final TriageEngine STANDARD = TriageEngine.builder().build();

    /** Labels, what is stated beside them, and what is derived. */
    @ParameterizedTest(name = "{0}; {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # labels                 | stated user impact | derived
            sev1                     | n/a                | user impact Critical (label sev1); functional impact Yes (label sev1)
            Sev1                     | n/a                | user impact Critical (label Sev1); functional impact Yes (label Sev1)
            sev1                     | Low                | functional impact Yes (label sev1)
            sev1, sev3               | n/a                | user impact Medium (label sev3); user impact Critical (label sev1); functional impact Yes (label sev1)
            good first issue         | n/a                | complexity Simple fix (label good first issue); effort 1 (label good first issue)
            area/payouts, area/other | n/a                | component Payments (label area/payouts)
            kind/leak                | n/a                | category Security (label kind/leak)
            done, wip                | n/a                | status in progress (label wip)
            wip, done                | n/a                | status in progress (label wip)
            soon, now                | n/a                | priority P0 (label now)
            sev2                     | n/a                | user impact High (label sev2); functional impact Partial–Yes (label sev2)
            team/blue                | n/a                | ""
            """)
    void aWordFillsWhatNobodyStated(String labels, String userImpact, String derived) {
        Decision decision = BRIEF.decide(Issue.named("#1", "One")
                .labels(labels.split(", "))
                .userImpact(RatingText.userImpact(userImpact))
                .build());

        assertThat(derived(decision)).isEqualTo(derived);
    }

    @Test
    void whatIsDerivedIsDecidedUponAsIfItWereStated() {
        IssueBuilder issue = Issue.named("#1", "One").effort(3).status("Open");
        Decision derived =
                ENGINE.decide(issue.labels("sev1", "loud", "kind/leak").build());
        Decision stated = ENGINE.decide(issue.labels()
                .userImpact(RatingText.userImpact("Critical"))
                .functionalImpact(RatingText.functionalImpact("Yes"))
                .brandImpact(RatingText.brandImpact("High"))
                .categories(Category.SECURITY)
                .build());

        assertThat(derived.priority()).isEqualTo(Priority.P0).isEqualTo(stated.priority());
        assertThat(derived.reasons()).isEqualTo(stated.reasons());
        assertThat(derived.changes()).isEqualTo(stated.changes());
        assertThat(derived.assumed()).isEqualTo(stated.assumed());
        assertThat(derived.assumed()).extracting(Assumption::input).containsExactly(Input.COMPLEXITY);
        assertThat(derived.derived()).hasSize(4);
        assertThat(stated.derived()).isEmpty();
    }

    @Test
    void theDecisionSaysWhichRuleLetAWordCount() {
        assertThat(BRIEF.decide(Issue.named("#1", "One").labels("loud").build()).derived())
                .containsExactly(new Derivation(
                        "brand impact",
                        "High",
                        "label loud",
                        "Level from a mapped term",
                        "The mapping saves manual input; a level that is stated for the issue is more exact."));
    }

    @Test
    void severalValuesMakeARangeAndAreNotAssumed() {
        Decision decision = BRIEF.decide(Issue.named("#1", "One")
                .labels("big", "sev1", "good first issue", "sev3")
                .build());

        assertThat(decision.uncertain())
                .containsExactly(
                        new Uncertainty(Input.USER_IMPACT, "Medium–Critical"), new Uncertainty(Input.EFFORT, "1–5"));
        assertThat(decision.assumed())
                .extracting(Assumption::input)
                .containsExactly(Input.BRAND_IMPACT, Input.CATEGORIES, Input.STATUS);
    }

    @Test
    void aCategoryIsAddedAndTheOriginalStays() {
        Issue issue = Issue.named("#1", "One")
                .impact(
                        dev.triage.model.UserImpact.HIGH,
                        dev.triage.model.FunctionalImpact.NO,
                        dev.triage.model.BrandImpact.LOW)
                .categories(Category.UX, new Category("hole"))
                .build();
        Decision decision = BRIEF.decide(issue);

        assertThat(derived(decision)).isEqualTo("category Security (category hole)");
        assertThat(decision.reasons())
                .extracting(dev.triage.model.decision.Reason::rule)
                .contains("Security defect", "Documentation or UX");
    }

    @Test
    void aPinnedPriorityOfAPersonStandsOverAWord() {
        Issue issue = Issue.named("#1", "One").labels("now").build();
        Decision byWord = BRIEF.decide(issue);
        Decision byPerson =
                BRIEF.decide(issue.with().pinnedPriority(Priority.P3).build());

        assertThat(byWord.pinned()).isEqualTo(Priority.P0);
        assertThat(byWord.disagreesWithPin()).isTrue();
        assertThat(byPerson.pinned()).isEqualTo(Priority.P3);
        assertThat(byPerson.derived()).isEmpty();
        assertThat(ENGINE.triage(issue).highlights())
                .contains(new TriagedIssue.Membership(HighlightList.MOST_URGENT, "pinned by label now"));
    }

    @Test
    void laterRulesSeeTheComponentsAndCategoriesThatWordsStandFor() {
        TriageEngine engine = TriageEngine.builder()
                .rules(WORDS)
                .roster(List.of(new Person("Ada", List.of(), List.of("Payments"))))
                .build();
        Issue issue =
                Issue.named("#1", "One").labels("area/payouts", "kind/leak").build();
        TriagedIssue triaged = engine.triage(issue);

        assertThat(triaged.issue()).as("the issue stays as it was read").isEqualTo(issue);
        assertThat(triaged.assignees()).containsExactly(new Suggestion("Ada", "looks after Payments"));
        assertThat(triaged.themes()).extracting(TriagedIssue.Theme::pattern).contains("security-posture");
        assertThat(triaged.nextSteps())
                .extracting(Suggestion::text)
                .contains("Find out which users are exposed, contain the issue, and inform the affected users.");
    }

    @Test
    void aReportKnowsThatAWordSaidSomething() {
        Issue blocker = Issue.named("#1", "Blocker").labels("done", "loud").build();
        Issue waiting = Issue.named("#2", "Waiting")
                .labels("sev1")
                .dependencies(List.of("#1"))
                .build();

        assertThat(ENGINE.report(List.of(blocker, waiting)).summary().dependencies())
                .as("what is closed blocks nothing")
                .isEmpty();
        assertThat(ENGINE.report(List.of(blocker.with().labels("loud").build(), waiting))
                        .summary()
                        .dependencies())
                .isNotEmpty();
    }

    @Property(tries = 300)
    void theOrderOfLabelsDoesNotMatter(@ForAll("labelled") Issue issue, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(issue.labels());
        Collections.shuffle(shuffled, random);

        assertThat(BRIEF.decide(issue.with().labels(shuffled).build())).isEqualTo(BRIEF.decide(issue));
    }

    @Property(tries = 300)
    void everyInputIsStatedOrDerivedOrAssumed(@ForAll("labelled") Issue issue) {
        Decision decision = BRIEF.decide(issue);
        List<Input> unsaid = STANDARD.decide(issue.with().labels().build()).assumed().stream()
                .map(Assumption::input)
                .toList();
        List<Input> assumed = decision.assumed().stream().map(Assumption::input).toList();

        for (Input input : Input.values()) {
            boolean derived = decision.derived().stream().anyMatch(one -> one.gives(input));
            assertThat(assumed.contains(input)).as(input.label()).isEqualTo(unsaid.contains(input) && !derived);
            if (derived && input != Input.CATEGORIES) {
                assertThat(unsaid).as("a stated level stands").contains(input);
            }
        }
    }

    @Property(tries = 200)
    void whereNoWordStandsForAnythingLabelsChangeNothing(@ForAll("labelled") Issue issue) {
        assertThat(STANDARD.decide(
                        issue.with().labels("team/blue", "hacktoberfest").build()))
                .isEqualTo(STANDARD.decide(issue.with().labels().build()));
    }

    @Provide
    Arbitrary<Issue> labelled() {
        Arbitrary<List<String>> labels = Arbitraries.of(
                        "sev1",
                        "sev3",
                        "loud",
                        "good first issue",
                        "big",
                        "done",
                        "wip",
                        "kind/leak",
                        "area/pay",
                        "area/payouts",
                        "now",
                        "soon",
                        "other")
                .list()
                .uniqueElements()
                .ofMaxSize(6);
        return Combinators.combine(Arbitraries.defaultFor(Issue.class), labels)
                .as((issue, words) -> issue.with().labels(words).build());
    }

    private static String derived(Decision decision) {
        return decision.derived().stream()
                .map(one -> one.what() + " " + one.value() + " (" + one.signal() + ")")
                .collect(Collectors.joining("; "));
    }

    private static Path folder(String settings) {
        try {
            Path folder = Files.createTempDirectory("words");
            Path file = Files.writeString(folder.resolve("settings.json"), settings);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
