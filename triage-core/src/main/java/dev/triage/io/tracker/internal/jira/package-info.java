/** Exports of Jira as JSON, and what its fields and texts look like. */
@NullMarked
package dev.triage.io.tracker.internal.jira;

import org.jspecify.annotations.NullMarked;
