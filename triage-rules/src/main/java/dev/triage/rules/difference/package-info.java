/** What a change of the rules does: to the rules themselves, to all combinations of inputs, and to a backlog. */
@NullMarked
package dev.triage.rules.difference;

import org.jspecify.annotations.NullMarked;
