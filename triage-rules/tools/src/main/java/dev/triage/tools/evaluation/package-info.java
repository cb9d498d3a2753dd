/** How well rules agree with what people recommend. */
@NullMarked
package dev.triage.tools.evaluation;

import org.jspecify.annotations.NullMarked;
