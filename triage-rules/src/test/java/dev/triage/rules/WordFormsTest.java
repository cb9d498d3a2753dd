package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.Tracked;
import dev.triage.rules.source.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules, settings and signals compare words in one way. */
class WordFormsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            urgency/now            | about("urgency"), says("now")
            urgency: now           | about("urgency"), says("NOW")
            plugin/maps            | about("plugin"), says("maps")
            kind/leak              | about("kind"), says("leak")
            kind/leak              | about("C-"), says("leak")
            component: Till        | about("service"), says("till")
            lifecycle/frozen       | about("lifecycle"), says("frozen")
            story points: 40       | about("Story-Points"), number == 40
            component: Till        | about("comp*")
            kind/leak              | says("kind/leak")
            high priority          | says("high priority")
            P1                     | about("priority"), says("P1")
            sev1                   | about("severity"), says("S1", "P9")
            priority/1 - Critical  | about("priority"), says("critical")
            priority/1 - Critical  | about("priority"), says("1 - Critical")
            🔥 Needs Fire          | says("needs-fire")
            needs_fire             | says("🔥 Needs/Fire")
            café crash             | about("label"), says("crash-", "café*")
            cvss:9.8               | about("cvss"), number >= 9
            cvss:9.8               | about("cvss"), number > 9.7 && < 9.9
            cvss/10                | about("cvss"), number >= 9.5
            reach: 5,000           | about("reach"), number == 5000
            share: 75 %            | about("share"), number == 75
            delta: -0.5            | about("delta"), number < 0
            """)
    void aRuleAsksForASignalInAnySpelling(String label, String condition) throws IOException {
        TriageEngine engine = rules("Signal( " + condition + " )", "standsFor(\"brand impact: Critical\")");

        assertThat(derived(engine.decide(labelled(label)))).contains("brand impact: Critical");
        assertThat(derived(engine.decide(labelled("another")))).doesNotContain("brand impact: Critical");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            📌 pinned    | label("pinned")
            pinned       | label("📌 Pinned")
            Needs Fire   | label("needs-fire")
            needs_fire   | label("Needs Fire")
            kind: bug    | label("kind/bug")
            kind::bug    | label("Kind / Bug")
            *stale*      | label("stale")
            :fire: hot   | label("hot")
            area/a       | label("area/*", "!area/b")
            Area: wallet | label("area/w*")
            x            | component("pay-svc")
            x            | component("Pay Svc")
            x            | component("pay_*")
            x            | assignee("@ada-lovelace")
            """)
    void aRuleAsksForASubjectInAnySpelling(String label, String condition) throws IOException {
        TriageEngine engine = rules("Subject( " + condition + " )", "neverBelow(P0)");
        Issue issue = labelled(label)
                .with()
                .components("Pay-SVC")
                .assignees(List.of(new dev.triage.model.Assignee("Ada Lovelace", "")))
                .build();

        assertThat(engine.decide(issue).priority()).isEqualTo(Priority.P0);
        assertThat(engine.decide(labelled("area/b")).priority()).isNotEqualTo(Priority.P0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "📌 pinned, user impact: High",
        "Pinned, user impact: High",
        "Needs Fire, user impact: Critical",
        "needs_fire, user impact: Critical",
        "area: payouts, brand impact: High",
    })
    void settingsNameALabelInAnySpelling(String label, String meaning) throws IOException {
        TriageEngine engine = settings("""
                { "labels": {
                    "pinned": "user impact: High", "needs-fire": "user impact: Critical", "area/pay*": "brand impact: High"
                } }
                """);

        assertThat(derived(engine.decide(labelled(label)))).containsExactly(meaning);
    }

    @Test
    void aBeginningCanStandForNothing() throws IOException {
        TriageEngine engine = settings("""
                { "labels": { "urgency/*": "nothing", "urgency/high/*": "user impact: High", "*": "brand impact: High" } }
                """);

        assertThat(derived(engine.decide(labelled("urgency/high")))).isEmpty();
        assertThat(derived(engine.decide(labelled("urgency: high: x")))).containsExactly("user impact: High");
        assertThat(derived(engine.decide(labelled("other")))).containsExactly("brand impact: High");
        assertThat(derived(TriageEngine.standard().decide(labelled("urgency/high"))))
                .containsExactly("priority: P1");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Priority | 1 - Critical | priority: P0
            Priority | 2 - High     | priority: P1
            Priority | 1-Urgent     | priority: P0
            Priority | 3 - Moderate |
            Priority | 5 - Planning | priority: P4
            Priority | P1 - today   | priority: P1
            Impact   | 1 - High     | user impact: High
            Impact   | High         | user impact: High
            Impact   | 3 (Low)      | user impact: Low
            Urgency  | 1 - High     |
            Urgency  | 3 - Low      |
            """)
    void theWordOfANumberedLevelDecides(String field, String value, String meaning) {
        Issue issue = Issue.named("#1", "One")
                .tracked(Tracked.builder().field(field, value).build())
                .build();

        assertThat(derived(TriageEngine.standard().decide(issue)))
                .isEqualTo(meaning == null ? List.of() : List.of(meaning));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            number("cvss") >= 9.0                                              | true
            number("CVSS") == 9.8                                              | true
            number("cvss") > 9.8                                               | false
            number("cvss") in (7, 9.8)                                         | true
            number("reach") * number("impact") / number("effort") >= 2000      | true
            number("reach") * number("impact") / number("effort") > 2000       | false
            number("impact") == 2                                              | true
            number("kind of effort") >= 0                                      | false
            number("nothing") >= 0                                             | false
            number("nothing") < 0                                              | false
            number("nothing") == null                                          | true
            number("reach") / number("nothing") >= 0                           | false
            number("reach") / number("zero") >= 0                              | false
            number("reach") / number("zero") < 0                               | false
            number("zero") / number("zero") == 0                               | false
            number("reach") % number("zero") >= 0                              | false
            number("delta") < 0                                                | true
            number("story points") == 3                                        | true
            number("weight") == 3                                              | true
            (number("reach") + 1) * 2 > 2000                                   | true
            milestone("2.0", "next*")                                          | true
            milestone("next")                                                  | false
            milestone("Next-Release")                                          | true
            """)
    void aSubjectHasNumbersAndAMilestone(String condition, boolean fires) throws IOException {
        TriageEngine engine = rules("Subject( " + condition + " )", "neverBelow(P0)");
        Issue issue = Issue.named("#1", "One")
                .labels("cvss: 7", "cvss:9.8", "zero/0", "delta: -0.5")
                .effort(1)
                .tracked(Tracked.builder()
                        .field("Reach", "1,000")
                        .field("Impact", "2 - Medium")
                        .field("Story points", "3")
                        .milestone("Next release")
                        .build())
                .build();

        assertThat(engine.decide(issue).priority() == Priority.P0).isEqualTo(fires);
        assertThat(engine.decide(issue).priority() == Priority.P0).isEqualTo(fires);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            openFor(30)     | true
            openFor(31)     | false
            inactiveFor(3)  | true
            inactiveFor(4)  | false
            dueWithin(7)    | true
            dueWithin(2)    | false
            """)
    void aSubjectHasDatesBesideTheDateOfItsBacklog(String condition, boolean fires) throws IOException {
        TriageEngine engine = rules("Subject( " + condition + " )", "neverBelow(P0)");
        Tracked tracked = Tracked.builder()
                .opened(Instant.parse("2026-01-01T10:00:00Z"))
                .updated(Instant.parse("2026-01-28T09:00:00Z"))
                .due(Instant.parse("2026-02-06T00:00:00Z"))
                .standing(new BacklogRank(null, 0, 30, 3, List.of(), List.of()))
                .build();
        Issue issue = Issue.named("#1", "One").tracked(tracked).build();
        Issue alone = Issue.named("#1", "One")
                .tracked(tracked.with().standing(null).build())
                .build();

        assertThat(engine.decide(issue).priority() == Priority.P0).isEqualTo(fires);
        assertThat(engine.decide(alone).priority()).isNotEqualTo(Priority.P0);
    }

    private TriageEngine rules(String condition, String effect) throws IOException {
        Files.writeString(
                folder.resolve("a.drl"),
                "rule \"A\" @reason(\"B.\") @" + effect + "\nwhen " + condition + "\nthen\nend\n");
        return TriageEngine.builder().rules(folder, Trust.RESTRICTED).build();
    }

    private TriageEngine settings(String json) throws IOException {
        Files.writeString(folder.resolve("settings.json"), json);
        return TriageEngine.builder().rules(folder, Trust.RESTRICTED).build();
    }

    private static Issue labelled(String label) {
        return Issue.named("#1", "One").labels(label).build();
    }

    private static List<String> derived(Decision decision) {
        return decision.derived().stream().map(WordFormsTest::text).toList();
    }

    private static String text(Derivation derivation) {
        return derivation.what() + ": " + derivation.value();
    }
}
