/** The command explain: the complete score of one decision. */
@NullMarked
package dev.triage.cli.explain;

import org.jspecify.annotations.NullMarked;
