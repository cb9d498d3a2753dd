/** Turns the text of conditions into objects that are evaluated on facts, without compiling any code. */
@NullMarked
package dev.triage.rules.internal.condition;

import org.jspecify.annotations.NullMarked;
