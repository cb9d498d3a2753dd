/** What is said of rules that go wrong while they run. */
@NullMarked
package dev.triage.rules.internal.failure;

import org.jspecify.annotations.NullMarked;
