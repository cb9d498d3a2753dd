/**
 * The parts of a decision: the priority, the rules that fired, the derived and assumed inputs, and the changes that
 * give another priority.
 */
@NullMarked
package dev.triage.model.decision;

import org.jspecify.annotations.NullMarked;
