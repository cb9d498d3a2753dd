package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Reason;
import dev.triage.rules.source.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that nothing is wrong with, though they look for nothing, or name what has no value: they must not fail later. */
class TeamRuleEdgesTest {

    private static final Issue ISSUE = Issue.named("#1", "Payments" + " ".repeat(2_000) + "-".repeat(2_000) + "fail")
            .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
            .categories(Category.BUG)
            .build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Assessment( categories contains null )",
                "Assessment( categories contains Category.UX || pinned == Priority.P0 )",
                "Assessment( pinned < Priority.P4 )",
                "Sum( points >= neededFor(Priority.P4) )",
                "Issue( $a : title ) Issue( $b : title.length, $c : $a.length, $b + 1 == $c )",
                "Issue( title.contains(url) )",
                "not Issue( title == url ) Assessment( leastEffort > 99 )",
                "Issue( tracked.milestone str[startsWith] \"3.\" )",
                "Issue( tracked.milestone not str[endsWith] \"3.\" )",
                "Issue( tracked.milestone str[length] 3 || tracked.milestone not str[length] 3 )",
                "Issue( title str[startsWith] tracked.milestone )",
                "Issue( tracked.reactions + 1 > 0 || tracked.reactions - 1 < 0 )",
                "Issue( tracked.reactions > 1 || < 9 )",
                "Assessment( leastEffort / (mostEffort - mostEffort) >= 0 )",
                "Assessment( leastEffort % (mostEffort - mostEffort) >= 0 )",
                "Issue( $length : title.length ) Assessment( $twice : leastEffort * $length, $twice < 0 )",
            })
    void questionsAboutNothingHaveTheAnswerNo(String condition) throws IOException {
        assertThat(engine("@raises(1)", condition).decide(ISSUE).reasons())
                .extracting(Reason::rule)
                .doesNotContain("Ours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payments                              for nobody",
                "payments - - - - - - - - - - - - - - for nobody",
                "payments -- -- -- -- -- -- -- -- -- for nobody",
            })
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // or it never ended
    void gapsInWordsTakeNoTimeToSearch(String words) throws IOException {
        assertThat(engine("@strongHint(\"security-posture\")", "Text( says(\"" + words + "\") )")
                        .triage(ISSUE)
                        .themes())
                .noneMatch(theme -> theme.toString().contains("Ours"));
    }

    @Test
    void aFileWhoseNameEndsInCapitalsIsRead() throws IOException {
        Files.writeString(
                folder.resolve("more.DRL"), "rule \"Ours\" @reason(\"x\") @adds(1) when Assessment() then end");

        assertThat(TriageEngine.builder().rules(folder).build().decide(ISSUE).reasons())
                .extracting(Reason::rule)
                .contains("Ours");
    }

    private TriageEngine engine(String effect, String condition) throws IOException {
        Files.writeString(
                folder.resolve("rules.drl"),
                "rule \"Ours\"\n@reason(\"x\")\n" + effect + "\nwhen\n" + condition + "\nthen\nend\n");
        return TriageEngine.builder().rules(folder, Trust.RESTRICTED).build();
    }
}
