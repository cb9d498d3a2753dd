/**
 * The same decisions with other engines, and their costs.
 *
 * <p>This package contains copies of the standard rules, written by hand, for engines that cannot read DRL. Only the
 * comparison uses these copies. A comparison first checks that all engines give the same answers.
 */
@NullMarked
package dev.triage.benchmarks;

import org.jspecify.annotations.NullMarked;
