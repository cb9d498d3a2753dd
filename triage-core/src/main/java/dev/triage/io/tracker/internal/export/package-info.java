/** What exports of all trackers have in common. */
@NullMarked
package dev.triage.io.tracker.internal.export;

import org.jspecify.annotations.NullMarked;
