/** Asks the conditions of rules about facts, and runs the rules of a stage. */
@NullMarked
package dev.triage.rules.internal.match;

import org.jspecify.annotations.NullMarked;
