/** Fits the numbers of rules, and words, to the priorities that people gave in the past. */
@NullMarked
package dev.triage.tools.calibration;

import org.jspecify.annotations.NullMarked;
