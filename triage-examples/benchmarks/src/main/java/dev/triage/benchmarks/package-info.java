/**
 * The same decisions by other means, and what each of them costs.
 *
 * <p>The standard rules are written down again here, by hand, for engines that cannot read them. Nothing outside this
 * package decides by these copies: they are there to be compared with, and a comparison first makes sure that all give
 * the same answers.
 */
@NullMarked
package dev.triage.benchmarks;

import org.jspecify.annotations.NullMarked;
