/** What a rule base consists of: its rules with their effects and reasons, its words, and what signals mean. */
@NullMarked
package dev.triage.rules.catalogue;

import org.jspecify.annotations.NullMarked;
