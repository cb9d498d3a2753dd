/**
 * Decisions as labels in a tracker. Nothing here calls a tracker.
 */
@NullMarked
package dev.triage.io.labels;

import org.jspecify.annotations.NullMarked;
