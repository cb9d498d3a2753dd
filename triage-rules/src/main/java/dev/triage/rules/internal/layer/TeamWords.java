package dev.triage.rules.internal.layer;

import dev.triage.model.Priority;
import dev.triage.model.decision.LevelNames;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.input.InvalidValue;
import dev.triage.rules.internal.input.TeamMappings;
import dev.triage.rules.internal.input.TeamMappings.Entry;
import dev.triage.rules.internal.input.TeamMappings.Kind;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of all teams stand for; of a word that two teams explain, the later one says it. Not thread-safe. */
final class TeamWords {

    private final List<Placed> entries = new ArrayList<>();
    private final Map<Priority, String> names;
    private final Map<Priority, String> timeFrames;

    /**
     * Begins with no words.
     *
     * @param levels what the priorities are called below
     */
    TeamWords(LevelNames levels) {
        names = new EnumMap<>(Priority.class);
        names.putAll(levels.names());
        timeFrames = new EnumMap<>(Priority.class);
        timeFrames.putAll(levels.timeFrames());
    }

    /** An entry, and where it stands. */
    private record Placed(Entry entry, SourceFile file, Setting setting) {

        /** The entry with the value that its word stands for: {@code user impact: High} for {@code user impact: hoch}. */
        Entry said(TeamScales scales) {
            String statement = entry.statement();
            int value = statement.indexOf(':') + 1;
            boolean component = entry.kind() == Kind.COMPONENT
                    || statement.strip().toLowerCase(Locale.ROOT).startsWith("component");
            String other = component ? null : scales.meant(statement.substring(value));
            return other == null
                    ? entry
                    : new Entry(
                            entry.kind(), entry.word(), statement.substring(0, value) + (value > 0 ? " " : "") + other);
        }
    }

    /** What the priorities are called, and when their work is planned. */
    LevelNames levels() {
        return new LevelNames(names, timeFrames);
    }

    /**
     * Adds the settings of a team.
     *
     * @param problems takes what is wrong with the names of levels
     */
    void add(Settings settings, List<RuleProblem> problems) {
        // Names below count only for levels that these settings do not name anew, so that names can be exchanged.
        settings.levels().stream()
                .filter(level -> level.detail().equals("name"))
                .forEach(level ->
                        names.keySet().removeIf(priority -> priority.name().equals(level.name())));
        settings.levels().forEach(level -> level(level, settings.file(), problems));
        List<Placed> added = new ArrayList<>();
        place(added, Kind.LABEL, settings.labels(), settings.file());
        placeLevels(added, settings);
        place(added, Kind.FIELD, settings.fields(), settings.file());
        place(added, Kind.CATEGORY, settings.categories(), settings.file());
        place(added, Kind.COMPONENT, settings.components(), settings.file());
        Set<String> words = new HashSet<>();
        added.forEach(placed -> words.add(placed.entry().key()));
        entries.removeIf(earlier -> words.contains(earlier.entry().key()));
        entries.addAll(added);
    }

    private void level(Setting setting, SourceFile file, List<RuleProblem> problems) {
        Priority priority = priority(setting.name());
        String word = setting.value().strip();
        if (priority == null) {
            problems.add(file.problem(
                    setting.nameSpan(), "There is no level called \"" + setting.name() + "\".", levelAdvice(setting)));
        } else if (word.isEmpty()) {
            problems.add(file.problem(
                    setting.valueSpan(),
                    "The " + setting.detail() + " of a level cannot be blank.",
                    setting.detail().equals("time") ? "Such as \"this month\"." : "Such as \"Sev1\"."));
        } else if (setting.detail().equals("time")) {
            timeFrames.put(priority, word);
        } else {
            Priority other = called(word, priority);
            if (other != null) {
                problems.add(file.problem(
                        setting.valueSpan(),
                        "The level " + other + " is called \"" + word + "\", too.",
                        "Each level needs a name of its own."));
            }
            names.put(priority, word);
        }
    }

    private static String levelAdvice(Setting level) {
        String swapped = level.value().strip().toUpperCase(Locale.ROOT);
        String name = level.name().strip().toUpperCase(Locale.ROOT);
        return priority(swapped) != null
                ? "Maybe \"" + swapped + "\": \"" + level.name() + "\"."
                : priority(name) != null
                        ? "Maybe " + name + "."
                        : priority("P" + name) != null
                                ? "Maybe P" + name + "."
                                : "The levels are P0, P1, P2, P3 and P4.";
    }

    /** Another priority that has this name, in any case, or null. */
    private @Nullable Priority called(String name, Priority own) {
        for (Priority priority : Priority.values()) {
            boolean same = name.equalsIgnoreCase(names.get(priority)) || name.equalsIgnoreCase(priority.name());
            if (priority != own && same) {
                return priority;
            }
        }
        return null;
    }

    private static @Nullable Priority priority(String name) {
        for (Priority priority : Priority.values()) {
            if (priority.name().equals(name)) {
                return priority;
            }
        }
        return null;
    }

    /**
     * All of it, with every error where it stands.
     *
     * @param scales knows the other words for values
     * @param problems takes what is wrong
     */
    TeamMappings meanings(TeamScales scales, List<RuleProblem> problems) {
        return TeamMappings.of(entries.stream().map(one -> one.said(scales)).toList(), (message, index) -> {
            Placed placed = entries.get(index);
            InvalidValue objection = InvalidValue.of(message);
            problems.add(
                    placed.file().problem(placed.setting().valueSpan(), objection.message(), objection.suggestion()));
        });
    }

    /** A label that is the name of a level stands for it, unless the labels of the settings say otherwise. */
    private static void placeLevels(List<Placed> placed, Settings settings) {
        Set<String> labels = new HashSet<>();
        placed.forEach(label -> labels.add(label.entry().key()));
        for (Setting level : settings.levels()) {
            Entry entry = new Entry(Kind.LABEL, level.value(), "priority: " + level.name());
            Placed label = new Placed(entry, settings.file(), level);
            if (level.detail().equals("name")
                    && priority(level.name()) != null
                    && !level.value().isBlank()
                    && labels.add(label.entry().key())) {
                placed.add(label);
            }
        }
    }

    private static void place(List<Placed> placed, Kind kind, List<Setting> settings, SourceFile file) {
        settings.forEach(
                setting -> placed.add(new Placed(new Entry(kind, setting.name(), setting.value()), file, setting)));
    }
}
