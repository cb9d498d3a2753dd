package dev.triage.rules.internal.scale;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scales that teams declare in their settings. Immutable.
 *
 * @param scales the scales, each with another name
 */
public record TeamScales(List<SpokenScale> scales) {

    /** No scales. */
    public static final TeamScales NONE = new TeamScales(List.of());

    /** Makes the record; the list is copied. */
    public TeamScales {
        scales = List.copyOf(scales);
    }

    /** The scale of this name in any spelling, or null. */
    public @Nullable SpokenScale find(String name) {
        for (SpokenScale scale : scales) {
            if (scale.isCalled(name)) {
                return scale;
            }
        }
        return null;
    }

    /** These scales and others, which replace those of the same name. */
    public TeamScales with(List<SpokenScale> others) {
        List<SpokenScale> all = new ArrayList<>(others);
        for (SpokenScale scale : scales) {
            if (others.stream().noneMatch(other -> other.isCalled(scale.name()))) {
                all.add(scale);
            }
        }
        return new TeamScales(all);
    }
}
