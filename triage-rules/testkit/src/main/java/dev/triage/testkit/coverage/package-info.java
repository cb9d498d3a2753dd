/** How well tests cover rules: which rules and conditions they reach, and which mutants of rules they kill. */
@NullMarked
package dev.triage.testkit.coverage;

import org.jspecify.annotations.NullMarked;
