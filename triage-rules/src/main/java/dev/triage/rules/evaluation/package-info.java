/** How well rules agree with what people recommend. */
@NullMarked
package dev.triage.rules.evaluation;

import org.jspecify.annotations.NullMarked;
