/** The command calibrate. */
@NullMarked
package dev.triage.cli.calibrate;

import org.jspecify.annotations.NullMarked;
