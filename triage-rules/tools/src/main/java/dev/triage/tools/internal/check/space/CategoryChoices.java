package dev.triage.tools.internal.check.space;

import dev.triage.model.Category;
import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All sets of categories that conditions can distinguish, as far as the conditions name categories. */
public final class CategoryChoices {

    /** Categories that are the same to all conditions, so that only their number counts. */
    private final List<List<Category>> groups = new ArrayList<>();

    private final List<Category> order;
    private final Set<Category> assumed;
    private final boolean none;

    /**
     * Prepares the sets.
     *
     * @param named the categories that each condition names
     * @param assumed the categories that the rules assume
     * @param none whether an issue may have no category at all
     */
    public CategoryChoices(List<Set<Category>> named, Set<Category> assumed, boolean none) {
        this.assumed = assumed;
        this.none = none;
        Set<Category> all = new LinkedHashSet<>(Category.standard());
        named.stream()
                .flatMap(Set::stream)
                .sorted(Comparator.comparing(Category::name))
                .forEach(all::add);
        all.addAll(assumed);
        order = List.copyOf(all);
        Map<BitSet, List<Category>> same = new LinkedHashMap<>();
        for (Category category : order) {
            BitSet questions = new BitSet();
            for (int i = 0; i < named.size(); i++) {
                questions.set(i, named.get(i).contains(category));
            }
            same.computeIfAbsent(questions, key -> new ArrayList<>()).add(category);
        }
        groups.addAll(same.values());
    }

    /** The categories that a condition names, as constants or in the words of a team. */
    public static Set<Category> named(Part part) {
        boolean words = part.reads().contains(new Reading(Assessment.class, "category"));
        Set<Category> named = new LinkedHashSet<>();
        for (Object constant : part.constants()) {
            if (constant instanceof Category category) {
                named.add(category);
            } else if (words && constant instanceof String name && !name.isBlank()) {
                named.add(Category.of(name));
            }
        }
        return named;
    }

    /** How many sets there are, the empty one included. */
    public long count() {
        long count = 1;
        for (List<Category> group : groups) {
            count *= group.size() + 1;
        }
        return count;
    }

    /** How many sets there are of all categories. */
    long raw() {
        return (1L << order.size()) - (none ? 0 : 1);
    }

    public void forEach(Consumer<InputClass> action) {
        add(0, new ArrayList<>(), 1, action);
    }

    private void add(int group, List<Category> chosen, long weight, Consumer<InputClass> action) {
        if (group == groups.size()) {
            if (none || !chosen.isEmpty()) {
                action.accept(choice(chosen, weight));
            }
            return;
        }
        List<Category> same = groups.get(group);
        long ways = 1;
        for (int count = 0; count <= same.size(); count++) {
            List<Category> more = new ArrayList<>(chosen);
            more.addAll(same.subList(0, count));
            add(group + 1, more, weight * ways, action);
            ways = ways * (same.size() - count) / (count + 1);
        }
    }

    private InputClass choice(Collection<Category> chosen, long weight) {
        int height = 0;
        for (Category category : chosen) {
            height += order.size() + order.indexOf(category);
        }
        String text =
                order.stream().filter(chosen::contains).map(Category::name).collect(Collectors.joining(", "));
        Set<Category> set = new LinkedHashSet<>(chosen);
        return new InputClass(set, text.isEmpty() ? "none" : text, set.equals(assumed), height, weight);
    }
}
