/** The space of all combinations of inputs, in classes that the rules cannot distinguish. */
@NullMarked
package dev.triage.tools.internal.check.space;

import org.jspecify.annotations.NullMarked;
