/**
 * The words that rules are written in.
 *
 * <p>A rule looks at an {@link dev.triage.rules.vocabulary.Assessment}, and says in an annotation what
 * it does ({@code @adds(4)}, {@code @neverBelow(P1)}); there is no code between its {@code then} and its {@code end}.
 */
@NullMarked
package dev.triage.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
