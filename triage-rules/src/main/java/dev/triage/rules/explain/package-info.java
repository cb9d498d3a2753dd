/** Why a rule fires for an issue, or why it does not. */
@NullMarked
package dev.triage.rules.explain;

import org.jspecify.annotations.NullMarked;
