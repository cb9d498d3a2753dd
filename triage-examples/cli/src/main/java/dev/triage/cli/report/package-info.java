/** The command report: a whole backlog as a document. */
@NullMarked
package dev.triage.cli.report;

import org.jspecify.annotations.NullMarked;
