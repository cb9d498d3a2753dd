package dev.triage.tools.check.report;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** Some issue gets no answer, or not always the same. */
    ERROR,

    /** The rules say something that their author hardly means. */
    WARNING,

    /** Something to know; it fails no build. */
    NOTE;

    /** The word for it, such as {@code "warning"}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
