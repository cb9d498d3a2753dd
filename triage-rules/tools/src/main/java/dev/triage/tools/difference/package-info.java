/** What a change of the rules does: to the rules themselves, to all combinations of inputs, and to a backlog. */
@NullMarked
package dev.triage.tools.difference;

import org.jspecify.annotations.NullMarked;
