package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.model.tracked.Tracked;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text is so long or so odd that reading it fails or takes long: each is read in one pass. */
class LongTextsTest {

    private static final int TIMES = 20_000;
    private static final Duration GENEROUS = Duration.ofMinutes(2);

    private static final TriageEngine ENGINE = TriageEngine.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":a:",
                "a ",
                " ",
                "-",
                "- ",
                "a-",
                "A-A-",
                "a.",
                "a/",
                "(",
                "[",
                "`",
                "\"",
                "'",
                "\u201C",
                "!",
                "?",
                "? ",
                "1,",
                "sev",
                "sev-",
                "@a",
                "[a] ",
                "a: ",
                "\uD83D\uDC1E",
                "_",
                ",",
                ";",
                "a\n"
            })
    void aLongRun(String atom) {
        String text = "x" + atom.repeat(TIMES) + "y";
        String bare = atom.repeat(TIMES) + "z";
        Issue issue = Issue.named("#1", text)
                .labels(text, bare)
                .expertise(List.of(text))
                .dependencies(List.of(bare))
                .nextSteps(List.of(text))
                .tracked(Tracked.builder()
                        .type(text)
                        .field("Severity", text)
                        .field("Notes", bare)
                        .milestone(bare)
                        .build())
                .build();
        Decision plain = ENGINE.decide(Issue.named("#1", "x").build());
        assertTimeoutPreemptively(GENEROUS, () -> {
            assertThat(ENGINE.decide(issue).priority()).isEqualTo(plain.priority());
            assertThat(ENGINE.report(List.of(issue)).issues()).hasSize(1);
        });
    }

    @Test
    void picturesAroundAWordAreLeftOutHoweverManyThereAre() {
        Issue issue = Issue.named("#1", "t")
                .labels(":bug:".repeat(TIMES) + " severity: critical " + ":fire:".repeat(TIMES))
                .build();
        Issue same = Issue.named("#1", "t").labels("severity: critical").build();
        assertThat(ENGINE.decide(issue).priority())
                .isEqualTo(ENGINE.decide(same).priority());
    }

    @Test
    void aValueEndsWhereItsExplanationBegins() {
        for (String value :
                List.of("High - blocks us", "High (sure)", "High: sure", "High, maybe", "High \u2014 sure", "High")) {
            Issue issue = Issue.named("#1", "t")
                    .tracked(Tracked.builder().field("Severity", value).build())
                    .build();
            Issue same = Issue.named("#1", "t")
                    .tracked(Tracked.builder().field("Severity", "High").build())
                    .build();
            assertThat(ENGINE.decide(issue).priority())
                    .as(value)
                    .isEqualTo(ENGINE.decide(same).priority());
        }
    }
}
