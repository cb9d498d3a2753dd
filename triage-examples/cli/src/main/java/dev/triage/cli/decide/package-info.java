/** The command decide: a decision per issue, as text, JSON, CSV or commands for GitHub. */
@NullMarked
package dev.triage.cli.decide;

import org.jspecify.annotations.NullMarked;
