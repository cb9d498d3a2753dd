/**
 * The words of triage as immutable records: the issue with its impact, classification and resources, the scales that
 * they are measured on, and the decision that comes out.
 *
 * <p>Everything here is a value: no type can be changed after it was made, all are safe to share between threads, and
 * constructors refuse what makes no sense. Nothing is null unless it is marked {@code @Nullable}.
 */
@NullMarked
package dev.triage.model;

import org.jspecify.annotations.NullMarked;
