/** The command evaluate: how well the rules agree with people. */
@NullMarked
package dev.triage.cli.evaluate;

import org.jspecify.annotations.NullMarked;
