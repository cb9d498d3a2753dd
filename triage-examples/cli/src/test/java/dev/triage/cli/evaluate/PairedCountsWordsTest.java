package dev.triage.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.tools.evaluation.PairedCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedCountsWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    0;  0; 0 better, 0 worse: no difference
                    5;  0; 5 better, 0 worse: p = 0.063, too few issues for a result
                    6;  0; 6 better, 0 worse: p = 0.031, significant
                    7;  2; 7 better, 2 worse: p = 0.18, not significant
                    2;  7; 2 better, 7 worse: p = 0.18, not significant
                    10; 10; 10 better, 10 worse: p = 1, not significant
                    1;  9; 1 better, 9 worse: p = 0.021, significant
                    30; 2; 30 better, 2 worse: p < 0.001, significant
                    """)
    void saysInWordsWhatTheCountsMean(int better, int worse, String text) {
        assertThat(PairedCountsWords.text(new PairedCounts(better, worse), "better", "worse"))
                .isEqualTo(text);
    }
}
