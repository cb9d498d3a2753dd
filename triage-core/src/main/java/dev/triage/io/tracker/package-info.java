/** Readers for exports of issue trackers. */
@NullMarked
package dev.triage.io.tracker;

import org.jspecify.annotations.NullMarked;
