package dev.triage.rules.internal.layer;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.scale.SpokenScale;
import java.util.List;
import java.util.Map;

/**
 * The settings of a team.
 *
 * @param file where they stand
 * @param off the rules that are switched off, and groups of them
 * @param on the rules that stay on or are switched on again, and groups of them
 * @param values the rules of which a number is changed
 * @param labels what labels stand for
 * @param fields what fields of the tracker stand for
 * @param categories what categories stand for
 * @param components what components stand for
 * @param levels what priorities are called; the detail is {@code name} or {@code time}
 * @param scales the scales that the team declares
 * @param words other words for values of scales
 */
record Settings(
        SourceFile file,
        List<Setting> off,
        List<Setting> on,
        List<Setting> values,
        List<Setting> labels,
        List<Setting> fields,
        List<Setting> categories,
        List<Setting> components,
        List<Setting> levels,
        List<SpokenScale> scales,
        Map<String, String> words) {

    /** Makes settings; the lists are copied. */
    Settings {
        off = List.copyOf(off);
        on = List.copyOf(on);
        values = List.copyOf(values);
        labels = List.copyOf(labels);
        fields = List.copyOf(fields);
        categories = List.copyOf(categories);
        components = List.copyOf(components);
        scales = List.copyOf(scales);
        words = Map.copyOf(words);
        levels = List.copyOf(levels);
    }
}
