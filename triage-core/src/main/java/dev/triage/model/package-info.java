/**
 * The terms of triage as immutable records: the issue with its impact, classification and resources, their scales, and
 * the decision.
 *
 * <p>Everything here is a value: all types are immutable and safe to share between threads, and constructors reject
 * invalid values. Nothing is null unless it is marked {@code @Nullable}.
 */
@NullMarked
package dev.triage.model;

import org.jspecify.annotations.NullMarked;
