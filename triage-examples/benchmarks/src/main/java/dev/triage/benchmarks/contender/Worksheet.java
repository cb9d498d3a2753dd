package dev.triage.benchmarks.contender;

import static java.util.Objects.requireNonNull;

import dev.triage.io.scale.RatingText;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Uncertainty;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The inputs of one issue, for engines with facts: the stated values, and the assumed values for the rest. */
final class Worksheet {

    /** There are only a few assumed values, so they are parsed once. */
    private static final Map<String, Rating<UserImpact>> USER = new ConcurrentHashMap<>();

    private static final Map<String, Rating<FunctionalImpact>> FUNCTIONAL = new ConcurrentHashMap<>();
    private static final Map<String, Rating<BrandImpact>> BRAND = new ConcurrentHashMap<>();
    private static final Map<String, Rating<Complexity>> COMPLEXITY = new ConcurrentHashMap<>();
    private static final Map<String, Rating<Integer>> EFFORT = new ConcurrentHashMap<>();

    private final Issue issue;
    private final List<Assumption> assumed = new ArrayList<>(0);
    private Rating<UserImpact> user;
    private Rating<FunctionalImpact> functional;
    private Rating<BrandImpact> brand;
    private Rating<Complexity> complexity;
    private Rating<Integer> effort;
    private @Nullable Set<Category> categories;
    private @Nullable StatusKind status;

    Worksheet(Issue issue) {
        this.issue = issue;
        user = issue.impact().user();
        functional = issue.impact().functional();
        brand = issue.impact().brand();
        complexity = issue.classification().complexity();
        effort = issue.resources().effort();
        List<Category> stated = issue.classification().categories();
        categories = stated.isEmpty() ? null : Set.copyOf(stated);
        Status state = issue.status();
        status = state == null || state.kind() == StatusKind.UNCLEAR ? null : state.kind();
    }

    /** Whether this input has no value yet. */
    boolean unsaid(Input input) {
        return switch (input) {
            case USER_IMPACT -> !user.known();
            case FUNCTIONAL_IMPACT -> !functional.known();
            case BRAND_IMPACT -> !brand.known();
            case COMPLEXITY -> !complexity.known();
            case EFFORT -> !effort.known();
            case CATEGORIES -> categories == null;
            case STATUS -> status == null;
        };
    }

    /** Gives an input the value that a rule assumes. */
    void assume(Assumption assumption) {
        String words = assumption.value();
        switch (assumption.input()) {
            case USER_IMPACT -> user = read(USER, words, RatingText::userImpact);
            case FUNCTIONAL_IMPACT -> functional = read(FUNCTIONAL, words, RatingText::functionalImpact);
            case BRAND_IMPACT -> brand = read(BRAND, words, RatingText::brandImpact);
            case COMPLEXITY -> complexity = read(COMPLEXITY, words, RatingText::complexity);
            case EFFORT -> effort = read(EFFORT, words, RatingText::effort);
            case CATEGORIES -> categories = words.equals("none") ? Set.of() : Set.of(Category.of(words));
            case STATUS -> status = StatusKind.of(words);
        }
        assumed.add(assumption);
    }

    /** The assumptions so far. */
    List<Assumption> assumed() {
        return assumed;
    }

    /** The inputs that the issue states as ranges. */
    List<Uncertainty> uncertain() {
        List<Uncertainty> uncertain = new ArrayList<>(0);
        note(uncertain, Input.USER_IMPACT, issue.impact().user());
        note(uncertain, Input.FUNCTIONAL_IMPACT, issue.impact().functional());
        note(uncertain, Input.BRAND_IMPACT, issue.impact().brand());
        note(uncertain, Input.COMPLEXITY, issue.classification().complexity());
        note(uncertain, Input.EFFORT, issue.resources().effort());
        return uncertain;
    }

    /** All inputs; each must have a value. */
    Assessment assessment() {
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
                end(categories),
                end(status),
                issue.pinnedPriority());
    }

    private static <T extends Comparable<? super T>> Rating<T> read(
            Map<String, Rating<T>> known, String words, Function<String, Rating<T>> reader) {
        return known.computeIfAbsent(words, reader);
    }

    private static void note(List<Uncertainty> uncertain, Input input, Rating<?> rating) {
        if (rating.range()) {
            uncertain.add(new Uncertainty(input, rating.text()));
        }
    }

    private static <T> T end(@Nullable T value) {
        return requireNonNull(value, "an input that neither the issue nor a rule gives a value");
    }
}
