package dev.triage.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.benchmarks.issues.RealisticIssues;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way of deciding runs in a process of its own, with the jars that are listed for it and no others. */
class ProcessesTest {

    private static final int ISSUES = 20;
    private static final List<Answer> EXPECTED =
            SameAnswersTest.answers(Contender.TRIAGE, RealisticIssues.issues(ISSUES));

    @ParameterizedTest
    @EnumSource(Contender.class)
    void decidesWithItsOwnJars(Contender contender) {
        Processes.Run run = Processes.fresh(contender, ISSUES, 1);

        Answer.compare(contender, EXPECTED, run.answers());
        assertThat(run.firstNanoseconds()).isPositive();
        assertThat(run.heapBytes()).isPositive();
        assertThat(run.warmNanoseconds()).isNotNegative();
    }
}
