package dev.triage.rules.internal.check;

import java.util.List;

/**
 * An input that is not stated, for which rule bases do not assume the same.
 *
 * @param assumed what each of them assumes
 */
record Unstated(List<Object> assumed) {

    /** Makes it; the list is copied. */
    Unstated {
        assumed = List.copyOf(assumed);
    }
}
