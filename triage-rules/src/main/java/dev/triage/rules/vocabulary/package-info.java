/**
 * The words that rules are written in.
 *
 * <p>A rule looks at an {@link dev.triage.rules.vocabulary.Assessment}, says in an annotation what it does
 * ({@code @adds(4)}, {@code @neverBelow(P1)}) and ends with {@code outcome.apply(kcontext);}.
 */
@NullMarked
package dev.triage.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
