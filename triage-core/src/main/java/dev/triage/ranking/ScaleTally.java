package dev.triage.ranking;

import dev.triage.model.Issue;
import dev.triage.model.tracked.ScalePlace;
import dev.triage.model.tracked.TrackedField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the levels of each field and of each family of labels about priority, severity, urgency or impact, and finds the
 * scales that they are on.
 */
final class ScaleTally implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More fields about levels are no scales of a team; then none is found, in any order of the issues. */
    private static final int MOST_FAMILIES = 500;

    /** Labels and fields come again and again, so each is read once. */
    private static final int MOST_READ = 20_000;

    private static final Level NONE = new Level("", false, "", -1, false, 0, -1);

    private final Map<String, LevelCounts> families = new HashMap<>();
    private long issues;
    private boolean flooded;

    private transient @Nullable Map<Object, Level> read;
    private transient volatile @Nullable Map<String, BacklogScale> found;

    void add(Issue issue) {
        issues++;
        found = null;
        List<Level> levels = levels(issue);
        if (levels.isEmpty()) {
            return;
        }
        int sum = 0;
        int words = 0;
        for (Level level : levels) {
            Integer urgency = level.urgency();
            sum += urgency == null ? 0 : urgency;
            words += urgency == null ? 0 : 1;
        }
        Set<String> seen = new HashSet<>();
        for (Level level : levels) {
            if (seen.add(level.family() + "\n" + level.value())) {
                Integer own = level.urgency();
                int others = words - (own == null ? 0 : 1);
                LevelCounts counts = counts(level.family(), level.label());
                if (counts != null) {
                    counts.add(
                            level,
                            others == 0 ? null : Double.valueOf((sum - (own == null ? 0 : own)) / (double) others));
                }
            }
        }
    }

    private @Nullable LevelCounts counts(String family, boolean label) {
        LevelCounts counts = families.get(family);
        if (counts == null && !flooded) {
            flooded = families.size() >= MOST_FAMILIES;
            if (flooded) {
                families.clear();
                return null;
            }
            counts = new LevelCounts(label);
            families.put(family, counts);
        }
        return counts;
    }

    void merge(ScaleTally other) {
        issues += other.issues;
        found = null;
        flooded |= other.flooded;
        for (Map.Entry<String, LevelCounts> family : other.families.entrySet()) {
            LevelCounts counts = counts(family.getKey(), family.getValue().label());
            if (counts != null) {
                counts.merge(family.getValue());
            }
        }
        if (flooded) {
            families.clear();
        }
    }

    /** What was found about each level of an issue. */
    List<ScalePlace> of(Issue issue) {
        if (families.isEmpty()) {
            return List.of();
        }
        Map<String, BacklogScale> scales = scales();
        List<ScalePlace> places = new ArrayList<>();
        for (String label : issue.labels()) {
            add(label, read(label), scales, places);
        }
        for (TrackedField field : issue.tracked().fields()) {
            add(field, read(field), scales, places);
        }
        return places;
    }

    /** The severities and impacts that an issue states, as it has them. */
    List<String> severities(Issue issue) {
        List<String> severities = new ArrayList<>();
        for (String label : issue.labels()) {
            addSeverity(label, severities);
        }
        for (TrackedField field : issue.tracked().fields()) {
            addSeverity(field, severities);
        }
        return severities;
    }

    private void addSeverity(Object written, List<String> severities) {
        Level level = read(written);
        if (!level.value().isEmpty() && level.severe()) {
            severities.add(written.toString().strip());
        }
    }

    private static void add(Object written, Level level, Map<String, BacklogScale> scales, List<ScalePlace> places) {
        BacklogScale scale = level.value().isEmpty() ? null : scales.get(level.family());
        ScalePlace place = scale == null ? null : scale.place(written.toString(), level);
        if (place != null && !places.contains(place)) {
            places.add(place);
        }
    }

    private Map<String, BacklogScale> scales() {
        Map<String, BacklogScale> known = found;
        if (known == null) {
            known = new HashMap<>();
            for (Map.Entry<String, LevelCounts> family : families.entrySet()) {
                known.put(family.getKey(), BacklogScale.of(family.getValue(), issues));
            }
            found = known;
        }
        return known;
    }

    private List<Level> levels(Issue issue) {
        List<Level> levels = new ArrayList<>();
        for (String label : issue.labels()) {
            add(read(label), levels);
        }
        for (TrackedField field : issue.tracked().fields()) {
            add(read(field), levels);
        }
        return levels;
    }

    @SuppressWarnings("ReferenceEquality") // the one object that stands for no level
    private static void add(Level level, List<Level> levels) {
        if (level != NONE) {
            levels.add(level);
        }
    }

    private Level read(Object written) {
        Map<Object, Level> known = read;
        if (known == null) {
            known = new ConcurrentHashMap<>();
            read = known;
        }
        Level level = known.get(written);
        if (level == null) {
            level = written instanceof TrackedField field ? Level.of(field) : Level.of((String) written);
            level = level == null ? NONE : level;
            if (known.size() < MOST_READ) {
                known.put(written, level);
            }
        }
        return level;
    }
}
