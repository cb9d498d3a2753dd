package dev.triage.rules.internal;

import dev.triage.io.RatingText;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.Uncertainty;
import dev.triage.model.UserImpact;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An assessment in the making: the inputs of an issue, of which some may still have no value. Not thread-safe. */
final class Draft {

    private Rating<UserImpact> user;
    private Rating<FunctionalImpact> functional;
    private Rating<BrandImpact> brand;
    private Rating<Complexity> complexity;
    private Rating<Integer> effort;
    private @Nullable Set<Category> categories;
    private @Nullable StatusKind status;
    private final @Nullable Priority pinned;

    Draft(Issue issue) {
        user = issue.impact().user();
        functional = issue.impact().functional();
        brand = issue.impact().brand();
        complexity = issue.classification().complexity();
        effort = issue.resources().effort();
        List<Category> stated = issue.classification().categories();
        categories = stated.isEmpty() ? null : Set.copyOf(stated);
        Status state = issue.status();
        status = state == null || state.kind() == StatusKind.UNCLEAR ? null : state.kind();
        pinned = issue.pinnedPriority();
    }

    /** What is wrong with a value for an input, or null if it can be filled in. */
    static @Nullable Objection objection(Input input, String words) {
        Draft draft = new Draft(Issue.named("#0", "Any").build());
        try {
            draft.fill(input, words);
        } catch (IllegalArgumentException e) {
            return Objection.of(String.valueOf(e.getMessage()));
        }
        boolean filled = draft.has(input) && draft.status != StatusKind.UNCLEAR;
        return filled ? null : new Objection("\"" + words + "\" is no " + input.label() + ".", null);
    }

    /** The inputs that have no value. */
    List<Input> unsaid() {
        List<Input> unsaid = new ArrayList<>();
        for (Input input : Input.values()) {
            if (!has(input)) {
                unsaid.add(input);
            }
        }
        return unsaid;
    }

    /** The inputs whose value is a range. */
    List<Uncertainty> uncertain() {
        List<Uncertainty> uncertain = new ArrayList<>();
        note(uncertain, Input.USER_IMPACT, user);
        note(uncertain, Input.FUNCTIONAL_IMPACT, functional);
        note(uncertain, Input.BRAND_IMPACT, brand);
        note(uncertain, Input.COMPLEXITY, complexity);
        note(uncertain, Input.EFFORT, effort);
        return uncertain;
    }

    /**
     * Gives an input a value.
     *
     * @throws IllegalArgumentException if the words are no value of that input
     */
    void fill(Input input, String words) {
        switch (input) {
            case USER_IMPACT -> user = RatingText.userImpact(words);
            case FUNCTIONAL_IMPACT -> functional = RatingText.functionalImpact(words);
            case BRAND_IMPACT -> brand = RatingText.brandImpact(words);
            case COMPLEXITY -> complexity = RatingText.complexity(words);
            case EFFORT -> effort = RatingText.effort(words);
            case CATEGORIES -> categories = "none".equals(words) ? Set.of() : Set.of(Category.of(words));
            case STATUS -> status = StatusKind.of(words);
        }
    }

    /**
     * The assessment.
     *
     * @throws IllegalStateException if an input has no value
     */
    Assessment assessment() {
        if (categories == null || status == null) {
            throw missing();
        }
        return new Assessment(
                end(user.low()),
                end(user.high()),
                end(functional.low()),
                end(functional.high()),
                end(brand.low()),
                end(brand.high()),
                end(complexity.low()),
                end(complexity.high()),
                end(effort.low()),
                end(effort.high()),
                categories,
                status,
                pinned);
    }

    private boolean has(Input input) {
        return switch (input) {
            case USER_IMPACT -> user.known();
            case FUNCTIONAL_IMPACT -> functional.known();
            case BRAND_IMPACT -> brand.known();
            case COMPLEXITY -> complexity.known();
            case EFFORT -> effort.known();
            case CATEGORIES -> categories != null;
            case STATUS -> status != null;
        };
    }

    private <T> T end(@Nullable T value) {
        if (value == null) {
            throw missing();
        }
        return value;
    }

    private IllegalStateException missing() {
        return new IllegalStateException("No rule says what to assume where the source does not state the "
                + unsaid().get(0).label() + ".");
    }

    private static void note(List<Uncertainty> uncertain, Input input, Rating<?> rating) {
        if (rating.range()) {
            uncertain.add(new Uncertainty(input, rating.text()));
        }
    }
}
