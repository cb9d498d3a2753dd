/**
 * The engine: issues in, explained priorities out.
 *
 * <p>{@link dev.triage.rules.TriageEngine} is the only entry point that an embedding tool needs.
 *
 * @serial exclude
 */
@NullMarked
package dev.triage.rules;

import org.jspecify.annotations.NullMarked;
