/** Readers for what people export from issue trackers. */
@NullMarked
package dev.triage.io.tracker;

import org.jspecify.annotations.NullMarked;
