/** The command explain: the whole sum of one decision. */
@NullMarked
package dev.triage.cli.explain;

import org.jspecify.annotations.NullMarked;
