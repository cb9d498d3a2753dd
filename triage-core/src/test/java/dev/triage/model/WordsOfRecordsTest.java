package dev.triage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.decision.Change;
import dev.triage.model.decision.HighlightList;
import dev.triage.model.decision.Origin;
import dev.triage.model.report.Evidence;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What small records say of themselves, and what they refuse. */
class WordsOfRecordsTest {

    @Test
    void prioritiesHaveNeighboursWordsAndAnOrder() {
        assertThat(Priority.P0.oneMoreUrgent()).isEmpty();
        assertThat(Priority.P0.oneLessUrgent()).contains(Priority.P1);
        assertThat(Priority.P1.oneMoreUrgent()).contains(Priority.P0);
        assertThat(Priority.P4.oneLessUrgent()).isEmpty();
        assertThat(Priority.P1.moreUrgentThan(Priority.P1)).isFalse();
        assertThat(Priority.P1.meaning()).isEqualTo("many users or core functionality");
        assertThat(Priority.P1.timeFrame()).isEqualTo("this sprint");
        assertThat(Priority.moreUrgent(Priority.P1, Priority.P2)).isEqualTo(Priority.P1);
        assertThat(Priority.lessUrgent(Priority.P1, Priority.P2)).isEqualTo(Priority.P2);
    }

    @Test
    void categoriesAreTheirNames() {
        assertThat(Category.COST.label()).isEqualTo("Cost");
        assertThat(Category.COST).hasToString("Cost");
        assertThat(Category.standard()).contains(Category.BUG, Category.COST).doesNotHaveDuplicates();
    }

    @Test
    void wordsOfTheSourceAreKept() {
        assertThat(Status.of("Open for now")).hasToString("Open for now");
        assertThat(new Assignee("Ada", "")).hasToString("Ada");
        assertThat(new Assignee("Ada", "wrote it")).hasToString("Ada (wrote it)");
        assertThat(RecommendedPriority.of(Priority.P1)).isNotNull().hasToString("P1");
        assertThat(new RecommendedPriority(Priority.P2, "for now")).hasToString("P2 (for now)");
        assertThat(HighlightList.QUICK_WINS.label()).isNotBlank();
        assertThat(Issue.named("#1", "One").title("Two").build().title()).isEqualTo("Two");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Person(" ", List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Assignee(" ", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Change(Priority.P1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recommendation("a", List.of(), List.of(), "b", "c"))
                .isInstanceOf(IllegalArgumentException.class);
        Evidence one = new Evidence("#1", "a");
        assertThatThrownBy(() -> new Pattern("id", "a", "b", 1, 1, List.of(one)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Pattern("id", "a", "b", 2, 1, List.of(one, one)).evidence())
                .hasSize(2);
        assertThat(new Person("Ada", List.of("SQL"), List.of()).name()).isEqualTo("Ada");
        assertThat(new Origin("rules", "a.drl", 1, List.of(), null).text()).isEqualTo("from a.drl:1");
        assertThatThrownBy(() -> new Origin("rules", "a.drl", 0, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
