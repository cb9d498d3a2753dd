/** The command evaluate: how well the rules agree with the priorities that people recommend. */
@NullMarked
package dev.triage.cli.evaluate;

import org.jspecify.annotations.NullMarked;
