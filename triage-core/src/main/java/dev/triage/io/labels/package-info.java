/**
 * Decisions back to where issues are tracked: which labels say what was decided. Nothing here talks to a tracker.
 */
@NullMarked
package dev.triage.io.labels;

import org.jspecify.annotations.NullMarked;
