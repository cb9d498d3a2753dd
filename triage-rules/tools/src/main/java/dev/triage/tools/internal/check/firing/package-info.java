/** For which combinations of inputs rules fire, one by one and in groups. */
@NullMarked
package dev.triage.tools.internal.check.firing;

import org.jspecify.annotations.NullMarked;
