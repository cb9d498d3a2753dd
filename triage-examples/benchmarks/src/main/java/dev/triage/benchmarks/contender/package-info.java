/** The engines that are compared. */
@NullMarked
package dev.triage.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
