/** Turns the conditions of rules into questions that can be asked of facts, without compiling any code. */
@NullMarked
package dev.triage.rules.internal.condition;

import org.jspecify.annotations.NullMarked;
