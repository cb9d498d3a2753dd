package dev.triage.links;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Labelled;
import java.io.Serializable;

/**
 * That one issue names another.
 *
 * @param kind how the two hang together
 * @param target the id of the other issue, as it is written
 */
public record IssueLink(Kind kind, String target) implements Serializable {

    /** Makes a link. */
    public IssueLink {
        requireNonNull(kind, "kind");
        requireNonNull(target, "target");
    }

    /** How two issues hang together. */
    public enum Kind implements Labelled {
        /** It cannot be done before the other one. */
        DEPENDS_ON("depends on"),
        /** The other one cannot be done before it. */
        BLOCKS("blocks"),
        /** They have to do with each other, and that is all. */
        RELATED_TO("related to");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
