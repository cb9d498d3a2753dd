/** One decision: assess what is stated, prioritise, find what would change the priority, and remember. */
@NullMarked
package dev.triage.rules.internal.decide;

import org.jspecify.annotations.NullMarked;
