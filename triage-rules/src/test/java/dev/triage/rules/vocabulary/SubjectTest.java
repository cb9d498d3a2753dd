package dev.triage.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Assignee;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {

    private static final Subject SUBJECT = new Subject(Issue.named("#1", "Sign-in fails for Plugins")
            .components("Payments API", "Ledger")
            .labels("sev1", "Area/Wallet")
            .assignees(List.of(new Assignee("Ada Lovelace", "wrote it")))
            .build());

    @ParameterizedTest
    @CsvSource({
        "sev1, true",
        "SEV1, true",
        "sev, false",
        "sev*, true",
        "sev1*, true",
        "sev10, false",
        "area/*, true",
        "AREA/W*, true",
        "area, false",
        "*, true",
        "*1, false",
        "'', false",
    })
    void asksForLabels(String label, boolean there) {
        assertThat(SUBJECT.label(label)).isEqualTo(there);
        assertThat(SUBJECT.label("another", label)).isEqualTo(there);
    }

    @Test
    void asksForComponentsAndPeopleTheSameWay() {
        assertThat(SUBJECT.component("ledger")).isTrue();
        assertThat(SUBJECT.component("payments*")).isTrue();
        assertThat(SUBJECT.component("payments")).isFalse();
        assertThat(SUBJECT.component("sev1")).isFalse();
        assertThat(SUBJECT.assignee("ada*")).isTrue();
        assertThat(SUBJECT.assignee("Ada")).isFalse();
        assertThat(new Subject(Issue.named("#1", "t").build()).label("*")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"sign in, true", "plugin, true", "plug, false", "plug-, true", "SIGN-IN, true", "sign-out, false"})
    void asksForWordsOfTheTitleAsOfAnyText(String words, boolean there) {
        assertThat(SUBJECT.title(words)).isEqualTo(there);
        assertThat(new Text(Place.TITLE, 1, "Sign-in fails for Plugins", null).says(words))
                .isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({
        "Documentation, true",
        "docs, true",
        "DOC, true",
        "Smart Contract, true",
        "smart contract, true",
        "Bug, false",
        "contract, false",
    })
    void anAssessmentKnowsItsCategoriesByTheirSpellings(String name, boolean there) {
        Assessment assessment = new Assessment(
                UserImpact.LOW,
                UserImpact.LOW,
                FunctionalImpact.NO,
                FunctionalImpact.NO,
                BrandImpact.LOW,
                BrandImpact.LOW,
                Complexity.SIMPLE_FIX,
                Complexity.SIMPLE_FIX,
                1,
                1,
                Set.of(Category.DOCUMENTATION, new Category("Smart Contract")),
                StatusKind.OPEN,
                null);

        assertThat(assessment.category(name)).isEqualTo(there);
        assertThat(assessment.category("Security", name)).isEqualTo(there);
    }
}
