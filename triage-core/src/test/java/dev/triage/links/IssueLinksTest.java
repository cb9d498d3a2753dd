package dev.triage.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.model.UserImpact;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueLinksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #12                                              | needs #12
            PR #12                                           | needs #12
            PR #12 completion                                | needs #12
            Issue 12                                         | needs #12
            team/app#12                                      | needs team/app#12
            team/app PR #12                                  | needs team/app#12
            #12 (repo: team/app)                             | needs team/app#12
            https://tracker.example/team/app/issues/12       | needs team/app#12
            SEC-4                                            | needs SEC-4
            PRs #1/#2/#3                                     | needs #1, needs #2, needs #3
            Several open PRs including #1                    | needs #1
            The new login page (PR #12)                      | needs #12
            Login page (#1) and the mail queue (#2)          | needs #1, needs #2
            depends on: #1; blocks #2                        | needs #1, blocks #2
            Blocked by #1, #2 and #3                         | needs #1, needs #2, needs #3
            blocks the roll-out of the warehouse scanner to every shop (#12) | blocks #12
            Blocked by #1 — blocks #2                        | needs #1, blocks #2
            depends on #1 and blocks #2                      | needs #1, blocks #2
            depends on #1, blocks #2                         | needs #1, blocks #2
            #12 blocks this                                  | needs #12
            #12 depends on this                              | blocks #12
            #12 is blocked by this issue                     | blocks #12
            #12 (blocker)                                    | needs #12
            #12 must be merged first                         | needs #12
            #1 and #2 wait for it                            | blocks #1, blocks #2
            PR #12, which is blocked by #13                  | needs #12
            #12, not #13                                     | needs #12
            #12 blocks #13                                   | needs #12
            None, but follow up on #12                       | related #12
            PR #12 (blocked by #13)                          | needs #12
            PR #12 to be merged                              | needs #12
            PR #12 is already merged                         | related #12
            PR #12 merged, to be watched                     | related #12
            related to #6                                    | related #6
            similar to #6                                    | related #6
            Issue #6 (similar trouble with the old printer)  | related #6
            Issue #6 (related)                               | related #6
            Issue #6 for context                             | related #6
            see #6                                           | related #6
            duplicate of #6                                  | related #6
            overlaps with #6                                 | related #6
            Clarify relationship/overlap with PR #6          | related #6
            Clarify the scope; overlap with #6 or #7         | related #6, related #7
            align with the parser (#1) and the lexer (#2)    | related #1, related #2
            Needs a stable parser (see PR #6)                | related #6
            follow-up to #6                                  | related #6
            not blocked by #6                                | nothing
            No longer blocked by #6                          | nothing
            no dependency on #6                              | nothing
            not blocked by #6, blocked by #7                 | needs #7
            does not depend on #6                            | nothing
            isn't a blocker for #6                           | nothing
            unrelated to #6                                  | nothing
            None                                             | nothing
            None; blocks nothing                             | nothing
            None; blocks #6                                  | blocks #6
            Database schema                                  | nothing
            UTF-8 and RFC-7231                               | nothing
            The #1 request of our customers                  | nothing
            """)
    void dependenciesNameWhatAnIssueWaitsFor(String text, String links) {
        assertThat(inDependencies(text)).isEqualTo(links);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Depends on #12                                   | needs #12
            May depend on SEC-4                              | needs SEC-4
            blocked by PR #12                                | needs #12
            **Blocked by** `#12`                             | needs #12
            Blocked: #12                                     | needs #12
            Blockers: #1, #2                                 | needs #1, needs #2
            waits for owner/repo#12                          | needs owner/repo#12
            Waiting on #12 before the rest can go on         | needs #12
            requires SEC-4                                   | needs SEC-4
            Requires the completion of #12                   | needs #12
            Start after #12 is merged                        | needs #12
            Merge PR #5 after #12 has landed                 | needs #12
            Once #1 and #2 are merged, switch the flag       | needs #1, needs #2
            depends-on: #12                                  | needs #12
            Once PR #12 is in, switch the flag               | needs #12
            Land #12 before this                             | needs #12
            Ask for #12, which blocks this                   | needs #12
            Dependents: #12                                  | blocks #12
            On hold until #12                                | needs #12
            Keep the flag until P2P-12                       | needs P2P-12
            Pending the merge of #12                         | needs #12
            Cannot start before #12                          | needs #12
            Merge #12 to unblock this                        | needs #12
            blocks #4954                                     | blocks #4954
            It will block #12                                | blocks #12
            blocker for #7                                   | blocks #7
            A hard blocker for #7 and #8                     | blocks #7, blocks #8
            unblocks #7                                      | blocks #7
            Merge PR #5 to unblock #7                        | blocks #7
            prerequisite of #7                               | blocks #7
            Prerequisite: #7                                 | needs #7
            Needed by #7                                     | blocks #7
            Must be done before #7                           | blocks #7
            Blocked by #1, #2 and #3                         | needs #1, needs #2, needs #3
            Open; relates to #7                              | related #7
            Duplicate of #7                                  | related #7
            Reported as part of #7                           | related #7
            Compare notes with the team, see also #7         | related #7
            Not blocked by #7                                | nothing
            Unblocked by #7                                  | nothing
            Doesn't block #7                                 | nothing
            Nobody is blocked by #7                          | nothing
            Needs review of #7                               | nothing
            Merge PR #6218                                   | nothing
            Fixed in PR #6218, needs to be merged            | nothing
            In progress (PR #12)                             | nothing
            Draft PR #12                                     | nothing
            Pending PR #12                                   | nothing
            Awaiting review of #12                           | nothing
            Broken after #12 was merged                      | nothing
            Crashes once #12 is merged                       | nothing
            After merging #12, run the tests                 | nothing
            #12 blocks #13                                   | nothing
            Block all clicks. Tell #12                       | nothing
            The check on block #12 of the chain              | nothing
            Yes, blocks the checkout. #12 is open            | nothing
            Needs more detail from those who wrote to us about it in #12 | nothing
            """)
    void elsewhereAnIdCountsWithWordsOnly(String text, String links) {
        assertThat(written(
                        Issue.named("#99", "Checkout").nextSteps(List.of(text)).build()))
                .isEqualTo(links);
        assertThat(written(
                        Issue.named("#99", "Checkout").status(Status.of(text)).build()))
                .isEqualTo(links);
        assertThat(written(Issue.named("#99", "Checkout")
                        .userImpact(Rating.<UserImpact>unknown().withNote(text))
                        .build()))
                .isEqualTo(links);
    }

    @Test
    void aBareIdGoesOnWithTheEntryBeforeIt() {
        assertThat(inDependencies("blocks #1", "#2", "and #3")).isEqualTo("blocks #1, blocks #2, blocks #3");
        assertThat(inDependencies("similar to #1", "the parser", "#3")).isEqualTo("related #1, needs #3");
        assertThat(inDependencies("blocks #1", "blocked by #2")).isEqualTo("blocks #1, needs #2");
    }

    @Test
    void anIssueIsNeverLinkedToItself() {
        assertThat(written(Issue.named("team/app#7", "Checkout")
                        .dependencies(List.of("#7", "PR #7", "Team/App#7", "other/app#7"))
                        .build()))
                .isEqualTo("needs other/app#7");
        assertThat(written(Issue.named("SEC-4", "Checkout")
                        .dependencies(List.of("sec-4", "SEC-4", "SEC-5"))
                        .build()))
                .isEqualTo("needs SEC-5");
    }

    @Test
    void everyLinkIsToldOnceAndTheCloserOneWins() {
        assertThat(written(Issue.named("#99", "Checkout")
                        .dependencies(List.of("see #1", "needs #2", "PR #2"))
                        .nextSteps(List.of("Wait for #1", "Depends on #2"))
                        .build()))
                .isEqualTo("needs #2, needs #1");
    }

    @Test
    void anyTextIsRead() {
        String long1 = "(".repeat(100_000) + "blocked by #1";
        String long2 = "not ".repeat(50_000) + "a".repeat(100_000) + "/" + "b".repeat(100_000);
        assertThat(inDependencies(long1)).isEqualTo("needs #1");
        assertThat(inDependencies(
                        long2,
                        ")))(((",
                        "1-".repeat(100_000),
                        "A.".repeat(100_000) + "#1",
                        "#",
                        "##",
                        "#1#2",
                        " ",
                        "\n"))
                .isNotNull();
    }

    private static String inDependencies(String... texts) {
        return written(Issue.named("#99", "Checkout")
                .dependencies(Arrays.asList(texts))
                .build());
    }

    private static String written(Issue issue) {
        String links = IssueLinks.of(issue).stream()
                .map(link -> word(link.kind()) + " " + link.target())
                .collect(Collectors.joining(", "));
        return links.isEmpty() ? "nothing" : links;
    }

    private static String word(IssueLink.Kind kind) {
        return switch (kind) {
            case DEPENDS_ON -> "needs";
            case BLOCKS -> "blocks";
            case RELATED_TO -> "related";
        };
    }
}
