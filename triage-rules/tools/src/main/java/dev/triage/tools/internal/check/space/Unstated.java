package dev.triage.tools.internal.check.space;

import java.util.List;

/**
 * An input that is not stated, for which rule bases do not assume the same.
 *
 * @param assumed what each of them assumes
 */
public record Unstated(List<Object> assumed) {

    /** Makes it; the list is copied. */
    public Unstated {
        assumed = List.copyOf(assumed);
    }
}
