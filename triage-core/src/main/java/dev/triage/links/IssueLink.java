package dev.triage.links;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Labelled;
import java.io.Serializable;

/**
 * A link from one issue to another.
 *
 * @param kind how the two issues are linked
 * @param target the id of the other issue, as it is written
 */
public record IssueLink(Kind kind, String target) implements Serializable {

    /**
     * Makes a link.
     *
     * @param kind how the two issues are linked
     * @param target the id of the other issue, as it is written
     */
    public IssueLink {
        requireNonNull(kind, "kind");
        requireNonNull(target, "target");
    }

    /** How two issues are linked. */
    public enum Kind implements Labelled {
        /** It is blocked by the other issue. */
        DEPENDS_ON("depends on"),
        /** It blocks the other issue. */
        BLOCKS("blocks"),
        /** They are related, but none blocks the other. */
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
