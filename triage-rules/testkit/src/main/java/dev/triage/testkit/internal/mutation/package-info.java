/** Makes rules slightly wrong, to find out whether tests notice. */
@NullMarked
package dev.triage.testkit.internal.mutation;

import org.jspecify.annotations.NullMarked;
