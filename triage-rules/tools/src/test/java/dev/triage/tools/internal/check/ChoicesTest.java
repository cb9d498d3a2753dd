package dev.triage.tools.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Category;
import dev.triage.model.internal.SignedNumber;
import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.tools.internal.check.facts.WordChoices;
import dev.triage.tools.internal.check.space.CategoryChoices;
import dev.triage.tools.internal.check.space.Dimension;
import dev.triage.tools.internal.check.space.InputClass;
import dev.triage.tools.internal.check.space.Levels;
import dev.triage.tools.internal.check.space.OpenAnswers;
import dev.triage.tools.internal.check.space.Smallest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What there is to choose from, and what is the simplest of it. */
class ChoicesTest {

    private static final int STANDARD = Category.standard().size();

    @Test
    void allSetsOfCategoriesAreCountedOnce() {
        for (List<Set<Category>> named : List.of(
                List.<Set<Category>>of(),
                List.of(Set.of(Category.SECURITY)),
                List.of(Set.of(Category.SECURITY, Category.BUG), Set.of(Category.BUG)))) {
            assertThat(weight(choices(named, Set.of(), true))).isEqualTo(1L << STANDARD);
            assertThat(weight(choices(named, Set.of(), false))).isEqualTo((1L << STANDARD) - 1);
        }
        assertThat(weight(choices(List.of(Set.of(Category.of("Wallet"))), Set.of(), true)))
                .isEqualTo(2L << STANDARD);
        assertThat(weight(choices(List.of(), Set.of(Category.of("Wallet")), true)))
                .isEqualTo(2L << STANDARD);
    }

    @Test
    void categoriesThatNoQuestionTellsApartStandForEachOther() {
        List<InputClass> choices = choices(List.of(Set.of(Category.SECURITY)), Set.of(Category.SECURITY), true);

        assertThat(choices).hasSize(2 * STANDARD);
        InputClass security = choices.stream()
                .filter(choice -> Set.of(Category.SECURITY).equals(choice.value()))
                .findFirst()
                .orElseThrow();
        assertThat(security.weight()).isEqualTo(1);
        assertThat(security.text()).isEqualTo("Security");
        assertThat(security.assumed()).isTrue();
        assertThat(choices.stream().filter(InputClass::assumed)).hasSize(1);
        assertThat(choices.stream().filter(choice -> choice.text().equals("none")))
                .singleElement()
                .satisfies(none -> assertThat(none.height()).isZero());
    }

    @Test
    void fewerAndEarlierCategoriesAreSimpler() {
        List<InputClass> choices = choices(
                List.of(
                        Set.of(Category.standard().get(0)),
                        Set.of(Category.standard().get(1))),
                Set.of(),
                true);
        int first = height(choices, Set.of(Category.standard().get(0)));
        int second = height(choices, Set.of(Category.standard().get(1)));
        int both = height(
                choices, Set.of(Category.standard().get(0), Category.standard().get(1)));

        assertThat(first).isEqualTo(STANDARD);
        assertThat(second).isEqualTo(STANDARD + 1);
        assertThat(both).isEqualTo(first + second);
    }

    @Test
    void aPartNamesCategoriesAsConstantsOrInWords() {
        List<Part> parts = parts("""
                rule "A" @reason("r") @adds(1)
                when Assessment( anyOf(Category.BUG, Category.UX), category("Wallet", "docs"), leastEffort > 3 ) then end
                """);

        assertThat(parts)
                .extracting(CategoryChoices::named)
                .containsExactly(
                        Set.of(Category.BUG, Category.UX),
                        Set.of(Category.of("Wallet"), Category.DOCUMENTATION),
                        Set.of());
    }

