package dev.triage.io.labels;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static dev.triage.model.Priority.P2;
import static dev.triage.model.Priority.P3;
import static dev.triage.model.Priority.P4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.io.labels.LabelChange.Kind;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorityLabelsTest {

    private static final PriorityLabels STANDARD = PriorityLabels.standard();

    @Test
    void theStandardLabelsNameThePriority() {
        assertThat(STANDARD.labels().values())
                .containsExactly("triage: P0", "triage: P1", "triage: P2", "triage: P3", "triage: P4");
    }

    @Test
    void aMissingLabelIsAdded() {
        assertThat(change(STANDARD, P1, "bug"))
                .isEqualTo(new LabelChange(Kind.CHANGED, "triage: P1", List.of("triage: P1"), List.of()));
    }

    @Test
    void otherLabelsOfTheSchemeAreRemovedAsTheyAreWrittenAndNoOthers() {
        assertThat(change(STANDARD, P1, "bug", "Triage: p2", "triage: P3", "triage: P5", "triage", "P2"))
                .isEqualTo(new LabelChange(
                        Kind.CHANGED, "triage: P1", List.of("triage: P1"), List.of("Triage: p2", "triage: P3")));
    }

    @Test
    void aLabelThatIsThereIsNotAddedAgainWhateverItsCase() {
        assertThat(change(STANDARD, P1, "TRIAGE: P1"))
                .isEqualTo(new LabelChange(Kind.UNCHANGED, "triage: P1", List.of(), List.of()));
        assertThat(change(STANDARD, P1, "TRIAGE: P1", "triage: P0"))
                .isEqualTo(new LabelChange(Kind.CHANGED, "triage: P1", List.of(), List.of("triage: P0")));
    }

    @Test
    void aPinnedPriorityIsLeftToWhoeverPinnedIt() {
        Issue issue = Issue.named("#1", "Sign-in fails").labels("triage: P3").build();
        assertThat(STANDARD.change(issue, decision("#1", P0, P0)))
                .isEqualTo(new LabelChange(Kind.PINNED, "triage: P0", List.of(), List.of()));
    }

    @Test
    void prioritiesMayShareALabel() {
        PriorityLabels three =
                new PriorityLabels(Map.of(P0, "urgent", P1, "urgent", P2, " normal ", P3, "low", P4, "low"));
        assertThat(three.label(P2)).isEqualTo("normal");
        assertThat(change(three, P1, "urgent").kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(change(three, P4, "urgent", "normal").remove()).containsExactly("urgent", "normal");
    }

    @Test
    void oneLabelCanBeAnother() {
        assertThat(STANDARD.with(P0, "drop everything").labels().values())
                .containsExactly("drop everything", "triage: P1", "triage: P2", "triage: P3", "triage: P4");
    }

    @Test
    void theDecisionMustBeOneOnTheIssue() {
        Issue issue = Issue.named("#1", "Sign-in fails").build();
        assertThatThrownBy(() -> STANDARD.change(issue, decision("#2", P0, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The decision is for another issue: expected one for (#1), but got one for (#2).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{priority}\nx",
                "\u0000{priority}",
                "a\u2028{priority}",
                "{priority}\u202Egnp",
                "\u007F{priority}"
            })
    void whatIsNoPlainLineOfTextIsRefused(String format) {
        assertThatThrownBy(() -> PriorityLabels.ofFormat(format))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The label of P0 is not one plain line of text");
    }

    @Test
    void aFormatSaysWhereThePriorityStands() {
        assertThatThrownBy(() -> PriorityLabels.ofFormat("priority"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A label format needs {priority} for the priority, but there is none in (priority).");
        assertThat(PriorityLabels.ofFormat("👨‍💻/{priority}").label(P4)).isEqualTo("👨‍💻/P4");
    }

    @Test
    void everyPriorityNeedsALabel() {
        assertThatThrownBy(() -> new PriorityLabels(Map.of(P0, "urgent")))
                .hasMessage("The priority P1 needs a label, but has none.");
        assertThatThrownBy(() -> STANDARD.with(P3, " ")).hasMessage("The priority P3 needs a label, but has none.");
    }

    @Test
    void aChangeSaysWhatItIs() {
        assertThatThrownBy(() -> new LabelChange(Kind.UNCHANGED, "a", List.of("a"), List.of()))
                .hasMessage("The change is called unchanged, but adds 1 labels and removes 0.");
        assertThatThrownBy(() -> new LabelChange(Kind.CHANGED, "a", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LabelChange change(PriorityLabels labels, Priority priority, String... present) {
        Issue issue = Issue.named("#1", "Sign-in fails").labels(present).build();
        return labels.change(issue, decision("#1", priority, null));
    }

    private static Decision decision(String id, Priority priority, Priority pinned) {
        return new Decision(
                id,
                "Sign-in fails",
                priority,
                pinned,
                priority,
                9,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "standard");
    }
}
