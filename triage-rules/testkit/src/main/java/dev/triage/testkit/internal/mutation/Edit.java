package dev.triage.testkit.internal.mutation;

import dev.triage.rules.internal.drl.Span;

/**
 * A piece of a file that is replaced.
 *
 * @param span the piece
 * @param text what stands there instead
 */
record Edit(Span span, String text) {}
