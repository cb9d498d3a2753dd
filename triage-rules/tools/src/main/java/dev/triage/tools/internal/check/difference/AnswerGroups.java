package dev.triage.tools.internal.check.difference;

import dev.triage.tools.internal.check.space.Dimension;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which conditions on open texts are combined with each other: all, if that are not too many combinations; otherwise those of changed
 * rules, in groups if need be. All others have the answers of an issue without any text.
 */
final class AnswerGroups {

    /** So many combinations are compared in seconds. */
    private static final long MOST = 2_000_000;

    private final List<Dimension> dimensions;
    private final Set<String> changed;
    private final List<Space> spaces = new ArrayList<>();
    private final Set<String> apart = new TreeSet<>();

    /**
     * Makes groups.
     *
     * @param dimensions all inputs and all conditions on open texts
     * @param changed the conditions on open texts of rules that only one side has
     */
    AnswerGroups(List<Dimension> dimensions, Set<String> changed) {
        this.dimensions = dimensions;
        this.changed = changed;
        List<Dimension> open =
                dimensions.stream().filter(one -> one.input() == null).toList();
        if (!add(new LinkedHashSet<>(open))) {
            open.forEach(one -> one.words().forEach(apart::add));
            List<Dimension> ofChanged = open.stream().filter(this::ofChanged).toList();
            if (add(new LinkedHashSet<>(ofChanged))) {
                ofChanged.forEach(one -> one.words().forEach(apart::remove));
            } else {
                inGroups(ofChanged);
            }
        }
    }

    private void inGroups(List<Dimension> open) {
        Set<Dimension> group = new LinkedHashSet<>();
        spaces.add(new Space(with(group)));
        for (Dimension one : open) {
            group.add(one);
            if (Space.atMost(MOST, with(group)) == null) {
                group.remove(one);
                if (!group.isEmpty()) {
                    spaces.add(new Space(with(group)));
                }
                group.clear();
                group.add(one);
            }
        }
        spaces.add(new Space(with(group)));
    }

    private boolean add(Set<Dimension> varied) {
        Space space = Space.atMost(MOST, with(varied));
        if (space != null) {
            spaces.add(space);
        }
        return space != null;
    }

    private List<Dimension> with(Set<Dimension> varied) {
        List<Dimension> some = new ArrayList<>();
        for (Dimension one : dimensions) {
            some.add(
                    one.input() != null || varied.contains(one)
                            ? one
                            : new Dimension(one.name(), null, one.classes().subList(0, 1), List.of()));
        }
        return some;
    }

    private boolean ofChanged(Dimension dimension) {
        return dimension.words().stream().anyMatch(changed::contains);
    }

    /** The combinations to compare; those of the first have all counts. */
    List<Space> spaces() {
        return spaces;
    }

    /** The conditions on open texts that were not combined with all others. */
    List<String> apart() {
        return List.copyOf(apart);
    }
}
