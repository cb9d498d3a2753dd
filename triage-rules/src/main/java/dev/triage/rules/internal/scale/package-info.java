/** Scales that a team declares, and how their values are read from labels and fields. */
@NullMarked
package dev.triage.rules.internal.scale;

import org.jspecify.annotations.NullMarked;
