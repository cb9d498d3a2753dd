package dev.triage.tools.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.StatusKind;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.internal.check.space.Dimension;
import dev.triage.tools.internal.check.space.InputClass;
import dev.triage.tools.internal.check.space.Levels;
import dev.triage.tools.internal.check.space.OpenAnswers;
import dev.triage.tools.internal.check.space.Space;
import dev.triage.tools.internal.check.space.Unstated;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Combinations and their numbers. */
class SpaceTest {

    private static final InputClass ONE = new InputClass(new Levels(0, 0), "one", false, 5, 3);
    private static final InputClass TWO = new InputClass(new Levels(1, 1), "two", true, 7, 10);

    private final Space space = new Space(dimensions("title(\"a\")"));

    private static List<Dimension> dimensions(String open) {
        List<Dimension> dimensions = new ArrayList<>();
        for (ClosedInput input : ClosedInput.values()) {
            dimensions.add(
                    switch (input) {
                        case CATEGORIES ->
                            new Dimension(
                                    "categories",
                                    input,
                                    List.of(new InputClass(Set.of(), "none", true, 0, 1)),
                                    List.of());
                        case STATUS ->
                            new Dimension(
                                    "status",
                                    input,
                                    List.of(
                                            new InputClass(StatusKind.OPEN, "open", true, 0, 1),
                                            new InputClass(StatusKind.CLOSED, "closed", false, 3, 1)),
                                    List.of());
                        case PINNED ->
                            new Dimension(
                                    "pinned priority",
                                    input,
                                    List.of(
                                            new InputClass(null, "none", true, 0, 1),
                                            new InputClass(Priority.P0, "P0", false, 0, 5)),
                                    List.of());
                        default -> new Dimension(input.label(), input, List.of(ONE, TWO), List.of());
                    });
        }
        dimensions.add(new Dimension(
                open,
                null,
                List.of(
                        new InputClass(new OpenAnswers(Set.of()), "no", true, 0, 1),
                        new InputClass(new OpenAnswers(Set.of(open)), "yes", false, 500, 1)),
                List.of()));
        return dimensions;
    }

    @Test
    void everyCombinationHasOneNumber() {
        int[] classes = new int[9];
        for (int i = 0; i < space.size(); i++) {
            assertThat(space.classes(i)).isEqualTo(classes);
            assertThat(space.number(classes)).isEqualTo(i);
            assertThat(space.classOf(i, 6)).isEqualTo(classes[6]);
            space.next(classes);
        }
        assertThat(space.size()).isEqualTo(32 * 2 * 2 * 2);
        assertThat(classes).containsOnly(0);
        assertThat(space.stride(8)).isEqualTo(1);
        assertThat(space.stride(7)).isEqualTo(2);
        assertThat(space.stride(5)).isEqualTo(8);
        assertThat(space.stride(0)).isEqualTo(128);
    }

    @Test
    void weightsAreMultipliedAndCostsAreAdded() {
        int[] classes = {0, 1, 0, 1, 1, 0, 1, 1, 1};

        assertThat(space.weight(classes)).isEqualTo(3 * 10 * 3 * 10 * 10 * 5);
        assertThat(space.cost(classes)).isEqualTo(1005 + 1005 + 1003 + 1000 + 500);
        assertThat(space.raw()).isEqualTo(13L * 13 * 13 * 13 * 13 * 2 * 6);
        assertThat(space.cheapest()).containsExactly(1, 1, 1, 1, 1, 0, 0, 0, 0);
    }

    @Test
    void openQuestionsAreKnownByTheirWords() {
        int[] no = new int[9];
        int[] yes = {0, 0, 0, 0, 0, 0, 0, 0, 1};

        assertThat(space.open(yes, "title(\"a\")")).isTrue();
        assertThat(space.open(no, "title(\"a\")")).isFalse();
        assertThat(space.open(yes, "title(\"b\")")).isFalse();
        assertThat(space.openDimension("title(\"b\")")).isNegative();
        assertThat(space.openDimension("effort")).isNegative();
        assertThat(space.closed(no)).isTrue();
        assertThat(space.closed(yes)).isFalse();
        assertThat(space.affirmed(yes)).containsExactly("title(\"a\"): yes");
        assertThat(space.affirmed(no)).isEmpty();
    }

