/** A memory with a bound in bytes. */
@NullMarked
package dev.triage.rules.internal.memory;

import org.jspecify.annotations.NullMarked;
