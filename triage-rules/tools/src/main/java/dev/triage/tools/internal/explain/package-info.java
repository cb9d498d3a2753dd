/** Explains decisions in words: the score, and what rules and their conditions see of an issue. */
@NullMarked
package dev.triage.tools.internal.explain;

import org.jspecify.annotations.NullMarked;
