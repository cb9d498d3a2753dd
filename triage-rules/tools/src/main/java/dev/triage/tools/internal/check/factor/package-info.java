/** Proofs for rules that distinguish too many combinations to look at each: rules that share no input are taken apart. */
@NullMarked
package dev.triage.tools.internal.check.factor;

import org.jspecify.annotations.NullMarked;
