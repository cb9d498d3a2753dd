package dev.triage.cli.html;

import dev.triage.model.Priority;
import org.jspecify.annotations.Nullable;

/**
 * The name of an issue on a page, and the link to it.
 *
 * @param id the id of the issue
 * @param title its title, or null if nothing but the id is known
 * @param level its priority, or null if it is not known
 * @param anchor where it is on the page, or null if it is not there
 */
record IssueName(
        String id,
        @Nullable String title,
        @Nullable Level level,
        @Nullable String anchor) {

    private static final int SHORT = 16;

    /** A priority and what it is called. */
    record Level(Priority priority, String name) {}

    /** The id, if it says more than the title beside it: an id made of a title's words does not. */
    @Nullable
    String shownId() {
        return title == null || id.codePointCount(0, id.length()) <= SHORT ? id : null;
    }

    /** The target of a link on the page, or null if the issue is not there. */
    @Nullable
    String target() {
        return anchor == null ? null : "#" + anchor;
    }
}
