/** Exports in JSON of trackers with a plain form. */
@NullMarked
package dev.triage.io.tracker.internal.other;

import org.jspecify.annotations.NullMarked;