    @Test
    void textsSayEachWordAloneAndOneOfEachQuestionTogether() {
        List<Part> parts = parts("""
                rule "A" @reason("r") @strongHint("x")
                when Text( says("refund-", "fee"), says("bank", "!river"), place == Place.TITLE ) then end
                """);

        assertThat(new WordChoices(parts).all()).containsExactly("", "fee", "refund", "bank", "fee . bank");
        assertThat(new WordChoices(List.of()).all()).containsExactly("");
    }

    @Test
    void whatIsAssumedCostsNothing() {
        InputClass stated = new InputClass(new Levels(1, 2), "1–2", false, 9, 4);
        InputClass assumed = new InputClass(new Levels(1, 2), "1–2", true, 9, 4);

        assertThat(stated.cost()).isEqualTo(1009);
        assertThat(assumed.cost()).isZero();
        assertThat(assumed.statedCost()).isEqualTo(1009);
        assertThat(new InputClass(new OpenAnswers(Set.of("yes")), "yes", false, 500, 1).cost())
                .isEqualTo(500);
        assertThat(new InputClass(null, "none", false, 3, 1).cost()).isEqualTo(3);
        assertThat(assumed.stated()).isEqualTo(stated);
        assertThat(stated.with("other")).isEqualTo(new InputClass("other", "1–2", false, 9, 4));
        assertThat(new Dimension.Step(0, 1, stated, assumed).cost()).isEqualTo(2018);
    }

    @Test
    void lowAndSingleLevelsAreSimpler() {
        assertThat(new Levels(0, 0).height()).isZero();
        assertThat(new Levels(1, 1).height()).isEqualTo(4);
        assertThat(new Levels(0, 1).height()).isEqualTo(5);
        assertThat(new Levels(1, 3).height()).isEqualTo(11);
    }

    @Test
    void theCheapestIsKeptAndAllAreCounted() {
        Smallest smallest = new Smallest();
        assertThatThrownBy(smallest::classes).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(smallest::step).isInstanceOf(IllegalStateException.class);
        int[] first = {3};
        smallest.add(first, 10, 2, null);
        first[0] = 9;
        smallest.add(new int[] {4}, 10, 3, null);
        smallest.add(new int[] {5}, 8, 4, new Dimension.Step(0, 1, choice(), choice()));
        smallest.add(new int[] {6}, 9, 1, null);

        assertThat(smallest.classes()).containsExactly(5);
        assertThat(smallest.cost()).isEqualTo(8);
        assertThat(smallest.count()).isEqualTo(10);
        assertThat(smallest.step().to()).isEqualTo(1);
    }

    @Test
    void numbersHaveARealMinusAndTheRightForm() {
        assertThat(SignedNumber.text(-3)).isEqualTo("−3");
        assertThat(SignedNumber.text(0)).isEqualTo("0");
        assertThat(SignedNumber.points(1)).isEqualTo("1 point");
        assertThat(SignedNumber.points(0)).isEqualTo("0 points");
        assertThat(SignedNumber.points(-2)).isEqualTo("−2 points");
    }

    private static InputClass choice() {
        return new InputClass(new Levels(0, 0), "x", false, 0, 1);
    }

    private static List<InputClass> choices(List<Set<Category>> named, Set<Category> assumed, boolean none) {
        List<InputClass> choices = new ArrayList<>();
        new CategoryChoices(named, assumed, none).forEach(choices::add);
        return choices;
    }

    private static long weight(List<InputClass> choices) {
        return choices.stream().mapToLong(InputClass::weight).sum();
    }

    private static int height(List<InputClass> choices, Set<Category> value) {
        return choices.stream()
                .filter(choice -> value.equals(choice.value()))
                .mapToInt(InputClass::height)
                .findFirst()
                .orElseThrow();
    }

    private static List<Part> parts(String drl) {
        List<Part> parts = new ArrayList<>();
        for (Rule rule : TinyRules.read(drl)) {
            rule.vocabulary()
                    .facts()
                    .forEach(fact -> fact.questions().forEach(question -> parts.addAll(question.parts())));
        }
        return parts;
    }
}
