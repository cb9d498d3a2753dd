package dev.triage.rules.source;

/**
 * Rules in a jar. Every pack on the class path is added on top of the standard rules by {@link
 * dev.triage.rules.TriageEngine#builder()}.
 *
 * <p>A pack is a folder of resources with a {@code files.txt} that names its DRL files, one a line, and perhaps a
 * {@code settings.json}. Both mean the same as in a folder of rules. A class that says where they are is all the Java it
 * needs:
 *
 * <pre>{@code
 * public final class HouseRules implements RulePack {
 *     public String name() {
 *         return "house-rules";
 *     }
 *
 *     public String version() {
 *         return "1.0";
 *     }
 * }
 * }</pre>
 *
 * <p>It is named in {@code META-INF/services/dev.triage.rules.source.RulePack}. The rules are read when an engine is made, as those
 * of a folder are.
 *
 * <p>Rules on the class path are code like all else there: they may use Java. Implementations return the same each time,
 * on any thread.
 */
public interface RulePack {

    /** {@return what the rules are called, such as {@code "house-rules"}; no two packs have the same name} */
    String name();

    /** {@return the version, as it is to stand in every decision} */
    String version();

    /**
     * {@return the folder of its resources, such as {@code "com/example/rules"}; by default the package of this class}
     */
    default String folder() {
        return getClass().getPackageName().replace('.', '/');
    }
}
