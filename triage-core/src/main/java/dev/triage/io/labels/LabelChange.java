package dev.triage.io.labels;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * What is to become of the labels of one issue.
 *
 * @param kind whether anything changes, and why not
 * @param label the label that stands for what was decided
 * @param add the labels to add, none that the issue has already
 * @param remove the labels to remove, as they are written on the issue; none that it does not have
 */
public record LabelChange(Kind kind, String label, List<String> add, List<String> remove) {

    /** Whether anything changes, and why not. */
    public enum Kind {
        /** Labels are to be added or removed. */
        CHANGED,
        /** The labels say already what was decided. */
        UNCHANGED,
        /** The priority is pinned, so that the labels are left to whoever pinned it. */
        PINNED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Makes a change; the lists are copied.
     *
     * @throws IllegalArgumentException if the kind says something else than the lists
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
