/** Makes rules slightly wrong, to find out whether tests notice. */
@NullMarked
package dev.triage.rules.internal.mutation;

import org.jspecify.annotations.NullMarked;
