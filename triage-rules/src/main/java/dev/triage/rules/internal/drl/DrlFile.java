package dev.triage.rules.internal.drl;

import java.util.List;

/**
 * A DRL file as it is written.
 *
 * @param source the text
 * @param rules its rules, in order
 * @param beyond what stands beside the rules and goes beyond the vocabulary: imports, functions, declared types
 */
public record DrlFile(SourceFile source, List<DrlRule> rules, List<Beyond> beyond) {

    /** Makes a file; the lists are copied. */
    public DrlFile {
        rules = List.copyOf(rules);
        beyond = List.copyOf(beyond);
    }
}
