package dev.triage.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #6263                                       | #6263
            6263                                        | #6263
            PR #6263                                    | #6263
            GitHub Issue #6263                          | #6263
            issue 6263                                  | #6263
            #006263                                     | #6263
            Team/App#6263                               | team/app#6263
            PR team/app#6263                            | team/app#6263
            team/app PR #6263                           | team/app#6263
            #6263 (repo: team/app)                      | team/app#6263
            https://tracker.example/team/app/pull/6263  | team/app#6263
            SEC-4                                       | sec-4
            ticket-0550                                 | ticket-0550
            Login  page                                 | login page
            #0                                          | #0
            """)
    void oneIssueHasOneKey(String id, String key) {
        assertThat(IssueKey.of(id).text()).isEqualTo(key);
        assertThat(IssueKey.of(key)).isEqualTo(IssueKey.of(id));
    }

    @Test
    void aNumberMatchesWithAndWithoutItsRepository() {
        assertThat(IssueKey.of("#7").matches(IssueKey.of("team/app#7"))).isTrue();
        assertThat(IssueKey.of("team/app#7").matches(IssueKey.of("PR 7"))).isTrue();
        assertThat(IssueKey.of("team/app#7").matches(IssueKey.of("team/shop#7")))
                .isFalse();
        assertThat(IssueKey.of("#7").matches(IssueKey.of("#8"))).isFalse();
    }

    @Test
    void aRepositoryIsReadOffAndPutInFront() {
        assertThat(IssueKey.of("team/app#7").repository()).isEqualTo("team/app");
        assertThat(IssueKey.of("team/app#7").withoutRepository()).isEqualTo(IssueKey.of("#7"));
        assertThat(IssueKey.of("#7").within("team/app")).isEqualTo(IssueKey.of("team/app#7"));
        assertThat(IssueKey.of("SEC-7").within("team/app")).isEqualTo(IssueKey.of("SEC-7"));
        assertThat(IssueKey.of("SEC-7").repository()).isEmpty();
    }

    @Test
    void numbersAreSortedByValueBeforeNames() {
        assertThat(Stream.of("sec-4", "#10", "team/app#2", "#9")
                        .map(IssueKey::of)
                        .sorted()
                        .toList())
                .isEqualTo(List.of(
                        IssueKey.of("#9"), IssueKey.of("#10"), IssueKey.of("team/app#2"), IssueKey.of("sec-4")));
    }
}
