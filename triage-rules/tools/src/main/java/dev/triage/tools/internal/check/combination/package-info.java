/** What rules say of combinations of inputs, and what is found by looking at each of them. */
@NullMarked
package dev.triage.tools.internal.check.combination;

import org.jspecify.annotations.NullMarked;
