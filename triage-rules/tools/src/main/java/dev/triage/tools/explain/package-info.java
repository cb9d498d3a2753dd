/** Why a rule fires for an issue, or why it does not. */
@NullMarked
package dev.triage.tools.explain;

import org.jspecify.annotations.NullMarked;
