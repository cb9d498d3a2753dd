package dev.triage.rules.vocabulary;

/** The parts of an issue that a text comes from. */
public enum Place {
    /** The title. */
    TITLE,
    /** A category. */
    CATEGORY,
    /** The components. */
    COMPONENT,
    /** The expertise that is needed. */
    EXPERTISE,
    /** What the issue depends on. */
    DEPENDENCIES,
    /** The status. */
    STATUS,
    /** The words beside a level, complexity or effort. */
    NOTES,
    /** The next steps. */
    NEXT_STEPS,
    /** No place of its own: several of the others together say something. */
    TOGETHER
}
