/** A server that answers events of GitHub issues with decisions, and with the labels that say them. */
@NullMarked
package dev.triage.webhook;

import org.jspecify.annotations.NullMarked;
