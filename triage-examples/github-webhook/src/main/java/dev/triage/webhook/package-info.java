/** A server that answers GitHub issue events with decisions and the labels for them. */
@NullMarked
package dev.triage.webhook;

import org.jspecify.annotations.NullMarked;
