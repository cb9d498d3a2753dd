package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other words of a team stand for the same values wherever a value is compared. */
class OtherWordsTest {

    private static final String WORDS = """
            { "words": { "heftig": "High", "mild": "Low", "Schutz": "Security", "liegt": "open" } }
            """;

    @TempDir
    private Path folder;

    @Test
    void cellsOfStandardInputsMayHaveThem() throws IOException {
        TriageEngine engine = engine(WORDS, """
                user impact,status,category,priority
                >= heftig,liegt,Schutz,P0
                mild..Medium,-,-,P4
                """);

        Issue issue = Issue.named("#1", "Thing")
                .userImpact(UserImpact.HIGH)
                .status("Open")
                .categories(Category.SECURITY)
                .build();
        assertThat(engine.decide(issue).priority()).isEqualTo(Priority.P0);
        assertThat(engine.decide(issue.with().userImpact(UserImpact.LOW).build())
                        .priority())
                .isEqualTo(Priority.P4);
    }

    @Test
    void aLabelMayHaveThemWhereTheTableHasTheValueAndTheOtherWayRound() throws IOException {
        String rows = "label: reach,priority\n%s,P0\nunstated,P4\n";

        assertThat(engine(WORDS, rows.formatted("High"))
                        .decide(labelled("reach: heftig"))
                        .priority())
                .isEqualTo(Priority.P0);
        assertThat(engine(WORDS, rows.formatted("heftig"))
                        .decide(labelled("reach: high"))
                        .priority())
                .isEqualTo(Priority.P0);
    }

    @Test
    void settingsMayHaveThem() throws IOException {
        TriageEngine engine = engine("""
                { "words": { "heftig": "High" }, "labels": { "fire": "user impact: heftig" } }
                """, "user impact,priority\nHigh,P0\n-,P4\n".replace("-,P4", "<= Medium,P4"));

        assertThat(engine.decide(labelled("fire")).priority()).isEqualTo(Priority.P0);
    }

    @Test
    void thoseOfALaterFolderCountForTheScalesAndTablesOfAnEarlierOne() throws IOException {
        Path below = folder(
                "{ \"scales\": { \"exploitation\": [\"none\", \"active\"] } }",
                "exploitation,priority\nactive,P0\nnone,P4\n");
        Path above = Files.createTempDirectory(folder, "above");
        Files.writeString(above.resolve("settings.json"), "{ \"words\": { \"in the wild\": \"active\" } }");
        Files.writeString(above.resolve("some.drl"), """
                rule "Attacks are seen" @reason("They are.") @adds(1)
                when Subject( scale("exploitation", "active") ) then end
                """);
        TriageEngine engine = TriageEngine.builder().rules(below).rules(above).build();

        var decision = engine.decide(labelled("exploitation: in the wild"));

        assertThat(decision.priority()).isEqualTo(Priority.P0);
        assertThat(decision.reasons()).anyMatch(reason -> reason.rule().equals("Attacks are seen"));
    }

    private static Issue labelled(String label) {
        return Issue.named("#1", "Thing").labels(label).build();
    }

    private TriageEngine engine(String settings, String table) throws IOException {
        return TriageEngine.builder().rules(folder(settings, table)).build();
    }

    private Path folder(String settings, String table) throws IOException {
        Path rules = Files.createTempDirectory(folder, "rules");
        Files.writeString(rules.resolve("settings.json"), settings);
        Files.writeString(rules.resolve("matrix.table.csv"), table);
        return rules;
    }
}
