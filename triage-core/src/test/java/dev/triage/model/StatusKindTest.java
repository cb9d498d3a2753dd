package dev.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Open                                        | OPEN
            OPEN (3 comments)                           | OPEN
            Reported, acknowledged                      | OPEN
            Ongoing, several reports                    | OPEN
            Identified, fix in progress                 | OPEN
            Unresolved                                  | OPEN
            Not yet fixed                               | OPEN
            Partially fixed                             | OPEN
            Needs investigation                         | OPEN
            Reopened after it was closed                | OPEN
            In progress                                 | IN_PROGRESS
            In development                              | IN_PROGRESS
            Open PR                                     | IN_PROGRESS
            PR #12 is open                              | IN_PROGRESS
            Draft pull request                          | IN_PROGRESS
            Being fixed in another change               | IN_PROGRESS
            Fixed in PR #12, needs to be merged         | IN_PROGRESS
            Fix is ready, not merged                    | IN_PROGRESS
            Closed                                      | CLOSED
            Closed (fixed last week)                    | CLOSED
            Already resolved                            | CLOSED
            Merged                                      | CLOSED
            Won't fix                                   | CLOSED
            Won't do                                    | CLOSED
            Canceled                                    | CLOSED
            Duplicate (of another report)               | CLOSED
            Not a bug                                   | CLOSED
            Invalid session in the browser               | UNCLEAR
            Fix committed                               | IN_PROGRESS
            Planned for the autumn                      | PROPOSED
            Feature request                             | PROPOSED
            Discussion phase                            | PROPOSED
            Conceptual                                  | PROPOSED
            in limbo                                    | UNCLEAR
            foreclosed                                  | UNCLEAR
            """)
    void readsTheFirstWordsThatSaySomething(String text, StatusKind kind) {
        assertThat(StatusKind.of(text)).isEqualTo(kind);
    }
}
