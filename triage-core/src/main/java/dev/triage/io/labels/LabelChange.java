package dev.triage.io.labels;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * The change of the labels of one issue.
 *
 * @param kind whether labels change, and why not
 * @param label the label of the decided priority
 * @param add the labels to add, without those that the issue has already
 * @param remove the labels to remove, as they are written on the issue; only those that it has
 */
public record LabelChange(Kind kind, String label, List<String> add, List<String> remove) {

    /** Whether labels change, and why not. */
    public enum Kind {
        /** Labels are to be added or removed. */
        CHANGED,
        /** The labels already show the decided priority. */
        UNCHANGED,
        /** The priority is pinned, so the labels do not change. */
        PINNED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Makes a change; the lists are copied.
     *
     * @param kind whether labels change, and why not
     * @param label the label of the decided priority
     * @param add the labels to add, without those that the issue has already
     * @param remove the labels to remove, as they are written on the issue
     * @throws IllegalArgumentException if the kind contradicts the lists
     */
    public LabelChange {
        requireNonNull(kind, "kind");
        requireNonNull(label, "label");
        add = List.copyOf(add);
        remove = List.copyOf(remove);
        if ((kind == Kind.CHANGED) == (add.isEmpty() && remove.isEmpty())) {
            throw new IllegalArgumentException("The change is called " + kind + ", but adds " + add.size()
                    + " labels and removes " + remove.size() + ".");
        }
    }
}
