/** Facts that conditions of any stage can distinguish, and what follows for rules that never fire or say nothing new. */
@NullMarked
package dev.triage.tools.internal.check.facts;

import org.jspecify.annotations.NullMarked;
