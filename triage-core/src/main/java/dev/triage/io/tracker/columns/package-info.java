/** What the columns of a table mean. */
@NullMarked
package dev.triage.io.tracker.columns;

import org.jspecify.annotations.NullMarked;
