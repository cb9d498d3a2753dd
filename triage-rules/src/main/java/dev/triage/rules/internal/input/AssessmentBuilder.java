package dev.triage.rules.internal.input;

import dev.triage.io.scale.RatingText;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Uncertainty;
import dev.triage.rules.internal.failure.RuleFailures;
import dev.triage.rules.internal.signal.StatedStatus;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Meant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An assessment in the making: the inputs of an issue, of which some may still have no value. Not thread-safe. */
public final class AssessmentBuilder {

    private Rating<UserImpact> user;
    private Rating<FunctionalImpact> functional;
    private Rating<BrandImpact> brand;
    private Rating<Complexity> complexity;
    private Rating<Integer> effort;
    private @Nullable Set<Category> categories;
    private @Nullable StatusKind status;
    private final List<String> components;
    private @Nullable Priority pinned;

    /** Begins with what an issue states. */
    public AssessmentBuilder(Issue issue) {
        user = issue.impact().user();
        functional = issue.impact().functional();
        brand = issue.impact().brand();
        complexity = issue.classification().complexity();
        effort = issue.resources().effort();
        List<Category> stated = issue.classification().categories();
        categories = stated.isEmpty() ? null : Set.copyOf(stated);
        status = StatedStatus.of(issue);
        components = issue.classification().components();
        pinned = issue.pinnedPriority();
    }

    /** What is wrong with a value for an input, or null if it can be filled in. */
    public static @Nullable InvalidValue objection(Input input, String words) {
        AssessmentBuilder draft = new AssessmentBuilder(Issue.named("#0", "Any").build());
        try {
            draft.fill(input, words);
        } catch (IllegalArgumentException e) {
            return InvalidValue.of(String.valueOf(e.getMessage()));
        }
        boolean filled = draft.has(input) && draft.status != StatusKind.UNCLEAR;
        return filled ? null : new InvalidValue("\"" + words + "\" is not a valid " + input.label() + ".", null);
    }

    /** The inputs that have no value. */
    public List<Input> unsaid() {
        List<Input> unsaid = new ArrayList<>();
        for (Input input : Input.values()) {
            if (!has(input)) {
                unsaid.add(input);
            }
        }
        return unsaid;
    }

    /** The inputs whose value is a range. */
    public List<Uncertainty> uncertain() {
        List<Uncertainty> uncertain = new ArrayList<>();
        note(uncertain, Input.USER_IMPACT, user);
        note(uncertain, Input.FUNCTIONAL_IMPACT, functional);
        note(uncertain, Input.BRAND_IMPACT, brand);
        note(uncertain, Input.COMPLEXITY, complexity);
        note(uncertain, Input.EFFORT, effort);
        return uncertain;
    }

    /**
     * Whether something about this is known already; of components and categories, whether it is this very one. A category
     * that is only suggested is known already if there is any.
     *
     * @param doubt how sure the value is, as in {@link Meaning#doubt}
     */
    public boolean states(Meant what, String value, int doubt) {
        Input input = what.input();
        return switch (what) {
            case CATEGORY -> categories != null && (doubt == Meaning.VAGUE || has(names(categories), value));
            case COMPONENT -> has(components, value);
            case PRIORITY -> pinned != null;
            default -> input != null && has(input);
        };
    }

    /**
     * Gives an issue what its words stand for. Levels on the same scale become one range; of several statuses or priorities
     * the first one stays.
     */
    public void mean(List<Meaning> meanings) {
        Set<Meant> begun = EnumSet.noneOf(Meant.class);
        for (Meaning meaning : meanings) {
            String value = meaning.value();
            boolean first = begun.add(meaning.what());
            switch (meaning.what()) {
                case USER_IMPACT -> user = range(first, user, RatingText.userImpact(value));
                case FUNCTIONAL_IMPACT -> functional = range(first, functional, RatingText.functionalImpact(value));
                case BRAND_IMPACT -> brand = range(first, brand, RatingText.brandImpact(value));
                case COMPLEXITY -> complexity = range(first, complexity, RatingText.complexity(value));
                case EFFORT -> effort = range(first, effort, RatingText.effort(value));
                case STATUS -> status = first ? StatusKind.of(value) : status;
                case PRIORITY -> pinned = first ? Priority.valueOf(value) : pinned;
                case CATEGORY -> categories = with(categories, Category.of(value));
                case COMPONENT -> {
                    // No priority is read from a component: rules see it in the issue.
                }
            }
        }
    }

    /**
     * Gives an input a value.
     *
     * @throws IllegalArgumentException if the words are no value of that input
     */
    public void fill(Input input, String words) {
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
     * @throws RuleFailedException if an input has no value
     */
    public Assessment assessment() {
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

    private static <T extends Comparable<? super T>> Rating<T> range(boolean first, Rating<T> before, Rating<T> more) {
        T low = before.low();
        T high = before.high();
        T lower = more.low();
        T higher = more.high();
        if (first || low == null || high == null || lower == null || higher == null) {
            return more;
        }
        return Rating.between(low.compareTo(lower) < 0 ? low : lower, high.compareTo(higher) > 0 ? high : higher);
    }

    private static Set<Category> with(@Nullable Set<Category> categories, Category added) {
        Set<Category> all = new HashSet<>(categories == null ? Set.of() : categories);
        all.add(added);
        return all;
    }

    private static List<String> names(Set<Category> categories) {
        return categories.stream().map(Category::name).toList();
    }

    private static boolean has(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
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

    private RuleFailedException missing() {
        return RuleFailures.incomplete("No rule says what to assume if the source does not state the "
                + unsaid().get(0).label() + ".");
    }

    private static void note(List<Uncertainty> uncertain, Input input, Rating<?> rating) {
        if (rating.range()) {
            uncertain.add(new Uncertainty(input, rating.text()));
        }
    }
}
