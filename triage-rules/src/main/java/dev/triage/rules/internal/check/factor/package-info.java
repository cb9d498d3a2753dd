/** Proofs for rules that distinguish too many combinations to look at each: rules that share no input are taken apart. */
@NullMarked
package dev.triage.rules.internal.check.factor;

import org.jspecify.annotations.NullMarked;
