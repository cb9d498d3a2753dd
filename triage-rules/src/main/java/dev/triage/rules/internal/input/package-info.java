/** The inputs of a decision: scales, values, and what the words of an issue stand for. */
@NullMarked
package dev.triage.rules.internal.input;

import org.jspecify.annotations.NullMarked;
