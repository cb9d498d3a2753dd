package dev.triage.tools.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.triage.model.Issue;
import dev.triage.rules.TriageEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatternAgreementTest {

    @Test
    void measuresComeFromCountsOverAllDocuments() {
        PatternAgreement agreement = new PatternAgreement(2, 2, 4, 4);

        assertThat(agreement.precision()).isEqualTo(0.5);
        assertThat(agreement.recall()).isEqualTo(0.5);
        assertThat(agreement.f1()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void nothingFoundAgreesWithNothing() {
        assertThat(new PatternAgreement(1, 0, 0, 1).f1()).isZero();
    }

    @Test
    void bothFindNoMoreThanEach() {
        assertThatThrownBy(() -> new PatternAgreement(1, 2, 1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(2)");
    }

    @Test
    void onlyDocumentsThatPeopleLookedAtAreCompared() {
        Issue issue = Issue.named("#1", "Sign-in fails").build();

        PatternAgreement agreement = PatternAgreement.of(
                TriageEngine.standard(),
                Map.of("seen", List.of(issue), "unseen", List.of(issue)),
                Map.of("seen", Set.of("x", "y"), "missing", Set.of("z")));

        assertThat(agreement).isEqualTo(new PatternAgreement(1, 0, 0, 2));
    }
}
