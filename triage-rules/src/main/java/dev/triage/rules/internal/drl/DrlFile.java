package dev.triage.rules.internal.drl;

import java.util.List;
import java.util.Map;

/**
 * A DRL file as it is written.
 *
 * @param source the text
 * @param rules its rules, in order
 * @param beyond what stands beside the rules and goes beyond the vocabulary: imports, functions, declared types
 * @param imports its imports
 * @param names what that gives a meaning to, and where; {@code *} stands for any type, and {@code **} for anything
 */
public record DrlFile(
        SourceFile source, List<DrlRule> rules, List<Beyond> beyond, List<Import> imports, Map<String, Span> names) {

    /**
     * A class that is imported, or a member of one.
     *
     * @param name its name with the package; {@code *} stands for all
     * @param member whether it is a static member of a class
     * @param span where it stands
     */
    public record Import(String name, boolean member, Span span) {}

    /** Makes a file; the lists and the map are copied. */
    public DrlFile {
        rules = List.copyOf(rules);
        beyond = List.copyOf(beyond);
        imports = List.copyOf(imports);
        names = Map.copyOf(names);
    }

    /** Whether a rule inserts facts of its own. */
    public boolean inserts() {
        return rules.stream()
                .flatMap(rule -> rule.beyond().stream())
                .anyMatch(beyond -> beyond.what().equals(Beyond.JAVA)
                        && source.text(beyond.span()).contains("insert"));
    }

    /** Whether something in the file may give a name its meaning. */
    public boolean mayMean(String name) {
        return names.containsKey(name)
                || names.containsKey("**")
                || (names.containsKey("*") && Character.isUpperCase(name.charAt(0)));
    }
}
