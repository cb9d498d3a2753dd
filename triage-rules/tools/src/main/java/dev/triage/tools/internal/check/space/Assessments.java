package dev.triage.tools.internal.check.space;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.Resources;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes assessments and issues of values, and the other way round. */
public final class Assessments {

    private static final List<UserImpact> USER = List.of(UserImpact.values());
    private static final List<FunctionalImpact> FUNCTIONAL = List.of(FunctionalImpact.values());
    private static final List<BrandImpact> BRAND = List.of(BrandImpact.values());
    private static final List<Complexity> COMPLEXITY = List.of(Complexity.values());
    private static final List<Integer> EFFORT = IntStream.rangeClosed(Resources.LEAST_EFFORT, Resources.MOST_EFFORT)
            .boxed()
            .toList();

    private Assessments() {}

    /** The values of an assessment; a priority that is not pinned is not among them. */
    public static Map<ClosedInput, Object> values(Assessment of) {
        Map<ClosedInput, Object> values = new EnumMap<>(ClosedInput.class);
        values.put(ClosedInput.USER, levels(USER, of.leastUserImpact(), of.mostUserImpact()));
        values.put(ClosedInput.FUNCTIONAL, levels(FUNCTIONAL, of.leastFunctionalImpact(), of.mostFunctionalImpact()));
        values.put(ClosedInput.BRAND, levels(BRAND, of.leastBrandImpact(), of.mostBrandImpact()));
        values.put(ClosedInput.COMPLEXITY, levels(COMPLEXITY, of.leastComplexity(), of.mostComplexity()));
        values.put(ClosedInput.EFFORT, levels(EFFORT, of.leastEffort(), of.mostEffort()));
        values.put(ClosedInput.CATEGORIES, of.categories());
        values.put(ClosedInput.STATUS, of.status());
        Priority pinned = of.pinned();
        if (pinned != null) {
            values.put(ClosedInput.PINNED, pinned);
        }
        return values;
    }

    private static <T> Levels levels(List<T> scale, T low, T high) {
        return new Levels(scale.indexOf(low), scale.indexOf(high));
    }

    /** How many levels an input has; 0 if it is no scale. */
    public static int scale(ClosedInput input) {
        return switch (input) {
            case USER -> USER.size();
            case FUNCTIONAL -> FUNCTIONAL.size();
            case BRAND -> BRAND.size();
            case COMPLEXITY -> COMPLEXITY.size();
            case EFFORT -> EFFORT.size();
            default -> 0;
        };
    }

    /** A range of levels in the words of its scale. */
    static String text(ClosedInput input, Levels levels) {
        return switch (input) {
            case USER -> rating(USER, levels).text();
            case FUNCTIONAL -> rating(FUNCTIONAL, levels).text();
            case BRAND -> rating(BRAND, levels).text();
            case COMPLEXITY -> rating(COMPLEXITY, levels).text();
            default -> rating(EFFORT, levels).text();
        };
    }

    /** A value of an input in words. */
    public static String words(ClosedInput input, Object value) {
        if (value instanceof Levels levels) {
            return text(input, levels);
        }
        if (value instanceof Collection<?>) {
            Set<Category> categories = categories(value);
            return categories.isEmpty()
                    ? "none"
                    : String.join(
                            ", ",
                            categories.stream().map(Category::name).sorted().toList());
        }
        return value instanceof StatusKind status ? status.label() : String.valueOf(value);
    }

    /** The assessment with these values. */
    public static Assessment assessment(Map<ClosedInput, Object> values) {
        Levels user = range(values, ClosedInput.USER);
        Levels functional = range(values, ClosedInput.FUNCTIONAL);
        Levels brand = range(values, ClosedInput.BRAND);
        Levels complexity = range(values, ClosedInput.COMPLEXITY);
        Levels effort = range(values, ClosedInput.EFFORT);
        return new Assessment(
                USER.get(user.low()),
                USER.get(user.high()),
                FUNCTIONAL.get(functional.low()),
                FUNCTIONAL.get(functional.high()),
                BRAND.get(brand.low()),
                BRAND.get(brand.high()),
                COMPLEXITY.get(complexity.low()),
                COMPLEXITY.get(complexity.high()),
                EFFORT.get(effort.low()),
                EFFORT.get(effort.high()),
                categories(values.get(ClosedInput.CATEGORIES)),
                (StatusKind) value(values, ClosedInput.STATUS),
                (Priority) values.get(ClosedInput.PINNED));
    }

    /** An issue that states these values and no others. */
    public static Issue issue(Map<ClosedInput, Object> stated) {
        return builder(stated).build();
    }

    /** Whether an issue states an input itself. */
    public static boolean states(Issue issue, ClosedInput input) {
        return switch (input) {
            case USER -> issue.impact().user().known();
            case FUNCTIONAL -> issue.impact().functional().known();
            case BRAND -> issue.impact().brand().known();
            case COMPLEXITY -> issue.classification().complexity().known();
            case EFFORT -> issue.resources().effort().known();
            case CATEGORIES -> !issue.classification().categories().isEmpty();
            case STATUS -> issue.status() != null;
            case PINNED -> issue.pinnedPriority() != null;
        };
    }

    /** Begins an issue that states these values. */
    static IssueBuilder builder(Map<ClosedInput, Object> stated) {
        IssueBuilder issue = Issue.named("#1", "Any issue");
        stated.forEach((input, value) -> {
            switch (input) {
                case USER -> issue.userImpact(rating(USER, (Levels) value));
                case FUNCTIONAL -> issue.functionalImpact(rating(FUNCTIONAL, (Levels) value));
                case BRAND -> issue.brandImpact(rating(BRAND, (Levels) value));
                case COMPLEXITY -> issue.complexity(rating(COMPLEXITY, (Levels) value));
                case EFFORT -> issue.effort(rating(EFFORT, (Levels) value));
                case CATEGORIES -> issue.categories(new ArrayList<>(categories(value)));
                case STATUS -> issue.status(new Status(((StatusKind) value).label(), (StatusKind) value));
                case PINNED -> issue.pinnedPriority((Priority) value);
            }
        });
        return issue;
    }

    /** The categories that {@code value} holds; none when it is {@code null}. */
    @SuppressWarnings("unchecked") // nothing else is ever put there
    public static Set<Category> categories(@Nullable Object value) {
        return value == null ? Set.of() : (Set<Category>) value;
    }

    private static Levels range(Map<ClosedInput, Object> values, ClosedInput input) {
        return (Levels) value(values, input);
    }

    private static Object value(Map<ClosedInput, Object> values, ClosedInput input) {
        Object value = values.get(input);
        if (value == null) {
            throw new IllegalStateException("The " + input.label() + " has no value.");
        }
        return value;
    }

    private static <T extends Comparable<? super T>> Rating<T> rating(List<T> scale, Levels levels) {
        return levels.low() == levels.high()
                ? Rating.of(scale.get(levels.low()))
                : Rating.between(scale.get(levels.low()), scale.get(levels.high()));
    }
}
