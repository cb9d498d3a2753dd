package dev.triage.cli;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.Resources;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A grid of issues: every single level of user, functional and brand impact, complexity and effort, in every status
 * without a category and open with any one; and for open issues without a category also one of the five as a range of two
 * neighbouring levels, or not stated.
 */
final class CombinationGrid implements Combinations {

    private static final List<StatusKind> STATUSES =
            List.of(StatusKind.OPEN, StatusKind.IN_PROGRESS, StatusKind.PROPOSED, StatusKind.CLOSED);

    private final List<Combination> all;
    private final int categories;

    /**
     * Makes a grid.
     *
     * @param named categories beside the standard ones that rules ask for
     */
    CombinationGrid(Collection<Category> named) {
        Set<Category> kinds = new LinkedHashSet<>(Category.standard());
        kinds.addAll(named);
        this.categories = kinds.size();
        List<Combination> made = new ArrayList<>();
        List<Level<UserImpact>> users = levels(List.of(UserImpact.values()));
        List<Level<FunctionalImpact>> functions = levels(List.of(FunctionalImpact.values()));
        List<Level<BrandImpact>> brands = levels(List.of(BrandImpact.values()));
        List<Level<Complexity>> complexities = levels(List.of(Complexity.values()));
        List<Level<Integer>> efforts = levels(IntStream.rangeClosed(Resources.LEAST_EFFORT, Resources.MOST_EFFORT)
                .boxed()
                .toList());
        for (Level<UserImpact> user : users) {
            for (Level<FunctionalImpact> function : functions) {
                for (Level<BrandImpact> brand : brands) {
                    for (Level<Complexity> complexity : complexities) {
                        for (Level<Integer> effort : efforts) {
                            add(new Levels(user, function, brand, complexity, effort), kinds, made);
                        }
                    }
                }
            }
        }
        made.sort(Comparator.comparingInt(Combination::size));
        this.all = List.copyOf(made);
    }

    @Override
    public List<Combination> all() {
        return all;
    }

    @Override
    public String description() {
        return "every single level of user, functional and brand impact, complexity and effort, in each of "
                + STATUSES.size() + " statuses without a category, and open with each of " + categories
                + " categories; for open issues without a category also one of the five as a range of two neighbouring"
                + " levels or not stated. They have no labels, components or words";
    }

    private static void add(Levels levels, Set<Category> kinds, List<Combination> made) {
        if (levels.unsure() > 1) {
            return;
        }
        made.add(levels.combination(null, StatusKind.OPEN));
        if (levels.unsure() == 1) {
            return;
        }
        STATUSES.stream()
                .filter(status -> status != StatusKind.OPEN)
                .forEach(status -> made.add(levels.combination(null, status)));
        kinds.forEach(kind -> made.add(levels.combination(kind, StatusKind.OPEN)));
    }

    private static <T extends Comparable<? super T>> List<Level<T>> levels(List<T> scale) {
        List<Level<T>> levels = new ArrayList<>();
        for (int i = 0; i < scale.size(); i++) {
            levels.add(new Level<>(Rating.of(scale.get(i)), i));
        }
        for (int i = 1; i < scale.size(); i++) {
            levels.add(new Level<>(Rating.between(scale.get(i - 1), scale.get(i)), i));
        }
        levels.add(new Level<>(Rating.<T>unknown(), 1));
        return levels;
    }

    /** A value of a scale, and how far it is from the lowest. */
    private record Level<T extends Comparable<? super T>>(Rating<T> rating, int size) {

        boolean sure() {
            return rating.known() && !rating.range();
        }
    }

    private record Levels(
            Level<UserImpact> user,
            Level<FunctionalImpact> function,
            Level<BrandImpact> brand,
            Level<Complexity> complexity,
            Level<Integer> effort) {

        private List<Level<?>> all() {
            return List.of(user, function, brand, complexity, effort);
        }

        long unsure() {
            return all().stream().filter(level -> !level.sure()).count();
        }

        Combination combination(@Nullable Category kind, StatusKind status) {
            Issue issue = Issue.named("combination", "Any issue")
                    .userImpact(user.rating())
                    .functionalImpact(function.rating())
                    .brandImpact(brand.rating())
                    .complexity(complexity.rating())
                    .effort(effort.rating())
                    .categories(kind == null ? List.of() : List.of(kind))
                    .status(new Status(status.label(), status))
                    .build();
            int size = all().stream().mapToInt(Level::size).sum()
                    + (int) unsure()
                    + (kind == null ? 0 : 1)
                    + STATUSES.indexOf(status);
            return new Combination(issue, size, 1);
        }
    }
}
