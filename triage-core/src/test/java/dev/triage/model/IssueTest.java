package dev.triage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueTest {

    @Test
    void whatIsNotSetIsUnknown() {
        Issue issue = Issue.named("#1", "A title").build();

        assertThat(issue.impact()).isEqualTo(Impact.unknown());
        assertThat(issue.classification()).isEqualTo(Classification.unknown());
        assertThat(issue.resources()).isEqualTo(Resources.unknown());
        assertThat(issue.status()).isNull();
        assertThat(issue.pinnedPriority()).isNull();
    }

    @Test
    void aCopyDiffersOnlyInWhatWasChanged() {
        Issue issue = Issue.named("#1", "A title")
                .url("https://example.org/1")
                .status("Open")
                .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
                .categories(Category.BUG)
                .components("API")
                .labels("sev1")
                .complexity(Complexity.SIMPLE_FIX)
                .expertise(List.of("Java"))
                .dependencies(List.of("#2"))
                .effort(2)
                .nextSteps(List.of("Look at it"))
                .assignees(List.of(new Assignee("Ada", "")))
                .recommendedPriority(RecommendedPriority.of(Priority.P3))
                .pinnedPriority(Priority.P2)
                .build();

        assertThat(issue.with().build()).isEqualTo(issue);
        assertThat(issue.with().effort(3).build()).isNotEqualTo(issue);
    }

    @Test
    void nothingCanBeChangedFromOutside() {
        List<String> steps = new ArrayList<>(List.of("Look at it"));
        Issue issue = Issue.named("#1", "A title").nextSteps(steps).build();
        steps.add("Something else");

        assertThat(issue.nextSteps()).containsExactly("Look at it");
    }

    @Test
    void labelsStandAsTheyAreWrittenAndOnlyOnce() {
        Issue issue = Issue.named("#1", "A title")
                .labels(" sev1", "area/x ", "", " ", "sev1", "SEV1")
                .build();

        assertThat(issue.labels()).containsExactly("sev1", "area/x", "SEV1");
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Issue.named(" ", "A title").build())
                .withMessage("An issue needs an id, but got a blank one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Issue.named("#1", "").build())
                .withMessage("Issue #1 needs a title, but got a blank one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Issue.named("#1", "A title").effort(9).build())
                .withMessage("The effort (9) is not between 1 and 5.");
        assertThatIllegalArgumentException().isThrownBy(() -> Status.of("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Assignee("", "why"));
        assertThatNullPointerException()
                .isThrownBy(() -> new Impact(null, Rating.unknown(), Rating.unknown()))
                .withMessage("user");
    }

    @ParameterizedTest
    @CsvSource({
        "bug, Bug",
        "docs, Documentation",
        "Feature, Feature Request",
        "security-adjacent, Security",
        "DX, Developer Experience",
        "ux/ui, UX",
        "Sorcery, Sorcery",
    })
    void categoriesAreKnownByTheirCommonSpellings(String word, String name) {
        assertThat(Category.of(word).name()).isEqualTo(name);
    }

    @Test
    void moreUrgentIsTheSmallerNumber() {
        assertThat(Priority.P0.moreUrgentThan(Priority.P1)).isTrue();
        assertThat(Priority.moreUrgent(Priority.P3, Priority.P1)).isEqualTo(Priority.P1);
        assertThat(Priority.lessUrgent(Priority.P3, Priority.P1)).isEqualTo(Priority.P3);
        assertThat(Priority.P0.oneMoreUrgent()).isEmpty();
        assertThat(Priority.P0.oneLessUrgent()).contains(Priority.P1);
        assertThat(Priority.P4.oneLessUrgent()).isEmpty();
    }

    @Test
    void aMissingValueIsNamed() {
        IssueBuilder issue = Issue.named("#1", "One");

        assertThatNullPointerException()
                .isThrownBy(() -> Issue.named(null, "One"))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> issue.labels((List<String>) null))
                .withMessage("labels");
        assertThatNullPointerException()
                .isThrownBy(() -> issue.labels("bug", null))
                .withMessage("A value of labels is null.");
        assertThatNullPointerException()
                .isThrownBy(() -> issue.impact(UserImpact.HIGH, null, BrandImpact.LOW))
                .withMessage("functionalImpact");
    }

    @Test
    void aBuilderTakesSingleLevelsAndNames() {
        Issue issue = Issue.named("#1", "One")
                .userImpact(UserImpact.HIGH)
                .functionalImpact(FunctionalImpact.PARTIAL)
                .brandImpact(BrandImpact.LOW)
                .expertise("Java")
                .dependencies("#2", "#3")
                .nextSteps("Reproduce it")
                .assignees("Ada", "Grace")
                .build();

        assertThat(issue.impact().user()).isEqualTo(Rating.of(UserImpact.HIGH));
        assertThat(issue.resources().dependencies()).containsExactly("#2", "#3");
        assertThat(issue.assignees()).containsExactly(new Assignee("Ada", ""), new Assignee("Grace", ""));
    }

    @Test
    void aBuilderKeepsNoListOfTheCaller() {
        List<String> labels = new ArrayList<>(List.of("bug"));
        IssueBuilder issue = Issue.named("#1", "One").labels(labels);
        labels.add("later");

        assertThat(issue.build().labels()).containsExactly("bug");
    }
}
