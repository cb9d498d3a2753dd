/** Exports as tables (CSV). */
@NullMarked
package dev.triage.io.tracker.internal.table;

import org.jspecify.annotations.NullMarked;