    @Test
    void anIssueStatesNoMoreThanItMust() {
        List<InputClass> choices = space.choices(new int[] {0, 1, 1, 1, 1, 0, 1, 1, 0});

        Issue issue = space.issue(choices, -1);
        assertThat(issue.impact().user().known()).isTrue();
        assertThat(issue.impact().functional().known()).isFalse();
        assertThat(issue.status()).isNotNull();
        assertThat(issue.pinnedPriority()).isEqualTo(Priority.P0);
        assertThat(space.issue(choices, 1).impact().functional().known()).isTrue();
        assertThat(space.issue(choices, 0)).isEqualTo(issue);
        assertThat(space.assessment(choices).pinned()).isEqualTo(Priority.P0);
        assertThat(space.assessment(choices).leastEffort()).isEqualTo(2);
    }

    @Test
    void anExampleTellsStatedAndAssumedApart() {
        List<InputClass> choices = space.choices(new int[] {0, 1, 1, 1, 1, 0, 1, 0, 1});

        Example example = space.example(choices, -1);
        assertThat(example.text()).isEqualTo("user impact one, status closed, and title(\"a\"): yes");
        assertThat(example.assumed().toString())
                .isEqualTo("[functional impact two, brand impact two, complexity two, effort two, categories none]");
        assertThat(space.example(choices, 1).text()).startsWith("user impact one, functional impact two, status");
        assertThat(space.example(space.choices(new int[9]), -1).open()).isEmpty();
    }

    @Test
    void eachSideSeesWhatItAssumes() {
        List<Dimension> dimensions = dimensions("title(\"a\")");
        InputClass unstated =
                new InputClass(new Unstated(List.of(new Levels(0, 1), new Levels(2, 2))), "either", true, 0, 1);
        dimensions.set(4, new Dimension("effort", ClosedInput.EFFORT, List.of(ONE, unstated), List.of()));
        Space both = new Space(dimensions);
        int[] classes = {0, 0, 0, 0, 1, 0, 0, 0, 0};

        assertThat(both.unstated(classes)).containsExactly(ClosedInput.EFFORT);
        assertThat(both.unstated(new int[9])).isEmpty();
        Space after = both.assuming(1);
        assertThat(both.assuming(0)
                        .assessment(both.assuming(0).choices(classes))
                        .mostEffort())
                .isEqualTo(2);
        assertThat(after.assessment(after.choices(classes)).mostEffort()).isEqualTo(3);
        assertThat(after.unstated(classes)).isEmpty();
        assertThat(after.choices(classes).get(4).text()).isEqualTo("either");
        assertThat(after.choices(classes).get(4).assumed()).isTrue();
        assertThat(after.choices(classes).get(0)).isEqualTo(ONE);
    }

    @Test
    void tooManyAreRefused() {
        List<Dimension> many = new ArrayList<>(dimensions("title(\"a\")"));
        for (int i = 0; i < 17; i++) {
            many.add(many.get(8));
        }

        assertThatThrownBy(() -> new Space(many))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The rules distinguish more than (30000000) combinations of inputs");
        assertThat(new Space(many.subList(0, 25)).size()).isEqualTo(256 << 16);
    }

    @Test
    void anInputThatIsMissingIsAMistake() {
        Space few = new Space(dimensions("title(\"a\")").subList(0, 2));

        assertThat(few.dimension(ClosedInput.FUNCTIONAL)).isEqualTo(1);
        assertThatThrownBy(() -> few.dimension(ClosedInput.BRAND))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The input (BRAND) is missing.");
    }
}
