/**
 * The report about a backlog: patterns, recommendations, proposals and a summary.
 *
 * @serial exclude
 */
@NullMarked
package dev.triage.model.report;

import org.jspecify.annotations.NullMarked;
