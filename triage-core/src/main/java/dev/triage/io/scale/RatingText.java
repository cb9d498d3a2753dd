package dev.triage.io.scale;

import dev.triage.io.internal.Recent;
import dev.triage.io.scale.ScaleWords.Words;
import dev.triage.model.BrandImpact;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Rating;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.UserImpact;
import java.util.List;
import java.util.function.Function;

/**
 * Reads the values of scales in common spellings.
 *
 * <p>A value is a level ({@code "High"}), a range in any common spelling ({@code "Medium–High"}, {@code "Partial →
 * Yes"}, {@code "2-3"}, {@code "Simple fix (docs) / Moderate effort (code)"}) or a word for an unknown value ({@code "n/a"},
 * {@code "TBD"}). Words after it, in parentheses or behind a dash, are its note.
 */
public final class RatingText {

    /** User impact and brand impact have the same levels. */
    private static final List<Words> LOW_TO_CRITICAL = List.of(
            new Words("very low|low|none|no|minimal|minor|negligible", "Low", "Lowest", "Minor", "None", "No"),
            new Words("medium|med|moderate|mod", "Medium", "Moderate"),
            new Words("very high|high|major|significant", "High", "Very high", "Highest"),
            new Words("critical|crit", "Critical"));

    private static final ScaleWords<UserImpact> USER = ScaleWords.of("user impact", UserImpact.class, LOW_TO_CRITICAL);
    private static final ScaleWords<FunctionalImpact> FUNCTIONAL = ScaleWords.of(
            "functional impact",
            FunctionalImpact.class,
            List.of(
                    new Words(
                            "none|no|not blocking|not blocked|non-blocking|false|(?:does not|doesn['’]t|do not|don['’]t) (?:block|affect)",
                            "No",
                            "None"),
                    new Words("partial|partially|partly|part|limited|degraded", "Partial"),
                    new Words(
                            "yes|full|fully|true|broken|(?:core )?functionality (?:is )?(?:blocked|broken)|blocking|blocks|blocked|block|blocker|(?:breaks?|prevents?)(?= (?:\\w+ )?functionality)",
                            "Yes",
                            "Blocker")));
    private static final ScaleWords<BrandImpact> BRAND =
            ScaleWords.of("brand impact", BrandImpact.class, LOW_TO_CRITICAL);
    private static final ScaleWords<Complexity> COMPLEXITY = ScaleWords.of(
            "complexity",
            Complexity.class,
            List.of(
                    new Words(
                            "(?:very )?(?:simple|easy|trivial|quick|low|small|minor|straight-?forward|one-?liner)(?: fix| change| effort| complexity)?",
                            "Simple",
                            "Low",
                            "Trivial"),
                    new Words(
                            "(?:moderate|medium|mod|med|intermediate)(?:ly)?(?: effort| fix| change| complexity| complex| solution)?",
                            "Moderate",
                            "Medium"),
                    new Words(
                            "(?:very )?(?:complex|complicated|high|hard|difficult|significant|substantial|large|extensive)(?: solution| effort| fix| change| complexity)?",
                            "Complex",
                            "High",
                            "Very high"),
                    new Words(
                            "(?:major )?(?:architectural|architecture)(?: changes?| work| redesign| refactor(?:ing)?)?",
                            "Architectural")));
    private static final ScaleWords<Integer> EFFORT = ScaleWords.ofEffort();

    private static final Recent<Rating<UserImpact>> USERS = new Recent<>(USER);
    private static final Recent<Rating<FunctionalImpact>> FUNCTIONALS = new Recent<>(FUNCTIONAL);
    private static final Recent<Rating<BrandImpact>> BRANDS = new Recent<>(BRAND);
    private static final Recent<Rating<Complexity>> COMPLEXITIES = new Recent<>(COMPLEXITY);
    private static final Recent<Rating<Integer>> EFFORTS = new Recent<>(new Efforts());
    private static final Recent<RecommendedPriority> PRIORITIES = new Recent<>(new Priorities());

    private RatingText() {}

    /**
     * Reads a user impact.
     *
     * @param text the value as a person writes it, with or without a note
     * @return the impact
     * @throws IllegalArgumentException if the text does not start with a level; the message says what is expected
     */
    public static Rating<UserImpact> userImpact(String text) {
        return USERS.read(text);
    }

    /**
     * Reads a functional impact.
     *
     * @param text the value as a person writes it, with or without a note
     * @return the impact
     * @throws IllegalArgumentException if the text does not start with a level; the message says what is expected
     */
    public static Rating<FunctionalImpact> functionalImpact(String text) {
        return FUNCTIONALS.read(text);
    }

    /**
     * Reads a brand impact.
     *
     * @param text the value as a person writes it, with or without a note
     * @return the impact
     * @throws IllegalArgumentException if the text does not start with a level; the message says what is expected
     */
    public static Rating<BrandImpact> brandImpact(String text) {
        return BRANDS.read(text);
    }

    /**
     * Reads a complexity.
     *
     * @param text the value as a person writes it, with or without a note
     * @return the complexity
     * @throws IllegalArgumentException if the text does not start with a level; the message says what is expected
     */
    public static Rating<Complexity> complexity(String text) {
        return COMPLEXITIES.read(text);
    }

    /**
     * Reads an effort, {@code "3"}, {@code "3/5"}, {@code "2-3"}, {@code "~3"}, {@code "Medium (3)"}.
     *
     * @param text the value as a person writes it, with or without a note
     * @return the effort
     * @throws IllegalArgumentException if the text does not start with a number from 1 to 5; the message says what is
     *     expected
     */
    public static Rating<Integer> effort(String text) {
        return EFFORTS.read(text);
    }

    /**
     * Reads a priority with its condition, {@code "P2 (escalate to P1 only if ...)"}.
     *
     * @param text the value as a person writes it, with or without a note
     * @return the priority and its condition
     * @throws IllegalArgumentException if the text does not start with P0 to P4; the message says what is expected
     */
    public static RecommendedPriority priority(String text) {
        return PRIORITIES.read(text);
    }

    // No lambdas: at the start of a program they cost more than classes.
    private static final class Efforts implements Function<String, Rating<Integer>> {
        @Override
        public Rating<Integer> apply(String text) {
            return EFFORT.read(EffortText.number(text));
        }
    }

    private static final class Priorities implements Function<String, RecommendedPriority> {
        @Override
        public RecommendedPriority apply(String text) {
            return PriorityText.read(text);
        }
    }
}
