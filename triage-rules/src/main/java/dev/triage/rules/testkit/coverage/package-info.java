/** How well tests cover rules: which rules and conditions they reach, and which mistakes in rules they notice. */
@NullMarked
package dev.triage.rules.testkit.coverage;

import org.jspecify.annotations.NullMarked;
