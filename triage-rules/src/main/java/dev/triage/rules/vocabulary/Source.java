package dev.triage.rules.vocabulary;

import dev.triage.model.Labelled;

/** Where a tracker says something of an issue. */
public enum Source implements Labelled {
    /** A label. */
    LABEL("label"),
    /** What the tracker calls this kind of issue. */
    TYPE("type"),
    /** A field of the tracker, or of the form that people filled in. */
    FIELD("field"),
    /** When it is planned for. */
    MILESTONE("milestone"),
    /** The title, of an issue that comes from a tracker. */
    TITLE("title"),
    /** A state that says no more than that it is not closed, or nothing that is understood. */
    STATE("state"),
    /** How many reactions and comments it has, beside the others of its backlog. */
    ATTENTION("attention"),
    /** How long it has been open, and how long quiet. */
    AGE("age"),
    /** How many other issues repeat it. */
    DUPLICATES("duplicates"),
    /** A change that is to solve it, or the issue that it repeats. */
    LINK("link");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** What is written there, with the name of the place where that does not speak for itself. */
    String text(String shown) {
        return switch (this) {
            case ATTENTION, AGE, DUPLICATES, LINK -> shown;
            default -> label + " " + shown;
        };
    }
}
