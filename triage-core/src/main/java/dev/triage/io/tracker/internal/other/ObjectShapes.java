package dev.triage.io.tracker.internal.other;

import dev.triage.io.internal.ColumnNames;
import dev.triage.io.internal.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What objects are, by the names of their members, and by those around them in the answer to a query. */
final class ObjectShapes {

    /** Where the names around an object tell what it is. */
    private static final String OF_QUERY = "$.data";

    private static final Pattern BETWEEN_NAMES = Pattern.compile("(?:\\[\\d++])*+(?:\\.|$)");

    /** What stands before names of members inside the fields of an object. */
    private static final String INNER = "/";

    /**
     * What the names of an object tell.
     *
     * @param other what it is instead of an issue, or null
     * @param tracker the tracker whose issues have such names, or null
     * @param titled whether it has a title
     */
    record Shape(@Nullable NotIssues other, @Nullable OtherTracker tracker, boolean titled) {}

    private final KnownNames<Shape> shapes = new KnownNames<>();

    Shape of(JsonValue object) {
        List<String> names = new ArrayList<>();
        for (JsonValue member : object.members()) {
            names.add(member.name());
            if (member.name().equals(OtherExport.STATUS) && member.kind() == JsonValue.Kind.NUMBER) {
                names.add(OtherExport.STATUS + OtherTracker.NUMBER);
            }
            if (NotIssues.tells(member.name())) {
                names.add(NotIssues.named(member.name(), member.text()));
            }
            if (TrackerMembers.OPENED.contains(member.name())) {
                member.members().forEach(inner -> names.add(INNER + inner.name()));
            }
        }
        int own = names.size();
        if (object.path().startsWith(OF_QUERY)) {
            names.addAll(Arrays.asList(BETWEEN_NAMES.split(object.path())));
        }
        Shape shape = shapes.get(names);
        if (shape == null) {
            Set<String> known = new HashSet<>(names);
            shape = new Shape(NotIssues.of(known), OtherTracker.of(known), titled(names.subList(0, own)));
            shapes.put(names, shape);
        }
        return shape;
    }

    private static boolean titled(List<String> names) {
        return names.stream()
                .anyMatch(
                        name -> ColumnNames.target(ColumnNames.written(name.substring(name.startsWith(INNER) ? 1 : 0)))
                                .filter("title"::equals)
                                .isPresent());
    }
}
