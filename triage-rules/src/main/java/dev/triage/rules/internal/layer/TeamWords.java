package dev.triage.rules.internal.layer;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.input.InvalidValue;
import dev.triage.rules.internal.input.TeamMappings;
import dev.triage.rules.internal.input.TeamMappings.Entry;
import dev.triage.rules.internal.input.TeamMappings.Kind;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the words of all teams stand for; of a word that two teams explain, the later one says it. Not thread-safe. */
final class TeamWords {

    private final List<Placed> entries = new ArrayList<>();

    /** An entry, and where it stands. */
    private record Placed(Entry entry, SourceFile file, Setting setting) {}

    /** Adds the settings of a team. */
    void add(Settings settings) {
        List<Placed> added = new ArrayList<>();
        place(added, Kind.LABEL, settings.labels(), settings.file());
        place(added, Kind.CATEGORY, settings.categories(), settings.file());
        place(added, Kind.COMPONENT, settings.components(), settings.file());
        Set<String> words = new HashSet<>();
        added.forEach(placed -> words.add(placed.entry().key()));
        entries.removeIf(earlier -> words.contains(earlier.entry().key()));
        entries.addAll(added);
    }

    /** All of it, with every error where it stands. */
    TeamMappings meanings(List<RuleProblem> problems) {
        return TeamMappings.of(entries.stream().map(Placed::entry).toList(), (message, index) -> {
            Placed placed = entries.get(index);
            InvalidValue objection = InvalidValue.of(message);
            problems.add(
                    placed.file().problem(placed.setting().valueSpan(), objection.message(), objection.suggestion()));
        });
    }

    private static void place(List<Placed> placed, Kind kind, List<Setting> settings, SourceFile file) {
        settings.forEach(
                setting -> placed.add(new Placed(new Entry(kind, setting.name(), setting.value()), file, setting)));
    }
}
