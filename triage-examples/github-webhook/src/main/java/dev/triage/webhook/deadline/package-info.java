/** Ends what takes too long: work on an answer, and connections. */
@NullMarked
package dev.triage.webhook.deadline;

import org.jspecify.annotations.NullMarked;
